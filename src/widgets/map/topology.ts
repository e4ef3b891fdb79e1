import type { LonLat, Polygon, Ring } from './sphere.js';

/** What this library reads of a TopoJSON file (format 1). */
export interface Topology {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly objects: Readonly<Record<string, TopologyObject>>;
}

/** Each number names an arc; below zero the arc `~n`, backwards. */
export type TopologyObject = { readonly type: 'GeometryCollection'; readonly geometries: readonly TopologyArea[] } | TopologyArea;

export type TopologyArea = { readonly id?: string | number; readonly properties?: unknown } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
  | { readonly type: null }
);

/** An area with its outline on the globe. */
export interface AreaShape {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly polygons: readonly Polygon[];
}

/** A file with its lines decoded, once for all its areas. */
export interface OpenTopology {
  /** Areas of one object of the file, in its order; none when it has no such object. */
  readonly areas: (name: string) => readonly AreaShape[];
  /** Lines that two of the chosen areas share. */
  readonly borders: (name: string, isChosen: (id: string) => boolean) => readonly Ring[];
}

/** Cost: one pass over the points, then one over each area that is asked for. */
export function openTopology({ arcs, transform, objects }: Topology): OpenTopology {
  const lines = arcs.map((arc) => decoded(arc, transform));
  const ring = (names: readonly number[]): Ring =>
    names.flatMap((name, i) => {
      const line = name < 0 ? [...(lines[~name] ?? [])].reverse() : (lines[name] ?? []);
      // An arc begins where the one before it ended.
      return i ? line.slice(1) : line;
    });
  const geometries = (name: string): readonly TopologyArea[] => {
    const object = objects[name];
    return !object ? [] : object.type === 'GeometryCollection' ? object.geometries : [object];
  };
  return {
    areas: (name) =>
      geometries(name).map((area) => ({
        id: String(area.id ?? ''),
        properties: (area.properties ?? {}) as Record<string, string>,
        polygons: arcsOf(area).map((polygon) => polygon.map(ring)),
      })),
    borders: (name, isChosen) => {
      const owners = new Map<number, TopologyArea>();
      const shared = new Set<number>();
      for (const area of geometries(name).filter(({ id }) => isChosen(String(id ?? '')))) {
        for (const arc of arcsOf(area)
          .flat(2)
          .map((each) => (each < 0 ? ~each : each))) {
          if ((owners.get(arc) ?? area) !== area) shared.add(arc);
          owners.set(arc, area);
        }
      }
      return [...shared].map((arc) => lines[arc] ?? []);
    },
  };
}

/** With a transform each point is told as its way from the one before. */
function decoded(arc: Topology['arcs'][number], transform: Topology['transform']): Ring {
  const { scale: [kx = 1, ky = 1] = [], translate: [dx = 0, dy = 0] = [] } = transform ?? {};
  let [x, y] = [0, 0];
  return arc.map(([px = 0, py = 0]): LonLat => {
    [x, y] = transform ? [x + px, y + py] : [px, py];
    return [x * kx + dx, y * ky + dy];
  });
}

function arcsOf(area: TopologyArea): readonly (readonly (readonly number[])[])[] {
  return area.type === 'Polygon' ? [area.arcs] : area.type === 'MultiPolygon' ? area.arcs : [];
}

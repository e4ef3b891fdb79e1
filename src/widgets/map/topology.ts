import type { LonLat, Polygon, Ring } from './sphere.js';

/** What this library reads of a TopoJSON file (format 1); the numbers of an arc may stand one behind the other, without a list for each point. */
export interface Topology {
  readonly arcs: readonly (readonly (readonly number[])[] | readonly number[])[];
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
  /** Chosen areas of one object of the file, in its order; none when it has no such object. */
  readonly areas: (name: string, isChosen?: (id: string) => boolean) => readonly AreaShape[];
  /** Lines that two of the chosen areas share. */
  readonly borders: (name: string, isChosen: (id: string) => boolean) => readonly Ring[];
}

/** Cost: one pass over the points, then one over each area that is asked for. */
export function openTopology({ arcs, transform, objects }: Topology): OpenTopology {
  const lines = arcs.map((arc) => decoded(arc, transform));
  const geometries = (name: string, isChosen: (id: string) => boolean): readonly TopologyArea[] => {
    const object = objects[name];
    const all = !object ? [] : object.type === 'GeometryCollection' ? object.geometries : [object];
    return all.filter(({ id }) => isChosen(String(id ?? '')));
  };
  return {
    areas: (name, isChosen = () => true) =>
      geometries(name, isChosen).map((area) => ({
        id: String(area.id ?? ''),
        properties: (area.properties ?? {}) as Record<string, string>,
        polygons: arcsOf(area).map((polygon) => polygon.map((names) => ringOf(names, lines))),
      })),
    borders: (name, isChosen) => {
      const owners = new Map<number, TopologyArea>();
      const shared = new Set<number>();
      for (const area of geometries(name, isChosen)) {
        for (const each of arcsOf(area).flat(2)) {
          const arc = each < 0 ? ~each : each;
          if ((owners.get(arc) ?? area) !== area) shared.add(arc);
          owners.set(arc, area);
        }
      }
      return [...shared].map((arc) => lines[arc] ?? []);
    },
  };
}

/** With a transform each point is told as its way from the one before. Loops by index: this is run once, over thousands of points. */
function decoded(arc: Topology['arcs'][number], transform: Topology['transform']): Ring {
  const { scale: [kx = 1, ky = 1] = [], translate: [dx = 0, dy = 0] = [] } = transform ?? {};
  const numbers = (arc as readonly (number | readonly number[])[]).flat();
  const line: LonLat[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x = transform ? x + numbers[i]! : numbers[i]!;
    y = transform ? y + numbers[i + 1]! : numbers[i + 1]!;
    line.push([x * kx + dx, y * ky + dy]);
  }
  return line;
}

/** Arcs one behind the other; each begins where the one before it ended. */
function ringOf(names: readonly number[], lines: readonly Ring[]): Ring {
  const ring: LonLat[] = [];
  for (const name of names) {
    const line = lines[name < 0 ? ~name : name] ?? [];
    const skipped = ring.length ? 1 : 0;
    for (let i = skipped; i < line.length; i++) ring.push(line[name < 0 ? line.length - 1 - i : i]!);
  }
  return ring;
}

function arcsOf(area: TopologyArea): readonly (readonly (readonly number[])[])[] {
  return area.type === 'Polygon' ? [area.arcs] : area.type === 'MultiPolygon' ? area.arcs : [];
}

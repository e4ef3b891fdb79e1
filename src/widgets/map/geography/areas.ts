import { polygonArea } from 'd3';
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification';

type Properties = Readonly<Record<string, string>>;

/** A TopoJSON file of this library's geography. */
export type GeoTopology = Topology<Objects<Properties>>;

/** A named area of the globe. */
export interface AreaShape {
  readonly id: string;
  readonly properties: Properties;
  readonly geometry: MultiPolygon;
}

/** The chosen areas of an object of a TopoJSON file, in the file's order; none when it has no such object. */
export function areasOf(topology: GeoTopology, name: string, isChosen: (id: string) => boolean = () => true): readonly AreaShape[] {
  return geometriesOf(topology, name, isChosen).flatMap((object) => {
    const area: Feature<Geometry, Properties> | FeatureCollection<Geometry, Properties> = feature(topology, object);
    if (area.type !== 'Feature') return [];
    const { id = '', properties, geometry } = area;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return [{ id: String(id), properties: properties ?? {}, geometry: { type: 'MultiPolygon', coordinates: polygons.map(smallWayRound) } }];
  });
}

/** Lines that two of the chosen areas share. */
export function bordersOf(topology: GeoTopology, name: string, isChosen: (id: string) => boolean): MultiLineString {
  const geometries = geometriesOf(topology, name, isChosen);
  return mesh(topology, { type: 'GeometryCollection', geometries: [...geometries] }, (one, other) => one !== other);
}

function geometriesOf({ objects }: GeoTopology, name: string, isChosen: (id: string) => boolean): readonly GeometryObject<Properties>[] {
  const object = objects[name];
  const all = !object ? [] : isCollection(object) ? object.geometries : [object];
  return all.filter(({ id = '' }) => isChosen(String(id)));
}

function isCollection(object: GeometryObject<Properties>): object is GeometryCollection<Properties> {
  return object.type === 'GeometryCollection';
}

/**
 * A polygon wound as D3 expects. On a sphere winding decides which side of a ring is inside, and RFC 7946 winds the other way: D3 would
 * fill all but the country. The planar area tells, since the files cut countries at the antimeridian.
 */
function smallWayRound(polygon: Position[][]): Position[][] {
  return polygonArea(polygon[0] as [number, number][]) < 0 ? polygon.map((ring) => [...ring].reverse()) : polygon;
}

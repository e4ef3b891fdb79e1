import { extent, geoDistance, group, polygonContains, range } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { loadGazetteer, type City, type Gazetteer } from './gazetteer.js';

/** A place with a position, in degrees; its name may be empty. */
export interface Located {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** What is known of the world without asking anybody. */
export interface Atlas {
  readonly gazetteer: Gazetteer;
  /**
   * The country of a position, ISO 3166-1 alpha-3: that of the city of its name there, else the one that all land around it is in. Null at sea,
   * and wherever a border is so near that a map of this scale could be wrong.
   */
  readonly countryAt: (place: Located) => string | null;
}

interface Area {
  readonly country: string;
  /** The outer ring, then holes. */
  readonly rings: readonly [number, number][][];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Within this distance a place of the name of a city is there, and a point in the water is beside the city, km. */
const AT_CITY = { named: 25, unnamed: 5 };

/** Only land of the one country has to be at these distances, km: coasts and borders of the world file are that rough. */
const AROUND = [10, 20];

/** No city of another country may be this near, km: narrow countries fall between the points that are looked at, small ones are not in the file. */
const FROM_OTHERS = 25;

/** Kilometres in a radian, and in a degree of latitude. */
const RADIUS = 6371;
const DEGREE = 111.2;

/** What the world file calls otherwise than ISO 3166-1. */
const CODES: Readonly<Record<string, string>> = { KOS: 'XKX', SAH: 'ESH' };

const files = import.meta.glob<Topology<{ countries: GeometryCollection }>>('/data/geo/world-detail.topo.json', { import: 'default' });

/** By the file of their borders, which are made ready once, not for each table. */
const finders = new WeakMap<object, Atlas['countryAt']>();

/** The cities, and where `withCountries` the borders too, loaded when a table first needs them. Rejects when they cannot be. */
export async function loadAtlas(withCountries: boolean): Promise<Atlas> {
  const [gazetteer, world] = await Promise.all([loadGazetteer(), withCountries ? files['/data/geo/world-detail.topo.json']!() : null]);
  if (!world) return { gazetteer, countryAt: () => null };
  const countryAt = finders.get(world) ?? countryFinder(areasOf(world), gazetteer);
  finders.set(world, countryAt);
  return { gazetteer, countryAt };
}

function countryFinder(areas: readonly Area[], { cities, named }: Gazetteer): Atlas['countryAt'] {
  const cells = group(
    cities,
    ({ lon }) => Math.floor(lon),
    ({ lat }) => Math.floor(lat),
  );
  const beside = ({ lon, lat }: Located) =>
    [-1, 0, 1].flatMap((x) => [-1, 0, 1].flatMap((y) => cells.get(Math.floor(lon) + x)?.get(Math.floor(lat) + y) ?? []));
  const landAt = (lon: number, lat: number) => areas.find((area) => isInside(area, lon, lat))?.country ?? null;
  return (place) => {
    const within = (of: readonly City[], most: number) => of.filter((city) => distance(place, city) <= most).map(({ country }) => country);
    const own = place.name ? sole(within(named(place.name), AT_CITY.named)) : null;
    if (own) return own;
    const near = beside(place);
    const country = landAt(place.lon, place.lat) ?? sole(within(near, AT_CITY.unnamed));
    const isOther = (each: string | null) => each !== null && each !== country;
    if (!country || within(near, FROM_OTHERS).some(isOther)) return null;
    return AROUND.some((km) => ringAt(place, km).some(([lon, lat]) => isOther(landAt(lon, lat)))) ? null : country;
  };
}

/** Areas in the plane of longitude and latitude, in which the borders were drawn: great circles would bend those along a parallel. */
function areasOf(world: Topology<{ countries: GeometryCollection }>): readonly Area[] {
  return feature(world, world.objects.countries).features.flatMap(({ id, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return polygons.map((polygon): Area => {
      const rings = polygon.map((ring) => ring.map(([lon, lat]): [number, number] => [lon!, lat!]));
      const [lons, lats] = [rings[0]!.map(([lon]) => lon), rings[0]!.map(([, lat]) => lat)];
      const [west, east] = extent(lons) as [number, number];
      const [south, north] = extent(lats) as [number, number];
      return { country: CODES[String(id)] ?? String(id), rings, west, south, east, north };
    });
  });
}

function isInside({ rings: [outer, ...holes], west, south, east, north }: Area, lon: number, lat: number): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  return polygonContains(outer!, [lon, lat]) && !holes.some((hole) => polygonContains(hole, [lon, lat]));
}

/** Eight points around another. */
function ringAt({ lon, lat }: Located, km: number): readonly (readonly [number, number])[] {
  const [up, across] = [km / DEGREE, km / DEGREE / Math.cos((lat * Math.PI) / 180)];
  return range(0, 2 * Math.PI, Math.PI / 4).map((angle) => [lon + Math.cos(angle) * across, lat + Math.sin(angle) * up]);
}

function distance(one: Located, other: City): number {
  return geoDistance([one.lon, one.lat], [other.lon, other.lat]) * RADIUS;
}

/** The only one of several; null where they differ, or there is none. */
function sole(countries: readonly string[]): string | null {
  return new Set(countries).size === 1 ? countries[0]! : null;
}

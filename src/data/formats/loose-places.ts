import { sort } from 'd3';
import type { Atlas } from '../places/atlas.js';
import type { City } from '../places/gazetteer.js';
import type { Problem } from '../types.js';
import { countryCode } from './country.js';
import { eventFacts, placeKey } from './event-facts.js';
import type { EventFacts, Loose, LoosePlace } from './loose.js';
import { CODES, countryOf, foldedGroup, type Facing } from './loose-sides.js';
import type { Notes } from './notes.js';
import type { PlaceReading } from './reading.js';

type LocatedPlace = LoosePlace & { readonly lon: number; readonly lat: number };

/** A place record, as far as it is looked at again. */
interface PlaceEntry {
  readonly country: string;
  readonly kind: string;
}

/** A name that was looked up, with the number of its events. */
interface LookedUp {
  readonly name: string;
  /** What the row says of the country; empty for nothing. */
  readonly country: string;
  readonly city: City | null;
  readonly choices: readonly City[];
  /** The caller says that it is no city. */
  readonly isNone: boolean;
  /** The id of its record. */
  readonly id: string | undefined;
  readonly events: number;
}

/** Most names that a problem lists, and a reading: those of most events. */
const MOST_NAMED = 50;
const MOST_READ = 1000;

/** What is loaded to find the cities and countries that a file leaves open; null where it leaves none open, or nothing can be loaded. */
export async function atlasFor({ events, places, facts = eventFacts(events) }: Loose): Promise<Atlas | null> {
  const all = [...places, ...[...facts.places.values()].map(({ place }) => place)];
  const located = all.filter(isLocated);
  const known = new Set(located.map(({ name }) => foldedGroup(name)));
  const withCountries = located.some(({ country }) => !country);
  const withCities = all.some((place) => place.name && !isLocated(place) && !known.has(foldedGroup(place.name)));
  if (!withCities && !withCountries) return null;
  return import('../places/atlas.js').then(({ loadAtlas }) => loadAtlas(withCountries)).catch(() => null);
}

/**
 * The places of a file as records, each once: those with a position, and those whose name is clearly that of a city. `idFor` gives the id of
 * the record of that number.
 */
export function placesOf({ places }: Loose, facts: EventFacts, facing: Facing, notes: Notes, idFor: (id: string, n: number) => string) {
  const { atlas, options } = notes;
  const known = new Map<string, { readonly id: string; readonly lon: number; readonly lat: number }[]>();
  const records: (PlaceEntry & { readonly name: unknown })[] = [];
  const cities = new Map<City, string>();
  const lookedUp = new Map<string, LookedUp>();
  const sides = facing.sides.map(({ country }) => country);

  const add = (place: LocatedPlace) => {
    const { id, name, words, lon, lat, kind } = place;
    const own = idFor(id, records.length + 1);
    records.push({
      ...{ id: own, name: words ?? (name || `${lat}, ${lon}`) },
      country: codeOf(place),
      ...{ lon, lat, kind: kind || 'place' },
    });
    for (const key of new Set([name, id || own, own, ...Object.values(words ?? {})].map(foldedGroup)))
      known.set(key, [...(known.get(key) ?? []), { id: own, lon, lat }]);
    return own;
  };
  const codeOf = (place: LocatedPlace) => {
    const code = place.country ? countryOf(place.country, facing) : atlas?.countryAt(place);
    return !code || code === CODES[2] ? 'INT' : code;
  };
  for (const place of places) if (isLocated(place)) add(place);
  const idOf = (place: LoosePlace): string | undefined => {
    const same = known.get(foldedGroup(place.name)) ?? [];
    if (!isLocated(place)) return same[0]?.id ?? lookedUp.get(placeKey(place))?.id;
    return same.find(({ lon, lat }) => lon === place.lon && lat === place.lat)?.id ?? add(place);
  };
  const lookUp = ({ name, country }: LoosePlace, count: number): LookedUp => {
    const key = nameIn(name, country);
    const said: unknown = Object.hasOwn(options.places ?? {}, key) ? options.places![key] : null;
    const chosen = typeof said === 'string' ? said : null;
    const code = country && countryOf(country, facing);
    const found = atlas?.gazetteer.match(name, code === CODES[2] ? country : code, sides);
    const city = (chosen === null ? found : chosen ? atlas?.gazetteer.match(chosen, '', []) : null)?.city ?? null;
    const id = city ? addCity(city, found?.name ?? name) : undefined;
    return { ...{ name, country, city, id }, choices: found?.choices ?? [], isNone: chosen === '', events: count };
  };
  const addCity = (city: City, name: string) => {
    const own = cities.get(city) ?? idFor('', records.length + 1);
    if (cities.has(city)) return own;
    const { country, lon, lat } = city;
    records.push({ ...{ id: own, name: namesOf(city, name), country, lon, lat }, kind: 'city', ...{ precision: 'city' } });
    cities.set(city, own);
    return own;
  };

  // A place may be located by one row only, and all are known before the first event refers to one.
  for (const { place } of facts.places.values()) if (isLocated(place)) idOf(place);
  for (const [key, { place, count }] of facts.places)
    if (place.name && !isLocated(place) && !known.has(foldedGroup(place.name))) lookedUp.set(key, lookUp(place, count));
  return {
    refTo: (place: LoosePlace | undefined) => {
      const id = place && idOf(place);
      return id && { place: id };
    },
    records: (): readonly PlaceEntry[] => records,
    readings: (): readonly PlaceReading[] =>
      atlas
        ? sort(lookedUp.values(), ({ events: count }) => -count)
            .slice(0, MOST_READ)
            .map((each) => readingOf(each, atlas))
        : [],
    problems: (): readonly Problem[] => placeProblems([...lookedUp.values()], atlas),
  };
}

function isLocated(place: LoosePlace): place is LocatedPlace {
  return place.lon !== null && place.lat !== null;
}

/** What a place is called in a reading: with the country that the row gives. */
function nameIn(name: string, country: string): string {
  return country ? `${name}, ${country}` : name;
}

/** The names of a city, with the one that is written for its language: what an editor calls a city is on the map, too. */
function namesOf({ names }: City, name: string): City['names'] {
  const language = /[\u0600-\u06ff]/.test(name) ? 'fa' : /[\u3040-\u30ff\u3400-\u9fff]/.test(name) ? 'ja' : 'en';
  return { ...names, [language]: name };
}

function readingOf({ name, country: said, city, choices, events }: LookedUp, { gazetteer }: Atlas): PlaceReading {
  return {
    name: nameIn(name, said),
    events,
    ...(city && { city: { name: gazetteer.labelOf(city, name), country: city.country, lon: city.lon, lat: city.lat } }),
    choices: choices.map((each) => gazetteer.labelOf(each, name)),
  };
}

/** Names that are on no map: each that may be a city, and together those of countries, and of places that nothing is known of. */
function placeProblems(all: readonly LookedUp[], atlas: Atlas | null): readonly Problem[] {
  const open = all.filter(({ city, isNone }) => !city && !isNone);
  const isCountry = ({ name }: LookedUp) => atlas !== null && countryCode(name) !== null;
  const unclear = open.filter((each) => each.choices.length > 0 && !isCountry(each));
  const [countries, unknown] = [open.filter(isCountry), open.filter((each) => !isCountry(each) && !each.choices.length)];
  const problem = (expected: string, of: readonly LookedUp[], hint: string): readonly Problem[] => {
    const names = of.slice(0, MOST_NAMED).map(({ name, country }) => nameIn(name, country));
    return of.length ? [{ path: 'places', expected, got: names.join(', ') + (of.length > MOST_NAMED ? ', …' : ''), hint }] : [];
  };
  return [
    ...unclear.flatMap((each) => {
      const labels = each.choices.map((city) => atlas!.gazetteer.labelOf(city, each.name));
      return problem(
        'one place',
        [each],
        `It may be ${labels.join(' or ')}: write it so, add a column of countries, or say which, with the option places.`,
      );
    }),
    ...problem('cities, not countries', countries, 'Their events are on no map: name the city, with its country beside it.'),
    ...problem(
      'the position of each place',
      unknown,
      'Their events are on no map: add columns of latitude and longitude, or a table of places with these names.',
    ),
  ];
}

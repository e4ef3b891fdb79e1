import { bisectLeft, geoDistance, sort } from 'd3';
import { countryCode, countryName } from '../formats/country.js';
import { foldedCity } from './city-name.js';

/** A city of the bundled gazetteer. */
export interface City {
  /** In English, and in the other languages of the library where it has one. */
  readonly names: { readonly en: string; readonly fa?: string; readonly ja?: string };
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** State or province; for those on letters `Texas|TX`. */
  readonly region: string;
  readonly lon: number;
  readonly lat: number;
  /** In thousands; 0 where that is not known. */
  readonly people: number;
}

/** The city that is clearly meant, or null, and all that may be meant, the largest first. */
export interface CityMatch {
  /** The part of what is written that is the name. */
  readonly name: string;
  readonly city: City | null;
  readonly choices: readonly City[];
}

export interface Gazetteer {
  readonly cities: readonly City[];
  /** All cities of a name as written, whatever stands beside it. */
  readonly named: (written: string) => readonly City[];
  /**
   * The city of a name as written, such as `Vienna`, `Vienna, Austria` or `وین`: the only one of the name, or in `country`, which is what is
   * said beside it (empty for nothing), or the only one in the countries of the two sides. Codes are ISO 3166-1 alpha-3. A name of a country
   * is none of a city, unless that is all of it.
   */
  readonly match: (written: string, country: string, sides: readonly string[]) => CityMatch;
  /**
   * A name by which `match` finds this city and no other: with its country, and with its region where there are two. It is the one that is
   * written, if that is one of its names in Latin letters.
   */
  readonly labelOf: (city: City, written?: string) => string;
}

/** As scripts/cities.mjs writes it: cities by country and region. */
type CityFile = Readonly<Record<string, Readonly<Record<string, readonly CityRow[]>>>>;
type CityRow = readonly [
  name: string,
  lon: number,
  lat: number,
  people: number,
  others?: readonly string[],
  persian?: string,
  japanese?: string,
];

/** Nobody means a namesake with so much fewer people without a word on it; one in the country of a side only with that much fewer. */
const OUTWEIGHED = { elsewhere: 20, onSide: 200 };

/** Two places of one name and country that are closer than this are one, radians: about 50 km. */
const SAME = 0.008;

/** Most cities that a name may stand for. */
const MOST_CHOICES = 6;

/** Most names that begin with another and are still worth a question. */
const MOST_LONGER = 3;

/** What is said beside a name: after a comma or in brackets. */
const BESIDE = /\s*[,،、，(（]\s*/;

const files = import.meta.glob<CityFile>('/data/geo/cities.json', { import: 'default' });

/** By their file, since names are folded and sorted once, not for each table. */
const gazetteers = new WeakMap<CityFile, Gazetteer>();

/** The cities of Natural Earth, in a part of the library that is loaded when a table first needs it. Rejects when it cannot be. */
export async function loadGazetteer(): Promise<Gazetteer> {
  const file = await files['/data/geo/cities.json']!();
  const gazetteer = gazetteers.get(file) ?? gazetteerOf(file);
  gazetteers.set(file, gazetteer);
  return gazetteer;
}

function gazetteerOf(file: CityFile): Gazetteer {
  const cities: City[] = [];
  const index = new Map<string, City[]>();
  const counts = new Map<string, number>();
  for (const [country, regions] of Object.entries(file))
    for (const [region, rows] of Object.entries(regions))
      for (const [en, lon, lat, people, others = [], fa = '', ja = ''] of rows) {
        const city: City = { names: { en, ...(fa && { fa }), ...(ja && { ja }) }, country, region, lon, lat, people };
        cities.push(city);
        counts.set(country, (counts.get(country) ?? 0) + 1);
        for (const key of new Set([en, fa, ja, ...others].map(foldedCity))) {
          const known = index.get(key);
          if (known) known.push(city);
          else if (key) index.set(key, [city]);
        }
      }
  const keys = [...index.keys()].sort();
  const called = (name: string) => distinct(index.get(foldedCity(name)) ?? index.get(foldedCity(bare(name))) ?? []);

  function match(written: string, country: string, sides: readonly string[]): CityMatch {
    const { found, name, beside } = namedIn(written);
    const said = [...beside, country].filter(Boolean);
    const isCountry = !said.length && countryCode(written);
    const fitting = found.filter((city) =>
      isCountry ? city.country === isCountry && counts.get(isCountry) === 1 : said.every((each) => isIn(city, each)),
    );
    return { name, city: clearest(fitting, said.length ? [] : sides), choices: choicesOf(found, written) };
  }

  /** The cities of a name, and what stands beside it; the name may have a comma itself. */
  function namedIn(written: string): { found: readonly City[]; name: string; beside: readonly string[] } {
    const parts = written.replace(/[)）]\s*$/, '').split(BESIDE);
    for (let of = parts.length; of > 0; of--) {
      const name = parts.slice(0, of).join(', ');
      const found = called(name);
      if (found.length) return { found, name, beside: parts.slice(of) };
    }
    return { found: [], name: written, beside: [] };
  }

  function choicesOf(found: readonly City[], written: string): readonly City[] {
    return sort(new Set(found.length ? found : longer(written)), ({ people }) => -people).slice(0, MOST_CHOICES);
  }

  /** Cities whose names go on, such as Washington, D.C. for Washington, unless many do. */
  function longer(written: string): readonly City[] {
    const start = `${foldedCity(written)} `;
    const at = bisectLeft(keys, start);
    const names = keys.slice(at, at + MOST_LONGER + 1).filter((name) => name.startsWith(start));
    return names.length > MOST_LONGER ? [] : names.flatMap((name) => index.get(name)!);
  }

  function labelOf(city: City, written = ''): string {
    const country = countryName(city.country)?.en ?? city.country;
    const short = /^[\x20-\u024f]*$/.test(written) ? written.split(BESIDE)[0]! : '';
    const name = called(short).includes(city) ? short : city.names.en;
    const isOnly = called(name).filter((each) => each.country === city.country).length < 2;
    return [name, ...(isOnly || !city.region ? [] : [city.region.replace(/\|.*/, '')]), country].join(', ');
  }

  return { cities, named: (written) => namedIn(written).found, match, labelOf };
}

/** The one of several cities that is meant; null where that is not clear. */
function clearest(cities: readonly City[], sides: readonly string[]): City | null {
  const most = Math.max(...cities.map(({ people }) => people));
  const counts = ({ people, country }: City, factors = OUTWEIGHED) =>
    !people || people * (sides.includes(country) ? factors.onSide : factors.elsewhere) > most;
  const heavy = cities.filter((city) => counts(city));
  if (heavy.length < 2) return heavy[0] ?? null;
  const [own, other] = heavy.filter(({ country }) => sides.includes(country));
  return own && !other && counts(own, { ...OUTWEIGHED, onSide: OUTWEIGHED.elsewhere }) ? own : null;
}

/** True for a country or region that a city is in, as written or as a code. */
function isIn({ country, region }: City, said: string): boolean {
  return countryCode(said) === country || region.split('|').some((each) => each !== '' && foldedCity(each) === foldedCity(said));
}

/** Cities without those that are a part of a larger one beside them. */
function distinct(cities: readonly City[]): readonly City[] {
  if (cities.length < 2) return cities;
  const kept: City[] = [];
  for (const city of sort(cities, ({ people }) => -people)) {
    const isSame = (each: City) => each.country === city.country && geoDistance([each.lon, each.lat], [city.lon, city.lat]) < SAME;
    if (!kept.some(isSame)) kept.push(city);
  }
  return kept;
}

/** A name without the word for a city that Persian puts before it and Japanese after it. */
function bare(name: string): string {
  return name.trim().replace(/^شهر\s+|市$/g, '');
}

// Writes data/geo/cities.json, by which tables are read that name places without their position:
//
//   npx mapshaper ne_10m_populated_places_simple.dbf encoding=win1252 string-fields='*' -o places.csv
//   node scripts/cities.mjs places.csv CLDR ZONES
//
// The first is Natural Earth 1:10m populated places (simple), CLDR the folder main/ of the package cldr-dates-full, ZONES the file zone.tab of
// the time zone database. data/geo/README.md says where they are from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse, group } from 'd3';
import { runnerImport } from 'vite';

const OUT = 'data/geo/cities.json';

/** Codes of Natural Earth for what has another in ISO 3166-1, or none. */
const CODES = { ALD: 'ALA', CYN: 'CYP', KOS: 'XKX', SAH: 'ESH', SOL: 'SOM' };

/** Countries of cities that are in another one than the file says. */
const EDITS = { Kaedi: 'MRT' };

/** States as they stand on letters, by ISO 3166-2. */
const STATES =
  'Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Florida FL,Georgia GA,Hawaii HI,' +
  'Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,' +
  'Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,' +
  'North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,' +
  'Tennessee TN,Texas TX,Utah UT,Vermont VT,Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY';

const [placesFile, cldr, zonesFile] = process.argv.slice(2);
if (!zonesFile) throw new Error('usage: node scripts/cities.mjs places.csv CLDR ZONES');
const { COUNTRY_CODES } = (await runnerImport('/src/data/formats/country-codes.ts', { configFile: false, logLevel: 'error' })).module;
const { foldedCity } = (await runnerImport('/src/data/places/city-name.ts', { configFile: false, logLevel: 'error' })).module;

const alpha3 = new Map(COUNTRY_CODES.map((code) => [code.slice(0, 2), code.slice(2)]));
const assigned = new Set(alpha3.values());
const abbreviations = new Map(STATES.split(',').map((state) => [state.slice(0, -3), state.slice(-2)]));

const cities = [];
const index = new Map();
for (const city of naturalEarth(placesFile)) add(city);
const unknown = writtenNames().filter((names) => !name(names));
if (unknown.length) throw new Error(`no city, or not clear which: ${unknown.map(({ country, en }) => `${en} in ${country}`).join(', ')}`);
for (const names of zoneNames()) name(names);
for (const place of repositoryPlaces())
  if (!name({ ...place, isKnownAs: true })) add({ others: [place.fa, place.ja], region: '', people: 0, ...place, name: place.en });
write();

/** The records of Natural Earth that people live in. */
function naturalEarth(file) {
  return csvParse(readFileSync(file, 'utf8'))
    .filter(({ featurecla }) => featurecla !== 'Scientific station')
    .map(({ name, nameascii, namepar, namealt, meganame, adm0_a3: country, iso_a2, adm1name, longitude, latitude, pop_max }) => {
      // To it French Guiana is France; to the other column Senegal is San Marino.
      const iso = EDITS[name] ?? CODES[country] ?? (country === 'FRA' ? alpha3.get(iso_a2) : country);
      if (!assigned.has(iso)) throw new Error(`${name} is in ${iso}, which ISO 3166-1 does not have`);
      const others = [nameascii, ...[namepar, namealt].flatMap((names) => names.split(', ')), meganame];
      return {
        name,
        others: others.flatMap((names) => names.split(/[|;()]/).map((each) => each.trim())),
        country: iso,
        region: adm1name,
        lon: rounded(longitude),
        lat: rounded(latitude),
        // In thousands, so that of two namesakes it is known which is meant without a word.
        people: Math.max(1, Math.round(Number(pop_max) / 1000)),
      };
    });
}

/** Degrees to about a kilometre. */
function rounded(degrees) {
  return Number(Number(degrees).toFixed(2));
}

function keysOf({ country, name, others }) {
  return new Set([name, ...others].filter(Boolean).map((each) => `${country} ${foldedCity(each)}`));
}

/** Cities and ports of the data sets and of the gazetteer of the bundled pair. */
function repositoryPlaces() {
  const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const ports = json('data/geo/gazetteer.json').places.map((place) => ({ ...place, country: alpha3.get(place.country), kind: 'port' }));
  const sets = ['iran-japan', 'france-germany'].flatMap((pair) => json(`data/${pair}/${pair}.json`).places);
  return [...ports, ...sets]
    .filter(({ kind, within }) => (kind === 'city' || kind === 'port') && !within)
    .map(({ name, short, country, lon, lat }) => ({ country, lon: rounded(lon), lat: rounded(lat), ...(short ?? name) }));
}

/** Names written by hand. */
function writtenNames() {
  return csvParse(readFileSync('data/geo/city-names.csv', 'utf8'));
}

/** The cities that time zones are called after, in the languages of the library. */
function zoneNames() {
  const zones = readFileSync(zonesFile, 'utf8').split('\n');
  const countries = new Map(zones.filter((line) => /^[A-Z]/.test(line)).map((line) => [line.split('\t')[2], alpha3.get(line.slice(0, 2))]));
  const [en, fa, ja] = ['en', 'fa', 'ja'].map((language) => {
    const { main } = JSON.parse(readFileSync(join(cldr, language, 'timeZoneNames.json'), 'utf8'));
    return citiesIn(main[language].dates.timeZoneNames.zone, '');
  });
  return [...fa.keys()].flatMap((zone) => {
    const said = { country: countries.get(zone), fa: fa.get(zone), ja: ja.get(zone) };
    const own = { ...said, en: zone.split('/').at(-1).replaceAll('_', ' '), isKnownAs: true };
    return en.has(zone) ? [{ ...said, en: en.get(zone) }, own] : [own];
  });
}

function citiesIn(zones, above) {
  return new Map(
    Object.entries(zones).flatMap(([part, value]) => {
      const id = above ? `${above}/${part}` : part;
      if (typeof value !== 'object' || id === 'Etc') return [];
      return value.exemplarCity ? [[id, value.exemplarCity]] : [...citiesIn(value, id)];
    }),
  );
}

function add(city) {
  cities.push(city);
  for (const key of keysOf(city)) index.set(key, new Set([...(index.get(key) ?? []), city]));
}

/**
 * Gives a city its names if it is clear which one is meant, by its first name or one of the others, and calls it by the first unless that is
 * only known; false if it is not clear.
 */
function name({ country, en, fa, ja, also = '', isKnownAs = false }) {
  const [city, second] =
    [en, ...also.split('|')]
      .map((each) => candidates(country, each).sort((one, other) => other.people - one.people))
      .find(({ length }) => length > 0) ?? [];
  if (!city || (second && second.people * 20 > city.people)) return false;
  city.others.push(city.name, en, fa, ja, ...also.split('|'));
  if (!city.fa && !isKnownAs) city.name = en;
  city.fa ||= fa;
  city.ja ||= ja;
  for (const key of keysOf(city)) index.set(key, new Set([...(index.get(key) ?? []), city]));
  return true;
}

/** The cities of a name, in a country if that is known. */
function candidates(country, called) {
  const key = foldedCity(called);
  if (!key) return [];
  return country ? [...(index.get(`${country} ${key}`) ?? [])] : cities.filter((city) => keysOf(city).has(`${city.country} ${key}`));
}

/** By country and region, the largest first: [name, lon, lat, thousands of people, other names, Persian, Japanese], without what is empty at the end. */
function write() {
  const countries = group(cities, ({ country }) => country);
  const lines = [...countries].sort().map(([country, own]) => {
    const regions = group(own, ({ region }) =>
      country === 'USA' && abbreviations.has(region) ? `${region}|${abbreviations.get(region)}` : region,
    );
    const parts = [...regions]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([region, places]) => {
        const rows = places.sort((one, other) => other.people - one.people || (one.name < other.name ? -1 : 1)).map(rowOf);
        return `  ${JSON.stringify(region)}: [\n   ${rows.map((row) => JSON.stringify(row)).join(',\n   ')}\n  ]`;
      });
    return ` ${JSON.stringify(country)}: {\n${parts.join(',\n')}\n }`;
  });
  writeFileSync(OUT, `{\n${lines.join(',\n')}\n}\n`);
  const count = (of) => cities.filter(of).length;
  console.log(`${cities.length} cities, ${count(({ fa }) => fa)} with a Persian and ${count(({ ja }) => ja)} with a Japanese name`);
}

function rowOf({ name, lon, lat, people, others, fa = '', ja = '' }) {
  const keys = new Set([name, fa, ja].map(foldedCity));
  const more = others.filter((each) => each && !keys.has(foldedCity(each)) && keys.add(foldedCity(each)));
  const row = [name, lon, lat, people, more, fa, ja];
  while (row.at(-1) === '' || row.at(-1)?.length === 0) row.pop();
  return row;
}

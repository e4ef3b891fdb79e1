import { dayToIso, parseDate } from '../../data/dates.js';
import { safeUrl } from '../../data/safe-url.js';
import type { EventRecord, SourceRecord, Text } from '../../data/types.js';
import type { Language, Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { eventExtent } from '../../model/event-extent.js';
import { isoDates } from '../iso-dates.js';

/** A value of JSON-LD; properties without a value are left out when it is written. */
export type JsonLd = { readonly [name: string]: unknown };

export interface LdContext {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly languages: readonly Language[];
  /** Address of a file or folder of the site. */
  readonly addressOf: (path: string) => string;
}

/** Places are points on a map only where the data know them that well. */
const POINTS: ReadonlySet<string | undefined> = new Set([undefined, 'exact', 'city']);

const TABLES = ['events', 'actors', 'ties'] as const;

/** Returns the data set as a `Dataset` of schema.org: what the data say of themselves, and their files. */
export function datasetLd({ index, locale, languages, addressOf }: LdContext, name: string, description: string): JsonLd {
  const { meta, sides } = index.dataset;
  const { compiled } = meta;
  const say = sayIn(locale);
  const license = say(meta.license);
  const publisher = say(meta.publisher);
  const download = (path: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    name: path.split('/').at(-1),
    encodingFormat,
    contentUrl: addressOf(path),
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url: addressOf(`${locale.language}/`),
    inLanguage: languages,
    license: license && (safeUrl(license) ?? { '@type': 'CreativeWork', name: license }),
    publisher: publisher && { '@type': 'Organization', name: publisher },
    dateModified: compiled && parseDate(compiled) ? isoDates(parseDate(compiled)!).start : undefined,
    temporalCoverage: coverage(index),
    spatialCoverage: [sides.a, sides.b].map((side) => ({ '@type': 'Country', name: say(side.name) })),
    distribution: [
      download('data.json', 'application/json'),
      ...TABLES.map((table) => download(`${locale.language}/${table}.csv`, 'text/csv')),
    ],
  };
}

/** Returns an event as an `Event` of schema.org, with its sources as what is written about it. */
export function eventLd(event: EventRecord, { index, locale }: LdContext, address: string): JsonLd {
  const { id, title, summary, place, sources = [] } = event;
  const { start, end } = isoDates(index.dateByEvent.get(id)!);
  const where = place ? index.placeById.get(place) : undefined;
  const say = sayIn(locale);
  return {
    '@type': 'Event',
    '@id': address,
    url: address,
    name: say(title),
    description: say(summary),
    inLanguage: locale.language,
    startDate: start,
    endDate: end,
    location: where && {
      '@type': 'Place',
      name: say(where.name),
      geo: POINTS.has(where.precision) ? { '@type': 'GeoCoordinates', latitude: where.lat, longitude: where.lon } : undefined,
    },
    subjectOf: sources.length
      ? sources.flatMap((source) => index.sourceById.get(source) ?? []).map((source) => workLd(source, locale))
      : undefined,
  };
}

function workLd({ title, publisher, url, date, language }: SourceRecord, locale: Locale): JsonLd {
  const say = sayIn(locale);
  const house = say(publisher);
  const read = date ? parseDate(date) : null;
  return {
    '@type': 'CreativeWork',
    name: say(title),
    publisher: house && { '@type': 'Organization', name: house },
    url: url ? (safeUrl(url) ?? undefined) : undefined,
    datePublished: read ? isoDates(read).start : undefined,
    inLanguage: language,
  };
}

/** The period of all events as an interval of ISO 8601; undefined if it reaches beyond the years that it has. */
function coverage(index: DatasetIndex): string | undefined {
  const [first, last] = (eventExtent(index, index.events) ?? []).map(dayToIso);
  return first && last && /^\d/.test(first) && /^\d/.test(last) ? `${first}/${last}` : undefined;
}

/** A text, or undefined where there is none. */
function sayIn(locale: Locale): (text: Text | undefined) => string | undefined {
  return (text) => locale.text(text).text || undefined;
}

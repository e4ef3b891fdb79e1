import { fromDay, parseDate, type Day, type DatePoint } from '../data/dates.js';
import { safeUrl } from '../data/safe-url.js';
import type { SourceRecord, Text } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { Reading } from './citation.js';
import { citedRecord, oneLine } from './cited-record.js';
import type { DatasetIndex } from './dataset-index.js';
import type { RecordRef } from './record-ref.js';

/** A date of CSL: one or two lists of year, month and day, with negative years before the Common Era; or words. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 to 4, spring to winter. */
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

/** The fields of a CSL-JSON item that are filled; an empty one is left out. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'event-date'?: CslDate;
  readonly 'event-place'?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** Types of CSL 1.0.2 that a source may name; Citation Style Language, "Appendix III: Types". */
const TYPES: ReadonlySet<string> = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry ' +
    'entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture ' +
    'musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report ' +
    'review review-book software song speech standard thesis treaty webpage'
  ).split(' '),
);

/**
 * A record as items of CSL-JSON, for Zotero and others: the record as an entry in the data set, then each of its sources. A source that
 * names no type of CSL is a web page if it has an address, else a document. An empty list for what is not part of the data.
 */
export function cslItems(ref: RecordRef, index: DatasetIndex, locale: Locale, { link, today }: Reading): readonly CslItem[] {
  const record = citedRecord(ref, index, locale);
  if (!record) return [];
  const { title, publisher, license, compiled } = index.dataset.meta;
  const say = sayIn(locale);
  const licensed = say(license);
  const entry = {
    id: ref.id,
    type: 'entry',
    title: record.title,
    'container-title': say(title),
    publisher: say(publisher),
    'event-date': record.date ? cslDate(record.date, locale) : undefined,
    'event-place': record.place,
    genre: record.facts.join(locale.common.comma),
    issued: compiled && parseDate(compiled) ? cslDate(compiled, locale) : undefined,
    accessed: { 'date-parts': [partsOf(today)] },
    URL: link,
    language: locale.language,
    note: licensed && locale.share.license(licensed),
  };
  return [filled(entry), ...record.sources.map((source) => sourceItem(source, locale))];
}

function sourceItem({ id, title, type, publisher, date, url, language, note }: SourceRecord, locale: Locale): CslItem {
  const say = sayIn(locale);
  const address = (url && safeUrl(url)) ?? '';
  const known = type && TYPES.has(type) ? type : address ? 'webpage' : 'document';
  // Who publishes an article is the paper that it stands in.
  const house = known.startsWith('article-') || known.startsWith('entry-') ? 'container-title' : 'publisher';
  return filled({
    id,
    type: known,
    title: say(title),
    [house]: say(publisher),
    issued: date ? cslDate(date, locale) : undefined,
    URL: address,
    language,
    note: say(note),
  });
}

/** The text without its empty fields. */
function filled(item: { [Field in keyof CslItem]: CslItem[Field] | undefined }): CslItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value)) as object as CslItem;
}

/** A date as numbers as far as it is known; in words if an end is open, or only the decade or century is known. */
function cslDate(edtf: string, locale: Locale): CslDate {
  const { interval, ...date } = parseDate(edtf)!;
  const points = (interval ? [interval.start, interval.end] : [date]).filter((point) => typeof point !== 'string');
  const isWhole = !interval || points.length === 2;
  const [first] = points;
  const isSeason = !interval && first!.precision === 'season';
  if (!isWhole || !points.every((point) => isSeason || LENGTHS[point.precision]))
    return { literal: locale.dateText(edtf, { style: 'long' }) };
  return {
    'date-parts': points.map((point) => partsOf(point.earliest, isSeason ? 1 : LENGTHS[point.precision])),
    ...(isSeason && { season: Math.ceil(fromDay(first!.earliest).month / 3) }),
    ...((date.approximate || date.uncertain) && { circa: true }),
  };
}

/** Year, month and day as far as a date is known to them. */
const LENGTHS: Readonly<Partial<Record<DatePoint['precision'], number>>> = { day: 3, month: 2, year: 1 };

/** Historical years: there is no year 0. */
function partsOf(day: Day, length = 3): readonly number[] {
  const { year, month, day: date } = fromDay(day);
  return [year > 0 ? year : year - 1, month, date].slice(0, length);
}

function sayIn(locale: Locale): (text: Text | undefined) => string {
  return (text) => oneLine(locale.text(text).text);
}

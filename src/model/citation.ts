import { dayToIso, type Day } from '../data/dates.js';
import { safeUrl } from '../data/safe-url.js';
import type { SourceRecord, Text } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { citedRecord, oneLine } from './cited-record.js';
import type { DatasetIndex } from './dataset-index.js';
import type { RecordRef } from './record-ref.js';

/** Where and when a record was read. */
export interface Reading {
  /** Address that opens the record; empty without one. */
  readonly link: string;
  readonly today: Day;
}

/**
 * A record cited as plain text, in the reader's language: title, date in the reader's calendar and in ISO 8601, data set with publisher and
 * licence, address, day of access; then its sources, one a line, so that languages of both directions stay apart. Only what the data say;
 * null for what is not part of them.
 */
export function citation(ref: RecordRef, index: DatasetIndex, locale: Locale, { link, today }: Reading): string | null {
  const record = citedRecord(ref, index, locale);
  if (!record) return null;
  const { common, share } = locale;
  const { title, publisher, license } = index.dataset.meta;
  const say = (text: Text | undefined) => oneLine(locale.text(text).text);
  const licensed = say(license);
  const accessed = share.accessed(longDate(dayToIso(today), locale));
  const own = [
    [share.quoted(record.title), ...record.facts, record.place, record.date && dated(record.date, locale)],
    [title && share.within(say(title)), say(publisher)],
    [licensed && share.license(licensed)],
  ];
  const [before, after] = common.brackets;
  return [
    `${line(own, locale)}${link && ` ${link}`}${before}${accessed}${after}`,
    ...(record.sources.length ? [`${common.sources}${common.colon.trimEnd()}`] : []),
    ...record.sources.map((source) => sourceText(source, locale)),
  ].join('\n');
}

function sourceText({ title, publisher, date, note, url }: SourceRecord, locale: Locale): string {
  const say = (text: Text | undefined) => oneLine(locale.text(text).text);
  const [before, after] = locale.common.brackets;
  const remark = note ? `${before}${say(note)}${after}` : '';
  const address = url ? safeUrl(url) : null;
  const parts = [locale.share.quoted(say(title)), say(publisher), date && longDate(date, locale)].filter(Boolean);
  return line([[parts.join(locale.common.comma) + remark]], locale) + (address ? ` ${address}` : '');
}

/** Sentences of clauses; empty ones are left out. */
function line(sentences: readonly (readonly (string | null | undefined)[])[], { common, language }: Locale): string {
  const said = sentences.map((clauses) => clauses.filter(Boolean).join(common.comma)).filter(Boolean);
  return said.map((each) => each + common.stop).join(language === 'ja' ? '' : ' ');
}

/** A date in the reader's calendar with its ISO form in brackets. */
function dated(edtf: string, locale: Locale): string {
  const [before, after] = locale.common.brackets;
  return `${longDate(edtf, locale)}${before}${edtf}${after}`;
}

function longDate(edtf: string, locale: Locale): string {
  return locale.dateText(edtf, { style: 'long' });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { toDay } from '../../src/data/dates.js';
import { createLocale, languages } from '../../src/locale/locale.js';
import { cslItems, type CslItem } from '../../src/model/csl.js';
import { indexDataset, type DatasetIndex } from '../../src/model/dataset-index.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import { iranJapan } from '../support/iran-japan.js';
import { randomDataset } from '../support/random-data.js';

const index = indexDataset(iranJapan());
const READING = { link: 'https://example.org/#iran=x', today: toDay(2026, 11, 23) };
const MEETING = 'ev-2025-04-09-chitsaz-imagawa';
const itemsOf = (of: DatasetIndex, ref: RecordRef, language = languages[0]!) => cslItems(ref, of, createLocale(language), READING);

/** Types, text fields and date fields of csl-data.json, the JSON Schema of CSL 1.0.2 (citation-style-language/schema); no other may stand in an item. */
const TYPES =
  'article,article-journal,article-magazine,article-newspaper,bill,book,broadcast,chapter,classic,collection,dataset,document,entry,entry-dictionary,entry-encyclopedia,event,figure,graphic,hearing,interview,legal_case,legislation,manuscript,map,motion_picture,musical_score,pamphlet,paper-conference,patent,performance,periodical,personal_communication,post,post-weblog,regulation,report,review,review-book,software,song,speech,standard,thesis,treaty,webpage'.split(
    ',',
  );
const TEXTS = new Set('id type title container-title publisher event-place genre URL language note'.split(' '));
const DATES = new Set(['event-date', 'issued', 'accessed']);
const DATE_FIELDS = new Set(['date-parts', 'season', 'circa', 'literal']);

/** What an item has that the schema does not allow. */
function faults(item: CslItem): readonly string[] {
  return Object.entries(item).flatMap(([field, value]: [string, unknown]) => {
    if (field === 'type') return TYPES.includes(value as string) ? [] : [`type ${String(value)}`];
    if (TEXTS.has(field)) return typeof value === 'string' && value ? [] : [field];
    return DATES.has(field) ? dateFaults(value as object).map((fault) => `${field}: ${fault}`) : [`unknown field ${field}`];
  });
}

function dateFaults(date: object): readonly string[] {
  return Object.entries(date).flatMap(([field, value]: [string, unknown]) => {
    if (!DATE_FIELDS.has(field)) return [`unknown field ${field}`];
    if (field === 'literal') return typeof value === 'string' && value ? [] : ['literal'];
    if (field === 'circa') return value === true ? [] : ['circa'];
    if (field === 'season') return [1, 2, 3, 4].includes(value as number) ? [] : ['season'];
    const parts = value as number[][];
    const isWhole = (list: number[]) => list.length >= 1 && list.length <= 3 && list.every((n) => Number.isInteger(n) && n !== 0);
    return parts.length >= 1 && parts.length <= 2 && parts.every(isWhole) ? [] : [`date-parts ${JSON.stringify(value)}`];
  });
}

function refsOf({ dataset }: DatasetIndex): readonly RecordRef[] {
  const { events, actors, ties, places } = dataset;
  return [
    ...events.map(({ id }) => ({ kind: 'event', id }) as const),
    ...actors.map(({ id }) => ({ kind: 'actor', id }) as const),
    ...ties.map(({ id }) => ({ kind: 'tie', id }) as const),
    ...places.map(({ id }) => ({ kind: 'place', id }) as const),
  ];
}

describe('the CSL-JSON of a record', () => {
  it.each(languages)('has only types and fields of the schema, for every record, in %s', (language) => {
    const items = refsOf(index).flatMap((ref) => itemsOf(index, ref, language));
    expect(items.length).toBeGreaterThan(800);
    expect(items.flatMap(faults)).toEqual([]);
  });

  it('stays within the schema for any data', () => {
    fc.assert(
      fc.property(randomDataset({ events: 12, actors: 6, places: 4 }), (dataset) => {
        const of = indexDataset(dataset);
        expect(refsOf(of).flatMap((ref) => itemsOf(of, ref).flatMap(faults))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is an entry of the data set, then one item a source', () => {
    const [entry, ...sources] = itemsOf(index, { kind: 'event', id: MEETING });
    expect(entry).toMatchObject({
      id: MEETING,
      type: 'entry',
      'container-title': 'Iran-Japan relations',
      'event-date': { 'date-parts': [[2025, 4, 9]] },
      'event-place': 'MIC building, Kasumigaseki',
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: READING.link,
      language: 'en',
      note: 'Licence: MIT',
    });
    expect(sources[0]).toEqual({
      id: 'irandaily-7803',
      type: 'webpage',
      title: 'Iran, Japan underscore expansion of ties in AI, digital economy',
      publisher: 'Iran Daily',
      URL: 'https://newspaper.irandaily.ir/7803/3/14682',
      language: 'en',
      note: 'cites ISNA',
    });
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });

  it('is nothing for a region, which is not part of the data', () => {
    expect(itemsOf(index, { kind: 'region', id: 'JP-13' })).toEqual([]);
  });
});

describe('a source', () => {
  const itemOf = (source: object) => {
    const { dataset, problems } = parse({
      format: 'bilateral/1',
      sides: { a: { country: 'AAA', name: 'A' }, b: { country: 'BBB', name: 'B' } },
      sources: [{ id: 's', title: 'T', publisher: 'P', ...source }],
      events: [{ id: 'e', date: '1960', title: 'Talks', kind: 'visit', sources: ['s'] }],
    });
    expect(problems).toEqual([]);
    return itemsOf(indexDataset(dataset!), { kind: 'event', id: 'e' })[1]!;
  };

  it.each([
    ['article-newspaper', { type: 'article-newspaper', 'container-title': 'P' }],
    ['entry-encyclopedia', { type: 'entry-encyclopedia', 'container-title': 'P' }],
    ['report', { type: 'report', publisher: 'P' }],
    ['treaty', { type: 'treaty', publisher: 'P' }],
  ])('that says it is a %s is one, with its publisher where styles look for it', (type, item) => {
    expect(itemOf({ type, url: 'https://example.org/' })).toEqual({ id: 's', title: 'T', URL: 'https://example.org/', ...item });
  });

  it('that says no type of CSL is a web page if it has an address, else a document', () => {
    expect(itemOf({ type: 'news', url: 'https://example.org/' }).type).toBe('webpage');
    expect(itemOf({}).type).toBe('document');
  });
});

describe('a date', () => {
  const dateOf = (date: string) => {
    const { dataset } = parse({
      format: 'bilateral/1',
      sides: { a: { country: 'AAA', name: 'A' }, b: { country: 'BBB', name: 'B' } },
      events: [{ id: 'e', date, title: 'Talks', kind: 'visit' }],
    });
    return itemsOf(indexDataset(dataset!), { kind: 'event', id: 'e' })[0]!['event-date'];
  };

  it.each([
    ['2025-04-09', { 'date-parts': [[2025, 4, 9]] }],
    ['2025-04', { 'date-parts': [[2025, 4]] }],
    ['1903~', { 'date-parts': [[1903]], circa: true }],
    ['1878-05?', { 'date-parts': [[1878, 5]], circa: true }],
    ['1960/1962-03', { 'date-parts': [[1960], [1962, 3]] }],
    ['1999-22', { 'date-parts': [[1999]], season: 2 }],
    ['-0043', { 'date-parts': [[-44]] }],
    ['198X', { literal: '1980s' }],
    ['2023-10/..', { literal: 'since October 2023' }],
  ])('%s has as many parts as are known', (date, item) => {
    expect(dateOf(date)).toEqual(item);
  });
});

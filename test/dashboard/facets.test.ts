import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf, withFacet, type Facets } from '../../src/dashboard/facets.js';
import { fold } from '../../src/locale/fold.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { filterEvents, NO_FILTER, type Filter } from '../../src/model/filter.js';
import { iranJapan, readIranJapan } from '../support/iran-japan.js';
import { saying } from '../support/saying.js';

interface RawEvent {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly themes?: readonly string[];
  readonly initiator?: string;
}

const index = indexDataset(iranJapan());
const raw = readIranJapan()['events'] as readonly RawEvent[];
const kinds = [...new Set(raw.map(({ kind }) => kind))];
const themes = [...new Set(raw.flatMap((event) => event.themes ?? []))];
const SIDES: Readonly<Record<string, string>> = { IRN: 'a', JPN: 'b', both: 'joint' };
const said = new Map(
  ['', 'Imagawa', '今川', 'ISNA', 'oil'].map((query) => [query, new Set(query ? saying(query) : raw.map(({ id }) => id))]),
);

const spans = new Map(raw.map(({ id, date }) => [id, edtf(date)]));

/** What an event has of each row of chips. */
const VALUES: Readonly<Record<keyof Facets, (event: RawEvent) => readonly string[]>> = {
  kinds: ({ kind }) => [kind],
  themes: (event) => event.themes ?? [],
  sides: ({ initiator = '' }) => [SIDES[initiator] ?? 'third'],
};
const ROWS = Object.keys(VALUES) as (keyof Facets)[];

/** The events that pass, told from the file alone: in the period, found, and of a chosen value in each row but one. */
function passing({ from, to, query, ...chosen }: Filter, but?: keyof Facets): readonly RawEvent[] {
  const [first, last] = [from ? edtf(from).min : -Infinity, to ? edtf(to).max : Infinity];
  return raw.filter(
    (event) =>
      spans.get(event.id)!.max >= first &&
      spans.get(event.id)!.min <= last &&
      said.get(query)!.has(event.id) &&
      ROWS.every((row) => row === but || !chosen[row].length || VALUES[row](event).some((value) => chosen[row].includes(value as never))),
  );
}

const anyFilter = fc.record<Filter>({
  from: fc.constantFrom('', '1929', '1953-03', '2016-01-05'),
  to: fc.constantFrom('', '1979', '2019-12', '2025-04-09'),
  kinds: fc.subarray(kinds, { maxLength: 3 }),
  themes: fc.subarray(themes, { maxLength: 3 }),
  sides: fc.subarray(['a', 'b', 'joint', 'third'] as const),
  query: fc.constantFrom(...said.keys()),
});

describe('The counts beside the choices of a dashboard', () => {
  it('are taken under every other filter, but not under the choices of their own row', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const facets = facetsOf(index, filter, fold);
        for (const row of ROWS) {
          const left = passing(filter, row);
          const wanted = facets[row].map(({ value }) => left.filter((event) => VALUES[row](event).includes(value)).length);
          expect(facets[row].map(({ count }) => count)).toEqual(wanted);
          expect(facets[row].filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(expect.arrayContaining([...filter[row]]));
        }
      }),
    );
  });

  it('are what a first choice leaves, and what a further kind or side adds', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...ROWS), fc.nat(), (filter, row, n) => {
        const values = facetsOf(index, filter, fold)[row].filter(({ chosen }) => !chosen);
        if (!values.length) return;
        const { value, count } = values[n % values.length]!;
        const [before, after] = [filter, withFacet(filter, row, value)].map((each) => filterEvents(index, each, fold).length);
        if (!filter[row].length) expect(after).toBe(count);
        // An event has several themes, some of which may have been chosen.
        else if (row === 'themes') expect(after! - before!).toBeLessThanOrEqual(count);
        else expect(after! - before!).toBe(count);
      }),
    );
  });

  it('are those of all events when nothing is chosen, the most frequent first', () => {
    const { kinds: all } = facetsOf(index, NO_FILTER, fold);
    expect(all[0]).toEqual({ value: 'meeting', count: raw.filter(({ kind }) => kind === 'meeting').length, chosen: false });
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(raw.length);
  });
});

describe('A filter of any kind', () => {
  it('leaves the events that the file says it leaves', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const wanted = new Set(passing(filter).map(({ id }) => id));
        expect(new Set(filterEvents(index, filter, fold).map(({ id }) => id))).toEqual(wanted);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { SIDES, type Dataset } from '../../src/data/types.js';
import { fold } from '../../src/locale/fold.js';
import { indexDataset, placesOf } from '../../src/model/dataset-index.js';
import { filterTies } from '../../src/model/filter-ties.js';
import { filterEvents, isNarrowed, NO_FILTER, type Filter } from '../../src/model/filter.js';
import { shownDataset } from '../../src/model/shown-dataset.js';
import { iranJapan } from '../support/iran-japan.js';
import { randomDataset } from '../support/random-data.js';

const year = fc.integer({ min: 700, max: 2030 }).map((n) => String(n).padStart(4, '0'));

function filterOf({ vocabulary, events }: Dataset): fc.Arbitrary<Filter> {
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  return fc.record({
    from: fc.option(year, { nil: '' }),
    to: fc.option(year, { nil: '' }),
    kinds: fc.subarray(kinds).map((list) => list.slice(0, 2)),
    themes: fc.subarray(Object.keys(vocabulary.themes ?? {})).map((list) => list.slice(0, 2)),
    sides: fc.subarray([...SIDES], { maxLength: 2 }),
    query: fc.constantFrom('', '', 'talks', 'Tokyo', 'ژاپن', 'nothing that is there'),
  });
}

/** The records, each as text; without the references that a narrower file may lack. */
const texts = (records: readonly { readonly id: string }[]) =>
  records.map((record) => JSON.stringify(record, (key, value: unknown) => (['partOf', 'event'].includes(key) ? undefined : value)));

function check(dataset: Dataset, filter: Filter): void {
  const index = indexDataset(dataset);
  const events = filterEvents(index, filter, fold);
  const shown = shownDataset(index, filter, events);
  const again = parse(JSON.parse(JSON.stringify(shown)));
  expect(again.problems).toEqual([]);
  // JSON has no negative zero.
  expect(again.dataset).toEqual(JSON.parse(JSON.stringify(shown)));
  expect(shown.events.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  for (const list of ['events', 'ties', 'actors', 'places', 'sources'] as const) {
    const all = new Set(texts(dataset[list]));
    expect(texts(shown[list]).filter((text) => !all.has(text))).toEqual([]);
  }
  const passing = filterTies(index, filter, events);
  expect(shown.ties.map(({ id }) => id)).toEqual(dataset.ties.map(({ id }) => id).filter((id) => !passing || passing.has(id)));
  if (!isNarrowed(filter)) return;
  const named = new Set(shown.events.flatMap((event) => placesOf(event, index.placeById)));
  expect(new Set(shown.places.map(({ id }) => id))).toEqual(named);
  const text = JSON.stringify([shown.events, shown.ties, shown.actors]);
  expect(shown.actors.filter(({ id }) => !text.includes(JSON.stringify(id)))).toEqual([]);
  expect(shown.sources.filter(({ id }) => !text.includes(JSON.stringify(id)))).toEqual([]);
}

describe('the data set of what is shown', () => {
  const real = iranJapan();

  it('is the whole file without a filter', () => {
    expect(shownDataset(indexDataset(real), NO_FILTER, [])).toBe(real);
  });

  it('is read without a problem, for any filter of the real data, and has just the shown events and what they name', () => {
    fc.assert(
      fc.property(filterOf(real), (filter) => check(real, filter)),
      { numRuns: 60 },
    );
  });

  it('is so for any data', () => {
    const narrowed = randomDataset({ events: 20, actors: 8, places: 6 }).chain((dataset) =>
      fc.tuple(fc.constant(dataset), filterOf(dataset)),
    );
    fc.assert(
      fc.property(narrowed, ([dataset, filter]) => check(dataset, filter)),
      { numRuns: 100 },
    );
  });

  it('keeps meta data, says what was asked for, and has no lead that is not shown', () => {
    const index = indexDataset(real);
    const filter = { ...NO_FILTER, to: '1950', kinds: ['visit'] };
    const events = filterEvents(index, filter, fold);
    const { meta, series } = shownDataset(index, filter, events);
    expect(meta.title).toEqual(real.meta.title);
    expect(meta).toMatchObject({ license: 'MIT', excerpt: { to: '1950', kinds: ['visit'], events: events.length, of: 162 } });
    expect(meta.lead).toBeUndefined();
    expect(series).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { dayToIso } from '../../src/data/dates.js';
import { parse } from '../../src/data/parse.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { eventExtent } from '../../src/model/event-extent.js';

function extentOf(...dates: readonly string[]) {
  const events = dates.map((date, i) => ({ id: `e${i}`, date, title: 'Talks', kind: 'visit' }));
  const sides = { a: { country: 'AAA', name: 'A' }, b: { country: 'BBB', name: 'B' } };
  const index = indexDataset(parse({ format: 'bilateral/1', sides, events }).dataset!);
  return eventExtent(index, index.events)?.map(dayToIso) ?? null;
}

describe('The extent of events', () => {
  it('is from the first day that one may denote to the last', () => {
    expect(extentOf('1953-06', '07XX', '1990-05-09')).toEqual(['0700-01-01', '1990-05-09']);
  });

  it('leaves out ends that are open', () => {
    expect(extentOf('2001-02-03/..', '1999')).toEqual(['1999-01-01', '2001-02-03']);
  });

  it('is none without events', () => {
    expect(extentOf()).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { indexDataset, type DatasetIndex } from '../../src/model/dataset-index.js';
import { alongThread, threadsOf } from '../../src/model/threads.js';
import { iranJapan } from '../support/iran-japan.js';

/** Visits by side a to b (`ab`), by b to a (`ba`) or at home (`x`), one a year, with its number as id. */
function visits(...ways: readonly ('ab' | 'ba' | 'x')[]): DatasetIndex {
  const result = parse({
    format: 'bilateral/1',
    sides: { a: { country: 'IRN', name: 'A' }, b: { country: 'JPN', name: 'B' } },
    sources: [{ id: 's', title: 'S', url: 'https://example.org/' }],
    places: [
      { id: 'in-a', name: 'In A', country: 'IRN', lon: 51, lat: 35 },
      { id: 'in-b', name: 'In B', country: 'JPN', lon: 139, lat: 35 },
    ],
    events: ways.map((way, i) => ({
      id: `v${i + 1}`,
      date: String(2001 + i),
      title: way,
      kind: 'visit',
      initiator: way === 'ba' ? 'JPN' : 'IRN',
      place: way === 'ab' ? 'in-b' : 'in-a',
      sources: ['s'],
    })),
  });
  return indexDataset(result.dataset!);
}

describe('threads', () => {
  it('lead from a visit to the next return visit, and start anew after two visits in the same direction', () => {
    const index = visits('ab', 'ab', 'ba', 'x', 'ab', 'ba', 'ba');
    expect(threadsOf(index, index.events)).toEqual([{ kind: 'visits', ids: ['v2', 'v3', 'v5', 'v6'] }]);
  });

  it('do not exist where all visits go in the same direction', () => {
    const index = visits('ab', 'ab');
    expect(threadsOf(index, index.events)).toEqual([]);
  });

  it('skip what a filter leaves out', () => {
    const index = visits('ab', 'ba', 'ab');
    const shown = index.events.filter(({ id }) => id !== 'v2');
    expect(threadsOf(index, shown)).toEqual([]);
  });

  it('join the meeting of 9 April 2025 to its seven parts, the larger event first', () => {
    const index = indexDataset(iranJapan());
    const meeting = 'ev-2025-04-09-chitsaz-imagawa';
    const thread = threadsOf(index, index.events).find(({ ids }) => ids[0] === meeting)!;
    expect(thread.kind).toBe('parts');
    expect(thread.ids).toHaveLength(8);
    expect(new Set(thread.ids.slice(1))).toEqual(new Set(index.events.filter(({ partOf }) => partOf === meeting).map(({ id }) => id)));
  });
});

describe('following threads', () => {
  const threads = [
    { kind: 'parts', ids: ['visit', 'talk', 'dinner'] },
    { kind: 'visits', ids: ['before', 'visit', 'after'] },
  ] as const;

  it('leads through the parts and then on from the larger event', () => {
    const walked: (string | null)[] = ['before'];
    while (walked.at(-1) !== null) walked.push(alongThread(threads, walked.at(-1)!, 1));
    expect(walked).toEqual(['before', 'visit', 'talk', 'dinner', 'after', null]);
  });

  it('leads back from a part to the larger event and from there to the previous visit', () => {
    const walked: (string | null)[] = ['dinner'];
    while (walked.at(-1) !== null) walked.push(alongThread(threads, walked.at(-1)!, -1));
    expect(walked).toEqual(['dinner', 'talk', 'visit', 'before', null]);
  });

  it('leads nowhere from an event that is on no thread', () => {
    expect(alongThread(threads, 'other', 1)).toBeNull();
  });
});

import { seededRandom } from '../../src/layout/random.js';

/** A valid file of `count` actors, each tied to two earlier ones, preferably to those with many ties; the same each time. */
export function tiedData(count: number) {
  const random = seededRandom(count);
  const ends: number[] = [0];
  const pairs: (readonly [number, number])[] = [];
  for (let i = 1; i < count; i++) {
    for (const other of [Math.floor(random() * i), ends[Math.floor(random() * ends.length)]!]) {
      pairs.push([i, other]);
      ends.push(i, other);
    }
  }
  return {
    format: 'bilateral/1',
    sides: { a: { country: 'BRA', name: 'Brazil' }, b: { country: 'AUS', name: 'Australia' } },
    sources: [{ id: 's', title: 'A paper', url: 'https://example.org/' }],
    actors: Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      name: `Actor ${i}`,
      type: i % 5 ? 'person' : 'ministry',
      country: i % 2 ? 'BRA' : 'AUS',
    })),
    ties: pairs.map(([from, to], i) => ({ id: `t${i}`, from: `a${from}`, to: `a${to}`, kind: 'met-with', sources: ['s'] })),
    events: [],
  };
}

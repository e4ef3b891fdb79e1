import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/data/steps.js';
import type { Slot } from '../../../src/widgets/network/layout/slots.js';
import { untangle } from '../../../src/widgets/network/layout/untangle.js';

/** Rows and columns, slightly skewed so that no three points are collinear. */
const ranks = (count: number, columns: number): readonly Slot[] =>
  Array.from({ length: count }, (_, i) => ({
    x: 200 * (i % columns) + ((i * i * 7.31) % 19),
    y: 40 * Math.floor(i / columns) + ((i * i * 3.17) % 13),
  }));

/** The number of crossings of straight ties between their ends, counted differently than in the layout. */
function crossings(slots: readonly Slot[], ends: Uint32Array): number {
  const ties = Array.from({ length: ends.length / 2 }, (_, i) => [slots[ends[2 * i]!]!, slots[ends[2 * i + 1]!]!] as const);
  const meet = ([a, b]: (typeof ties)[number], [c, d]: (typeof ties)[number]) => {
    if ([a, b].includes(c) || [a, b].includes(d)) return false;
    const area = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    const t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / area;
    const u = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / area;
    return t > 0 && t < 1 && u > 0 && u < 1;
  };
  return ties.reduce((sum, one, i) => sum + ties.slice(i + 1).filter((other) => meet(one, other)).length, 0);
}

/** What is minimized: crossings, plus one for each 300 px of ties. */
function cost(slots: readonly Slot[], ends: Uint32Array): number {
  let length = 0;
  for (let k = 0; k < ends.length; k += 2) {
    const [from, to] = [slots[ends[k]!]!, slots[ends[k + 1]!]!];
    length += Math.hypot(from.x - to.x, from.y - to.y);
  }
  return crossings(slots, ends) + length / 300;
}

describe('Exchanging places', () => {
  it('leaves no crossing where two columns can avoid them', () => {
    // Each actor in the left column is tied to the one on the right in the mirrored row.
    const slots = ranks(12, 2);
    const ends = Uint32Array.from(Array.from({ length: 6 }, (_, row) => [2 * row, 2 * (5 - row) + 1]).flat());
    const bands = slots.map(({ x }) => Math.floor(x / 200));
    expect(crossings(slots, ends)).toBe(15);
    expect(crossings(finish(untangle(slots, bands, ends)), ends)).toBe(0);
  });

  it('makes nothing worse, uses the same places, and keeps everybody in their band', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 30 })
          .chain((count) =>
            fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }), fc.boolean()),
          ),
        ([count, pairs, banded]) => {
          const slots = ranks(count, 3);
          const ends = Uint32Array.from(pairs.filter(([a, b]) => a !== b).flat());
          const bandOf = ({ x }: Slot) => Math.floor(x / 200);
          const bands = banded ? slots.map(bandOf) : null;
          const places = finish(untangle(slots, bands, ends));
          const keys = (list: readonly Slot[]) => list.map(({ x, y }) => `${x} ${y}`).sort();
          expect(keys(places)).toEqual(keys(slots));
          if (bands) expect(places.map(bandOf)).toEqual(bands);
          expect(cost(places, ends)).toBeLessThanOrEqual(cost(slots, ends) + 1e-6);
        },
      ),
      { numRuns: 400 },
    );
  });
});

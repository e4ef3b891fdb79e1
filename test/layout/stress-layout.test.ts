import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/data/hash.js';
import { seededRandom } from '../../src/layout/random.js';
import { finish } from '../../src/data/steps.js';
import { stressLayout } from '../../src/layout/stress-layout.js';

function run(count: number, edges: readonly (readonly [number, number])[], bounds: readonly (readonly [number, number])[] | null = null) {
  const ends = Uint32Array.from(edges.flat());
  const places = finish(stressLayout({ count, ends, bounds: bounds && Float64Array.from(bounds.flat()) }));
  return Array.from({ length: count }, (_, i) => [places[2 * i]!, places[2 * i + 1]!] as const);
}

describe('The stress layout', () => {
  it('places a path of six points nearly on a line, one step apart', () => {
    const places = run(
      6,
      [0, 1, 2, 3, 4].map((i) => [i, i + 1] as const),
    );
    const distance = (a: number, b: number) => Math.hypot(places[a]![0] - places[b]![0], places[a]![1] - places[b]![1]);
    for (let i = 0; i < 5; i++) expect(distance(i, i + 1)).toBeCloseTo(1, 0);
    expect(distance(0, 5)).toBeGreaterThan(4.5);
  });

  it('keeps every point within its bounds, and terminates for none, for one and for many that are not connected', () => {
    const bounds = [0, 1, 2, 3].map((i) => [i * 10, i * 10 + 1] as const);
    run(
      4,
      [
        [0, 3],
        [1, 2],
      ],
      bounds,
    ).forEach(([x], i) => {
      expect(x).toBeGreaterThanOrEqual(i * 10);
      expect(x).toBeLessThanOrEqual(i * 10 + 1);
    });
    expect(run(0, [])).toEqual([]);
    expect(run(1, [])).toHaveLength(1);
    expect(run(30, []).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('What makes it reproducible everywhere', () => {
  it('yields the known values of mulberry32 and of FNV-1a', () => {
    const random = seededRandom(1);
    expect([random(), random(), random()].map((n) => Math.floor(n * 4294967296))).toEqual([2693262067, 11749833, 2265367787]);
    expect([hashText(''), hashText('a'), hashText('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  });
});

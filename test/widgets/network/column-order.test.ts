import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countInversions } from '../../../src/widgets/network/layout/crossings.js';
import { countCrossings, orderColumns, type GapTie, type RowTree } from '../../../src/widgets/network/layout/column-order.js';

const leaf = (id: string): RowTree => ({ id, children: [] });
const column = (name: string, count: number) => Array.from({ length: count }, (_, i) => leaf(`${name}${i}`));
const boxes = { above: ['x0', 'x1'], below: ['z0'] };

/** Ties between two columns of six, and from each of them to the boxes. */
const ties = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(5), fc.oneof(fc.nat(5), fc.constantFrom('x0', 'x1', 'z0')))
    .map(([side, row, end]): GapTie => (typeof end === 'string' ? [`${side}${row}`, end] : [`a${row}`, `b${end}`])),
  { maxLength: 24, selector: ([one, other]) => `${one} ${other}` },
);

describe('Crossings', () => {
  it('are as many as a comparison of every pair finds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 40 }), (ranks) => {
        const pairs = ranks.flatMap(([a, b], i) => ranks.slice(i + 1).filter(([c, d]) => (a - c) * (b - d) < 0));
        expect(countInversions(ranks)).toBe(pairs.length);
      }),
    );
  });

  it('count a tie to a box against the cross ties above its row, and never against the other half of the gap', () => {
    const columns = { a: column('a', 3), b: column('b', 3) };
    expect(
      countCrossings(columns, boxes, [
        ['a2', 'x0'],
        ['a0', 'b0'],
        ['a1', 'b1'],
      ]),
    ).toBe(2);
    expect(
      countCrossings(columns, boxes, [
        ['b2', 'x0'],
        ['a2', 'x0'],
      ]),
    ).toBe(0);
    expect(
      countCrossings(columns, boxes, [
        ['z0', 'a0'],
        ['a1', 'b1'],
        ['a2', 'b2'],
      ]),
    ).toBe(2);
  });
});

describe('The order of two columns', () => {
  it('keeps every row under its own body and never has more crossings than before', () => {
    fc.assert(
      fc.property(ties, (all) => {
        const columns = { a: [{ id: 'a0', children: column('a', 6).slice(1) }], b: column('b', 6) };
        const ordered = orderColumns(columns, boxes, all);
        expect(countCrossings(ordered, boxes, all)).toBeLessThanOrEqual(countCrossings(columns, boxes, all));
        expect(ordered.a[0]!.children.map(({ id }) => id).sort()).toEqual(columns.a[0]!.children.map(({ id }) => id));
        expect(ordered.b.map(({ id }) => id).sort()).toEqual(columns.b.map(({ id }) => id));
      }),
    );
  });

  it('puts rows with ties to the boxes above at the top', () => {
    const all: GapTie[] = [
      ['a2', 'x0'],
      ['a2', 'x1'],
      ['a0', 'b0'],
      ['a1', 'b1'],
    ];
    expect(orderColumns({ a: column('a', 3), b: column('b', 2) }, boxes, all).a.map(({ id }) => id)).toEqual(['a2', 'a0', 'a1']);
  });
});

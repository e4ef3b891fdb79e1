import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/data/dates.js';
import { ghostDates } from '../../../src/widgets/timeline/layout/ghosts.js';
import type { TimelineMark } from '../../../src/widgets/timeline/layout/marks.js';

const BOUNDS = { x: 0, y: -100, width: 600, height: 200 };

const mark = (x: number, y: number, ghosts: readonly number[]): TimelineMark => ({
  id: `event at ${x}`,
  kind: 'agreement',
  side: 'a',
  soil: null,
  isJoint: y === 0,
  x,
  y,
  stem: 'none',
  extent: null,
  uncertain: false,
  ghosts: ghosts.map((at) => ({ x: at, date: parseDate('1926')! })),
  ids: [`event at ${x}`],
  parts: 0,
  hasTally: false,
  isColumn: false,
});

/** Ten px for each letter. */
const measure = (text: string) => 10 * text.length;
const texts = { dateOf: ({ date }: { date: { text: string; uncertain: boolean } }) => `${date.text}${date.uncertain ? '?' : ''}` };

const placed = (marks: readonly TimelineMark[], taken: Parameters<typeof ghostDates>[1] = []) =>
  ghostDates(marks, taken, BOUNDS, measure, texts);

describe('The date of a ghost', () => {
  it('stands on the side away from the mark, with a question mark for doubt', () => {
    expect(placed([mark(200, -40, [300])])).toEqual([{ id: 'event at 200', x: 309, y: -40, width: 52, text: '1926?' }]);
    expect(placed([mark(400, -40, [300])])).toEqual([{ id: 'event at 400', x: 239, y: -40, width: 52, text: '1926?' }]);
  });

  it('does not lie on the axis', () => {
    const [date] = placed([mark(200, 0, [300])]);
    expect(Math.abs(date!.y)).toBeGreaterThan(9);
  });

  it('stays within the picture', () => {
    const [date] = placed([mark(200, -40, [590])]);
    expect(date!.x + date!.width).toBeLessThanOrEqual(BOUNDS.width);
  });

  it('does not stand over or under the mark of its own event, which it would seem to date', () => {
    const [date] = placed([mark(200, 0, [206])]);
    expect(date!.x).toBeGreaterThan(210);
  });

  it('is left out where it would overlap something else', () => {
    expect(placed([mark(200, -40, [300])], [{ x: 240, y: -80, width: 200, height: 80 }])).toEqual([]);
  });

  it('never overlaps another one', () => {
    const dates = placed([mark(200, -40, [300, 320, 340, 360]), mark(500, 40, [300, 330])]);
    expect(dates.length).toBeGreaterThan(2);
    for (const one of dates)
      for (const other of dates) if (one !== other) expect(Math.abs(one.x - other.x) >= 52 || Math.abs(one.y - other.y) >= 14).toBe(true);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { largeData } from '../../stories/support/large-data.js';
import { show, showEarlier } from './support/show.js';
import { bringIntoView, centreOf, hitAt, marksOf, shapeOf, unopened } from './support/timeline-marks.js';

afterEach(() => document.body.replaceChildren());

/** Half of the least target, px, less what the rounding of points may take. */
const REACH = 11;

const CASES = [390, 560, 720, 1200].flatMap((width) => ['en', 'fa'].map((lang) => [width, lang] as const));

describe('A mark of the timeline', () => {
  // The others are tried by the tests of endurance.
  it.each([
    [390, 'en'],
    [720, 'fa'],
  ])('opens when its centre is clicked, itself or its list, at %i px in %s', async (width, lang) => {
    expect(await unopened(await show('timeline', { width, lang }), width < 640)).toEqual([]);
  });

  it.each([...CASES.map((each) => [...each, undefined] as const), [1200, 'en', largeData({ events: 2_000 })] as const])(
    'is hit within 24 px wherever no other one is nearer, at %i px in %s',
    async (width, lang, data) => {
      const timeline = await show('timeline', { width, lang, data });
      await showEarlier(timeline);
      const missed: string[] = [];
      const marks = marksOf(timeline);
      const isColumn = (mark: Element) => shapeOf(mark)!.matches('.column');
      for (const mark of marks) {
        bringIntoView(mark);
        const centres = new Map(marks.map((each) => [each, centreOf(each)]));
        const [x, y] = centres.get(mark)!;
        // Columns stand side by side and are hit over their whole height.
        const others = marks.filter((each) => each !== mark && !(isColumn(each) && isColumn(mark)));
        for (const dx of [-REACH, -6, 0, 6, REACH])
          for (const dy of [-REACH, -6, 0, 6, REACH]) {
            const nearest = Math.min(...others.map((each) => Math.hypot(centres.get(each)![0] - x - dx, centres.get(each)![1] - y - dy)));
            if (nearest < Math.hypot(dx, dy) + 2 || (isColumn(mark) && Math.abs(dy) > 1)) continue;
            const { left, right } = mark.closest('.main')!.getBoundingClientRect();
            if (x + dx < left + 1 || x + dx > right - 1) continue;
            const hit = hitAt(timeline, [x + dx, y + dy])?.closest('[data-kind]');
            if (hit !== mark) missed.push(`${mark.dataset.id ?? mark.dataset.count} at ${dx} ${dy}`);
          }
      }
      expect(missed).toEqual([]);
    },
  );
});

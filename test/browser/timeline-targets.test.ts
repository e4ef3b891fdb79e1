import { afterEach, describe, expect, it } from 'vitest';
import { largeData } from '../../stories/support/large-data.js';
import { type Shown, all, one, settled, show, showEarlier } from './support/show.js';

afterEach(() => document.body.replaceChildren());

type Point = readonly [x: number, y: number];

/** Half of the least target, px, less what the rounding of points may take. */
const REACH = 11;

/** The marks of the picture, and what counts those between two rows. */
const marksOf = (timeline: Element) => all<SVGElement>(timeline, '.main .event, .main .more').filter((mark) => shapeOf(mark));

const shapeOf = (mark: Element) => mark.querySelector<SVGGraphicsElement>('.mark, .column, .pill');

/** Of a glyph, the point that it is drawn around; of a column or a number, its middle. */
function centreOf(mark: Element): Point {
  const shape = shapeOf(mark)!;
  const { e, f } = shape.getScreenCTM()!;
  if (shape.matches('.mark')) return [e, f];
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Firefox scrolls to the picture where it is asked for a part of it. */
function bringIntoView(mark: Element): void {
  const [x, y] = centreOf(mark);
  scrollBy(x - innerWidth / 2, y - innerHeight / 2);
}

/** What a pointer meets at a point of the window, scrolled to where it can be seen. */
const hitAt = (timeline: Element, [x, y]: Point) => timeline.shadowRoot!.elementFromPoint(x, y);

async function press(timeline: Shown<'timeline'>, mark: Element): Promise<void> {
  bringIntoView(mark);
  const centre = centreOf(mark);
  const [clientX, clientY] = centre;
  hitAt(timeline, centre)!.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
  await settled(timeline);
}

const CASES = [390, 560, 720, 1200].flatMap((width) => ['en', 'fa'].map((lang) => [width, lang] as const));

describe('A mark of the timeline', () => {
  it.each(CASES)('opens when its centre is clicked, itself or its list, at %i px in %s', async (width, lang) => {
    const timeline = await show('timeline', { width, lang });
    await showEarlier(timeline);
    const wrong: string[] = [];
    const ids = marksOf(timeline).flatMap(({ dataset: { id } }) => id ?? []);
    expect(ids.length).toBeGreaterThan(width < 640 ? 20 : 80);
    for (const id of ids) {
      await press(timeline, one(timeline, `.main [data-id="${id}"]`));
      if (timeline.selected !== id) wrong.push(id);
      timeline.selected = null;
      await settled(timeline);
    }
    if (width >= 640)
      for (const [i, { dataset }] of all<SVGElement>(timeline, '.main .event[data-count]:not([data-id])').entries()) {
        await press(timeline, all(timeline, '.main .event[data-count]:not([data-id])')[i]!);
        if (all(timeline, '.card [data-kind="event"]').length !== Number(dataset.count)) wrong.push(`list ${i}`);
      }
    expect(wrong).toEqual([]);
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

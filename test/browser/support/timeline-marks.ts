import { all, one, settled, showEarlier, type Shown } from './show.js';

export type Point = readonly [x: number, y: number];

/** The marks of the picture, and what counts those between two rows. */
export const marksOf = (timeline: Element) => all<SVGElement>(timeline, '.main .event, .main .more').filter((mark) => shapeOf(mark));

export const shapeOf = (mark: Element) => mark.querySelector<SVGGraphicsElement>('.mark, .column, .pill');

/** Of a glyph, the point that it is drawn around; of a column or a number, its middle. */
export function centreOf(mark: Element): Point {
  const shape = shapeOf(mark)!;
  const { e, f } = shape.getScreenCTM()!;
  if (shape.matches('.mark')) return [e, f];
  const { left, right, top, bottom } = shape.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Firefox scrolls to the picture where it is asked for a part of it. */
export function bringIntoView(mark: Element): void {
  const [x, y] = centreOf(mark);
  scrollBy(x - innerWidth / 2, y - innerHeight / 2);
}

/** What a pointer meets at a point of the window, scrolled to where it can be seen. */
export const hitAt = (timeline: Element, [x, y]: Point) => timeline.shadowRoot!.elementFromPoint(x, y);

async function press(timeline: Shown<'timeline'>, mark: Element): Promise<void> {
  bringIntoView(mark);
  const centre = centreOf(mark);
  const [clientX, clientY] = centre;
  hitAt(timeline, centre)!.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
  await settled(timeline);
}

/** Opens each mark of a timeline at its centre, itself or its list; returns those that do not open. Fails if there are too few. */
export async function unopened(timeline: Shown<'timeline'>, isNarrow: boolean): Promise<readonly string[]> {
  await showEarlier(timeline);
  const wrong: string[] = [];
  const ids = marksOf(timeline).flatMap(({ dataset: { id } }) => id ?? []);
  if (ids.length < (isNarrow ? 20 : 80)) wrong.push(`only ${ids.length} marks`);
  for (const id of ids) {
    await press(timeline, one(timeline, `.main [data-id="${id}"]`));
    if (timeline.selected !== id) wrong.push(id);
    timeline.selected = null;
    await settled(timeline);
  }
  if (isNarrow) return wrong;
  for (const [i, { dataset }] of all<SVGElement>(timeline, '.main .event[data-count]:not([data-id])').entries()) {
    await press(timeline, all(timeline, '.main .event[data-count]:not([data-id])')[i]!);
    if (all(timeline, '.card [data-kind="event"]').length !== Number(dataset['count'])) wrong.push(`list ${i}`);
  }
  return wrong;
}

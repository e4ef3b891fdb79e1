// Not part of `npm test`, which tries some of the marks.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { WidgetElement } from '../../../src/element/widget-element.js';
import { centreOf, isCardInView, marksOf, tipOf } from '../support/reading.js';
import { DATA, all, settled, show, showEarlier } from '../support/show.js';
import { unopened } from '../support/timeline-marks.js';

vi.setConfig({ testTimeout: 240_000 });

type Point = readonly [x: number, y: number];

interface Named {
  readonly id: string;
  readonly title?: { readonly en: string };
  readonly name?: { readonly en: string };
}

/** What the tip of a record says among others, in English. */
const names = new Map<string, readonly string[]>();

beforeAll(async () => {
  const { events, actors, places, ties } = (await (await fetch(DATA)).json()) as Record<string, readonly Named[]>;
  for (const { id, title, name } of [...events!, ...actors!, ...places!]) names.set(id, [(title ?? name)!.en]);
  for (const { id, from, to } of ties as readonly (Named & { readonly from: string; readonly to: string })[])
    names.set(
      id,
      [from, to].flatMap((end) => names.get(end)!),
    );
});

afterEach(() => document.body.replaceChildren());

/**
 * Where a pointer may meet a mark: in its middle; a line, where the nearest counts, and a region, which a disc may cover, from the middle
 * outward.
 */
function pointsOf(widget: Element, mark: SVGGraphicsElement): readonly Point[] {
  const shares = Array.from({ length: 39 }, (_, i) => 0.5 + (i % 2 ? -1 : 1) * Math.ceil(i / 2) * 0.025);
  const kindAt = ([x, y]: Point) => widget.shadowRoot!.elementFromPoint(x, y)?.closest<SVGElement>('[data-kind]');
  const line = mark.querySelector<SVGPathElement>('.hit-line');
  if (line) {
    const length = line.getTotalLength();
    const points = shares.map((share) => line.getPointAtLength(length * share).matrixTransform(line.getScreenCTM()!));
    return points.map(({ x, y }): Point => [x, y]).filter((point) => kindAt(point)?.dataset['kind'] === 'tie');
  }
  if (mark.dataset['kind'] !== 'region') return [centreOf(mark)];
  const { left, top, width, height } = mark.getBoundingClientRect();
  const points = shares.flatMap((x) => shares.map((y): Point => [left + x * width, top + y * height]));
  return points.filter((point) => kindAt(point) === mark).slice(0, 1);
}

/** Moves a pointer of that type to a point, or away from it. */
function movePointer(widget: Element, [clientX, clientY]: Point, pointerType: 'mouse' | 'touch', isOver: boolean): void {
  const init = { clientX, clientY, bubbles: true, composed: true, pointerType, relatedTarget: isOver ? null : document.body };
  const target = widget.shadowRoot!.elementFromPoint(clientX, clientY)!;
  for (const name of isOver ? ['pointerover', 'pointermove'] : ['pointerout']) target.dispatchEvent(new PointerEvent(name, init));
}

function press(widget: Element, [clientX, clientY]: Point): void {
  const target = widget.shadowRoot!.elementFromPoint(clientX, clientY)!;
  target.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
}

/** Waits until a tip is there, at most as long as a reader should. */
async function tipSoon(widget: WidgetElement): Promise<string> {
  for (let waited = 0; waited < 500 && !tipOf(widget); waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
  return tipOf(widget);
}

const CASES = (['timeline', 'network', 'map'] as const).flatMap((name) => [390, 720, 1200].map((width) => [name, width] as const));

describe.each(CASES)('Every mark of the %s at %i px', (name, width) => {
  it('says under the pointer what it is, and opens itself when it is pressed, by mouse and by finger, with the head of its card in view', async () => {
    await page.viewport(width, 844);
    document.body.style.margin = '0';
    const widget: WidgetElement = await show(name, { width });
    await showEarlier(widget);
    const wrong: string[] = [];
    const keys = marksOf(widget).flatMap(({ dataset: { id, kind } }) => (id ? [[id, kind!] as const] : []));
    expect(keys.length).toBeGreaterThan(15);
    for (const [i, [id, kind]] of keys.entries()) {
      widget.selected = null;
      await settled(widget);
      const mark = marksOf(widget).find(({ dataset }) => dataset['id'] === id && dataset['kind'] === kind)!;
      // Firefox would scroll to the picture, not to a part of it.
      const [x, y] = centreOf(mark);
      scrollBy({ left: x - innerWidth / 2, top: y - innerHeight / 2, behavior: 'instant' });
      const points = pointsOf(widget, mark);
      // Small provinces lie under the discs of their places; the list has them.
      if (!points.length && kind === 'region') continue;
      let [met, said]: [Point | null, string] = [null, ''];
      for (const point of points) {
        movePointer(widget, point, 'mouse', true);
        said = await tipSoon(widget);
        movePointer(widget, point, 'mouse', false);
        if (said && (names.get(id) ?? ['']).every((part) => said.includes(part))) met = point;
        if (met) break;
      }
      if (!met) {
        wrong.push(`${id} says “${said}”`);
        continue;
      }
      if (i % 2) movePointer(widget, met, 'touch', true);
      press(widget, met);
      await settled(widget);
      const opened = kind === 'tie' || kind === 'region' ? widget.shadowRoot!.querySelector('.card') !== null : widget.selected === id;
      if (!opened) wrong.push(`${id} opens ${widget.selected}`);
      else if (!isCardInView(widget)) wrong.push(`the card of ${id} is out of view`);
    }
    expect(wrong).toEqual([]);
  });

  it('says what it is when its line in the list has the focus', async () => {
    await page.viewport(width, 844);
    const widget: WidgetElement = await show(name, { width });
    const drawn = new Set(marksOf(widget).map(({ dataset }) => dataset['id']));
    const wrong: string[] = [];
    const lines = all(widget, '.twin [data-id]').filter(({ dataset }) => drawn.has(dataset['id']));
    expect(lines.length).toBeGreaterThan(10);
    for (const { dataset } of lines) {
      const id = dataset['id']!;
      widget.shadowRoot!.querySelector<HTMLElement>(`.twin [data-id="${CSS.escape(id)}"]`)!.focus();
      await settled(widget);
      const said = tipOf(widget);
      if (!(names.get(id) ?? ['']).every((part) => said.includes(part)) || !said) wrong.push(`${id} says “${said}”`);
    }
    expect(wrong).toEqual([]);
  });
});

const PAGES = [390, 560, 720, 1200].flatMap((width) => ['en', 'fa'].map((lang) => [width, lang] as const));

describe('Every mark of a timeline', () => {
  it.each(PAGES)('opens when its centre is clicked, itself or its list, at %i px in %s', async (width, lang) => {
    expect(await unopened(await show('timeline', { width, lang }), width < 640)).toEqual([]);
  });
});

import { least, range } from 'd3';
import type { WidgetElement } from '../../../src/element/widget-element.js';

// What a reader of a page meets, as figures: used by the tests and by scripts/measure-reading.mjs.

/** The widgets that draw in an element, without those in a tab that is not open. */
export function widgetsIn(element: Element): readonly WidgetElement[] {
  const inner = ['timeline', 'network', 'map'].flatMap((name) => [
    ...(element.shadowRoot?.querySelectorAll<WidgetElement>(`bilateral-${name}`) ?? []),
  ]);
  return inner.length ? inner.filter((widget) => widget.checkVisibility({ visibilityProperty: true })) : [element as WidgetElement];
}

/** Marks in the pictures of a widget, of a record or of several. */
export function marksOf(widget: Element): readonly SVGGraphicsElement[] {
  return [
    ...widget.shadowRoot!.querySelectorAll<SVGGraphicsElement>('.stage svg[data-export] [data-kind]:is([data-id], [data-count])'),
  ].filter((mark) => mark.getBoundingClientRect().width > 0);
}

/** From the top of the page to the top of the first mark, with its label, px. */
export function aboveFirstMark(element: Element): number {
  const tops = widgetsIn(element).flatMap((widget) => marksOf(widget).map((mark) => mark.getBoundingClientRect().top));
  return Math.round(Math.min(...tops) + scrollY);
}

/** Screens from the top of the page to the mark of a record; null when it has none of its own. */
export function screensTo(element: Element, id: string): number | null {
  const mark = widgetsIn(element)
    .flatMap(marksOf)
    .find(({ dataset }) => dataset['id'] === id);
  if (!mark) return null;
  return Math.round(((mark.getBoundingClientRect().top + scrollY) / innerHeight) * 10) / 10;
}

/** True when the head of the open card is within the viewport: its date, its title and its buttons. */
export function isCardInView(element: Element): boolean {
  const head = element.shadowRoot!.querySelector('.card[part] .head');
  if (!head) return false;
  const { top, bottom, left, right } = head.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1;
}

/** The middle of a mark without its label, in the viewport; of a line the point halfway, of a region the point in it nearest to its middle. */
export function centreOf(mark: Element): readonly [x: number, y: number] {
  const line = mark.querySelector<SVGPathElement>('.hit-line');
  if (line) {
    const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM()!);
    return [x, y];
  }
  const { left, top, width, height } = (mark.querySelector('.hit') ?? mark).getBoundingClientRect();
  const middle = [left + width / 2, top + height / 2] as const;
  const region = mark.matches('[data-kind="region"]') && mark.closest<SVGPathElement>('path');
  return region ? nearestIn(region, middle) : middle;
}

/** A point in the fill of a path, as near to another as a grid finds one; that other where it finds none. */
function nearestIn(path: SVGPathElement, [x, y]: readonly [x: number, y: number]): readonly [x: number, y: number] {
  const { left, top, width, height } = path.getBoundingClientRect();
  const toPath = path.getScreenCTM()!.inverse();
  const spots = range(1, 40).flatMap((i) => range(1, 40).map((j) => [left + (width * i) / 40, top + (height * j) / 40] as const));
  const inside = spots.filter(([u, v]) => path.isPointInFill(new DOMPoint(u, v).matrixTransform(toPath)));
  return least(inside, ([u, v]) => Math.hypot(u - x, v - y)) ?? [x, y];
}

/** What the tip of a widget says; empty when there is none in sight. */
export function tipOf(widget: Element): string {
  const tip = widget.shadowRoot!.querySelector<HTMLElement>('.tip:not([hidden])');
  return tip?.checkVisibility() ? tip.innerText.trim() : '';
}

/** Sends the pointer to the middle of a mark, and tells what the tip says after a tenth of a second. */
export async function hoverAt(widget: WidgetElement, mark: Element): Promise<string> {
  mark.scrollIntoView({ block: 'center' });
  const [clientX, clientY] = centreOf(mark);
  const target = widget.shadowRoot!.elementFromPoint(clientX, clientY) ?? mark;
  const init = { clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse' };
  for (const name of ['pointerover', 'pointermove']) target.dispatchEvent(new PointerEvent(name, init));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await widget.updateComplete;
  const said = tipOf(widget);
  target.dispatchEvent(new PointerEvent('pointerout', { ...init, relatedTarget: document.body }));
  await widget.updateComplete;
  return said;
}

/** Clicks the middle of a mark, on whatever lies there. */
export function clickAt(widget: Element, mark: Element): void {
  const [clientX, clientY] = centreOf(mark);
  const target = widget.shadowRoot!.elementFromPoint(clientX, clientY) ?? mark;
  target.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
}

/** Tab stops of the page up to and with the one of a record in a list. */
export function stopsTo(element: Element, id: string): number {
  let stops = 0;
  const walk = (root: Element | ShadowRoot): boolean => {
    for (const child of root.children) {
      if (!child.checkVisibility({ visibilityProperty: true })) continue;
      const { tabIndex, dataset, localName } = child as HTMLElement;
      if (tabIndex >= 0 && localName !== 'svg') stops++;
      if (tabIndex >= 0 && dataset['id'] === id && child.closest('.twin')) return true;
      if (child instanceof HTMLSlotElement && child.assignedElements().some(walk)) return true;
      if (child.shadowRoot && walk(child.shadowRoot)) return true;
      if (walk(child)) return true;
    }
    return false;
  };
  return walk(element.ownerDocument.body) ? stops : Infinity;
}

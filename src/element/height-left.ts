import { boxesAround } from './boxes-around.js';

/** Higher than a page, px. */
const HIGH = 100_000;

/**
 * Height in px that a box around an element leaves it because the box keeps its own height, and so would cut the element off or have what
 * stands behind the box lie over it. Null where the element may be as high as it likes.
 */
export function heightLeft(element: HTMLElement): number | null {
  const { style } = element;
  const before = ['height', 'min-height'].map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const);
  const hadStyle = element.hasAttribute('style');
  style.setProperty('height', 'auto', 'important');
  style.setProperty('min-height', `${HIGH}px`, 'important');
  const { top, bottom } = element.getBoundingClientRect();
  const isInTheWay = (box: Element) =>
    box.getBoundingClientRect().bottom < bottom - 1 && (isFollowed(box) || getComputedStyle(box).overflowY !== 'visible');
  const box = boxesAround(element).find(isInTheWay);
  const left = box ? Math.max(0, box.getBoundingClientRect().bottom - top) : null;
  for (const property of before) style.setProperty(...property);
  if (!hadStyle) element.removeAttribute('style');
  return left;
}

/** Something of the page stands behind it. */
function isFollowed(box: Element): boolean {
  return [box, ...boxesAround(box)].some(({ nextElementSibling }) => nextElementSibling);
}

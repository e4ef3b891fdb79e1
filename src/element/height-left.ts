/** More than the height of a sheet, px. */
const HIGH = 100_000;

/**
 * Returns the height in px available to an element inside an ancestor of fixed height, which would clip it or let it run over what
 * follows. Null where the height is unconstrained.
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

/** True if content of the page follows the element. */
function isFollowed(box: Element): boolean {
  return [box, ...boxesAround(box)].some(({ nextElementSibling }) => nextElementSibling);
}

/** Returns the ancestors of an element, innermost first, without the root element, whose height is its content's. */
export function boxesAround(element: Element): readonly Element[] {
  const { parentElement } = element.assignedSlot ?? element;
  const root = element.getRootNode();
  const box = parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return !box || box === document.body || box === document.documentElement ? [] : [box, ...boxesAround(box)];
}

/** Returns the ancestors of an element, innermost first, without the root element, whose height is its content's. */
export function boxesAround(element: Element): readonly Element[] {
  const { parentElement } = element.assignedSlot ?? element;
  const root = element.getRootNode();
  const box = parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return !box || box === document.body || box === document.documentElement ? [] : [box, ...boxesAround(box)];
}

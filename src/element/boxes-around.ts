/** From the innermost outward, without the page itself, which is as high as it must be. */
export function boxesAround(element: Element): readonly Element[] {
  const { parentElement } = element.assignedSlot ?? element;
  const root = element.getRootNode();
  const box = parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return !box || box === document.body || box === document.documentElement ? [] : [box, ...boxesAround(box)];
}

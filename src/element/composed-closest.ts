/** Like `element.closest(selector)`, but crosses shadow roots. */
export function composedClosest(from: Element, selector: string): Element | null {
  for (let node: Element | null = from; node;) {
    const found: Element | null = node.closest(selector);
    if (found) return found;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

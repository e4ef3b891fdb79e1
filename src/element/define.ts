/** Registers a custom element unless its name is taken, so that a second copy of a bundle does no harm. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

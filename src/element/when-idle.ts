/** Resolves when the page has time; Safari does not say when that is. */
export function whenIdle(): Promise<unknown> {
  return new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
}

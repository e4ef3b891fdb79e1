import { all, type Name, type Shown } from './show.js';

/** Sends a key to what has the focus, as the browser does, without a round trip through its driver; returns whether the focus moved. */
export async function press(element: Shown<Name>, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const before = focused(element);
  before!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
  await element.updateComplete;
  return focused(element) !== before;
}

export const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;

/** Ids of the lines of the twin that the Tab key reaches. */
export const tabStops = (element: Element) => all(element, '.twin [tabindex="0"]').map(({ dataset }) => dataset['id']);

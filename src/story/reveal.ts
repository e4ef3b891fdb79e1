import { LitElement } from 'lit';

/**
 * Scrolls a box that is smaller than the charts in it, and nothing around it, until the first mark of the selected record is in its middle.
 * Waits until the charts are drawn; does nothing if no mark is selected.
 */
export async function revealSelected(box: HTMLElement, charts: readonly Element[]): Promise<void> {
  const elements = charts.flatMap((chart) => [chart, ...chart.querySelectorAll('*')]).filter((each) => each instanceof LitElement);
  await Promise.all(elements.map((element) => element.updateComplete));
  const mark = elements.map(({ shadowRoot }) => shadowRoot?.querySelector('svg [data-selected]')).find(Boolean);
  if (!mark || box.scrollHeight <= box.clientHeight) return;
  const [inner, outer] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollTop += (inner.top + inner.bottom - outer.top - outer.bottom) / 2;
}

/** Red, green and blue, 0 to 255, and opacity, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Colour = [255, 255, 255, 1];

/** The colour of an element by a CSS property, over what is below it, with its own opacity and that of its ancestors. */
export function paint(element: Element, property: string, below: Colour = WHITE): Colour {
  const style = getComputedStyle(element);
  const text = style.getPropertyValue(property);
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number) as number[];
  if (red === undefined) throw new Error(`${property} is ${text}`);
  const own = property === 'color' || property === 'background-color' ? 1 : Number(style.getPropertyValue(`${property}-opacity`));
  const cover = alpha * own * opacityOf(element);
  const mixed = [red, green!, blue!].map((value, i) => value * cover + below[i]! * (1 - cover));
  return [...(mixed as [number, number, number]), 1];
}

/** The background of an element: the marker of a selected actor, else the nearest opaque background. */
export function paintedOn(element: Element): Colour {
  const marker = element.localName === 'text' && element.closest('.actor')?.querySelector('.marker');
  if (marker) return paint(marker, 'fill');
  for (let each: Element | null = element; each; each = each.parentElement ?? hostOf(each)) {
    const ground = getComputedStyle(each).backgroundColor;
    if (ground !== 'rgba(0, 0, 0, 0)') return paint(each, 'background-color');
  }
  return WHITE;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Contrast ratio of two opaque colours (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function opacityOf(element: Element): number {
  return Number(getComputedStyle(element).opacity) * (element.parentElement ? opacityOf(element.parentElement) : 1);
}

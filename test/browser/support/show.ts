import '../../../src/define.js';
import type { WidgetElement } from '../../../src/element/widget-element.js';

export type Name = 'timeline' | 'network' | 'map' | 'dashboard';
export type Shown<Of extends Name> = HTMLElementTagNameMap[`bilateral-${Of}`] & WidgetElement;

export interface Page {
  readonly width?: number;
  readonly lang?: string;
  /** A data set; without it, the page loads Iran and Japan by address. */
  readonly data?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
}

export const DATA = '/data/iran-japan/iran-japan.json';
/** Deputy ministers Chitsaz and Imagawa, Tokyo, 9 April 2025. */
export const MEETING = 'ev-2025-04-09-chitsaz-imagawa';

/** Puts an element into its own box on the page and waits until it is drawn. */
export async function show<Of extends Name>(name: Of, { width = 1000, lang = 'en', data, attributes = {} }: Page = {}): Promise<Shown<Of>> {
  const box = document.createElement('div');
  box.lang = lang;
  Object.assign(box.style, { width: `${width}px` });
  const element = document.createElement(`bilateral-${name}`) as Shown<Of>;
  if (data === undefined) element.src = DATA;
  else element.data = data;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  box.append(element);
  document.body.append(box);
  await element.ready;
  await settled(element);
  return element;
}

/** Waits until the element and those inside it have drawn what was asked of them. */
export async function settled(element: WidgetElement): Promise<void> {
  await element.updateComplete;
  const inner = ['timeline', 'network', 'map'].flatMap((name) => {
    const found = element.shadowRoot!.querySelector<WidgetElement>(`bilateral-${name}`);
    return found ? [found.ready.then(() => found.updateComplete)] : [];
  });
  await Promise.all(inner);
  await element.updateComplete;
}

/** The widget inside a dashboard. */
export function inside(dashboard: Element, name: 'timeline' | 'network' | 'map'): WidgetElement {
  return dashboard.shadowRoot!.querySelector<WidgetElement>(`bilateral-${name}`)!;
}

/** Everything in the element that matches, in document order. */
export function all<Type extends Element = HTMLElement>(element: Element, selector: string): readonly Type[] {
  return [...element.shadowRoot!.querySelectorAll<Type>(selector)];
}

export function one<Type extends Element = HTMLElement>(element: Element, selector: string): Type {
  const found = element.shadowRoot!.querySelector<Type>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** Brings the rows of all events into the narrow picture of a timeline. */
export async function showEarlier(timeline: WidgetElement): Promise<void> {
  timeline.shadowRoot!.querySelector<HTMLElement>('.earlier')?.click();
  await settled(timeline);
}

/** Opens the menu of the toolbar. */
export async function openView(element: WidgetElement): Promise<void> {
  one(element, '[aria-controls="view"]').click();
  await element.updateComplete;
}

/** The button with that label, or with one that begins so. */
export function button(element: Element, label: string): HTMLButtonElement {
  const buttons = all<HTMLButtonElement>(element, 'button');
  const found =
    buttons.find((each) => [each.getAttribute('aria-label'), each.textContent.trim()].includes(label)) ??
    buttons.find((each) => each.textContent.trim().startsWith(label));
  if (!found) throw new Error(`No button says ${label}`);
  return found;
}

/** Ids of the elements that match, each once. */
export function ids(element: Element, selector: string): readonly string[] {
  return [...new Set(all(element, selector).map(({ dataset }) => dataset.id!))];
}

/** The details of one type of event that reach the page, oldest first. */
export function heard(name: keyof HTMLElementEventMap): unknown[] {
  const details: unknown[] = [];
  document.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

/** Lets only synthetic events reach the page: the real mouse may rest where an earlier test left it. */
export function withoutMouse(): void {
  const cover = document.createElement('div');
  Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '1' });
  document.body.append(cover);
}

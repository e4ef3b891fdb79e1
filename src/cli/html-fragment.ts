import type { CSSResultOrNative } from 'lit';
import { COLUMNS } from '../dashboard/dashboard-styles.js';
import { BESIDE_FROM } from '../dashboard/element.js';
import { eventList } from './event-list.js';
import { drawFigure, WIDGETS, type Figure, type FigureSettings, type FigureSource } from './figure.js';
import { append, figureDom, make } from './figure-dom.js';
import { fragmentStyles } from './fragment-styles.js';
import { generateCss, parseCss, selectAll, selectOne, serializeDom, Text, type AnyNode, type Element } from './packages.js';

export interface HtmlFragment {
  readonly html: string;
  /** The style sheet, if it is not inside. */
  readonly css: string;
}

interface FragmentOptions {
  /** Address from which the live element takes its data; empty for none. */
  readonly src: string;
  /** Address of a style sheet to link; empty for one inside. */
  readonly styles: string;
}

/**
 * Returns a figure as an element with a declarative shadow root, which holds what the live element draws, and the whole list. Its attributes
 * are those of the live element, and `rendered`, the width of its content, px.
 */
export async function htmlFragment(
  figure: Figure,
  source: FigureSource,
  settings: FigureSettings,
  width: number,
  options: FragmentOptions,
): Promise<HtmlFragment> {
  const { lang, calendar, theme, from, to, selected } = settings;
  const sheets = new Set<CSSResultOrNative>(figure.styles);
  for (const part of figure.context ? WIDGETS : []) {
    const place = selectOne<AnyNode, Element>(`bilateral-${part}`, [figure.root]);
    if (!place) continue;
    const widget = await drawFigure(part, source, settings, roomOf(part, width), figure.context);
    for (const sheet of widget.styles) sheets.add(sheet);
    const root = shadowRoot(widget, options, widget.styles, null);
    // Not an element of the library, which would come to life before the dashboard does.
    place.name = 'div';
    place.attribs = { lang };
    append(place, root);
  }
  const host = make(`bilateral-${figure.view}`, {
    lang,
    ...(options.src && { src: options.src }),
    ...(theme !== 'auto' && { theme }),
    ...(calendar !== 'auto' && { calendar }),
    ...(from && { from }),
    ...(to && { to }),
    ...(selected && { selected }),
    load: 'visible',
    rendered: `${width}`,
  });
  append(host, shadowRoot(figure, options, figure.styles, eventListOf(figure, settings)));
  return {
    html: `${serializeDom(host, { encodeEntities: 'utf8' })}\n`,
    css: options.styles ? cssOf([...sheets, fragmentStyles]) : '',
  };
}

/** Room for the content of a widget in a dashboard whose content has a width, px: see the dashboard's styles. */
function roomOf(part: (typeof WIDGETS)[number], width: number): number {
  const { from, gap, card } = COLUMNS;
  if (part === 'timeline') return width >= BESIDE_FROM ? width - gap - card : width;
  return width + padding(width) >= from ? Math.floor((width - gap) / 2) : width;
}

/** Room at both sides of a figure in an element of a width, or in one whose content has it, px: see the base styles. */
export function padding(width: number): number {
  return width < 480 ? 32 : 48;
}

function eventListOf({ dataset, locale }: Figure, settings: FigureSettings): Element {
  const { children } = figureDom(eventList(dataset, locale, settings), 'div');
  return make('details', { class: 'whole' }, make('summary', {}, new Text(locale.common.list)), ...children);
}

function shadowRoot(figure: Figure, { styles }: FragmentOptions, sheets: readonly CSSResultOrNative[], list: Element | null): Element {
  const { root } = figure;
  const style = styles
    ? make('link', { rel: 'stylesheet', href: styles })
    : make('style', {}, new Text(cssOf([...sheets, fragmentStyles])));
  const tools = selectOne<AnyNode, Element>('.tools', [root]);
  if (list && tools) append(tools, list);
  // All sources are there, and shut.
  for (const each of selectAll<AnyNode, Element>('.source-foot', [root])) delete each.attribs['open'];
  // A record that is named in a line is text until it can be chosen.
  for (const each of selectAll<AnyNode, Element>('button.record', [root])) each.attribs['disabled'] = '';
  return make('template', { shadowrootmode: 'open' }, style, ...root.children);
}

/** Style sheets in one, without comments. */
function cssOf(sheets: readonly CSSResultOrNative[]): string {
  return sheets.map((sheet) => ('cssText' in sheet ? generateCss(parseCss(sheet.cssText, { parseValue: false })) : '')).join('');
}

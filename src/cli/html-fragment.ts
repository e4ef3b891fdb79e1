import type { CSSResultOrNative } from 'lit';
import { COLUMNS } from '../dashboard/dashboard-styles.js';
import { BESIDE_FROM } from '../dashboard/element.js';
import { drawFigure, WIDGETS, type Figure, type FigureSettings, type FigureSource, type View } from './figure.js';
import { append, htmlText, insertAfter, insertBefore, make, remove } from './figure-dom.js';
import { fragmentStyles } from './fragment-styles.js';
import { generateCss, parseCss, selectAll, selectOne, Text, type AnyNode, type Element } from './packages.js';
import { recordLists } from './record-lists.js';

export interface HtmlFragment {
  readonly html: string;
  /** Style sheets by their addresses, if they are not inside. */
  readonly sheets: ReadonlyMap<string, string>;
  /** What it is made of: of a dashboard, its widgets too; one of each width. */
  readonly figures: readonly Figure[];
}

export interface FragmentOptions {
  /** Address from which the live element takes its data; empty for none. */
  readonly src: string;
  /** Address of the style sheet to link, from which those of the widgets in a dashboard are made; empty for styles inside. */
  readonly styles: string;
}

/** What depends on the width: the room for tools, the picture, its key, what it leaves out, and where the card is. */
const PARTS = ['.masthead', '.stage', '.how', '.foot', '.box>.card-room'] as const;

/** Attributes that say what is shown. */
const FILTERS = ['from', 'to', 'kinds', 'themes', 'query', 'selected'] as const;

/**
 * Returns a view as an element with a declarative shadow root, which holds what the live element draws, and every event or tie as plain lists
 * of its children. Its attributes are those of the live element, and `rendered`, the widths of its content, px. Of several widths, of which
 * there is at least one, each has a picture of its own; a reader sees the widest that has room.
 */
export async function htmlFragment(
  view: View,
  source: FigureSource,
  settings: FigureSettings,
  widths: readonly number[],
  options: FragmentOptions,
): Promise<HtmlFragment> {
  const figures: Figure[] = [];
  const rooms = [...widths].sort((one, other) => one - other).map((width) => width - padding(width));
  for (const [i, room] of rooms.entries()) figures.push(...(await figuresOf(view, source, settings, room, i)));
  const sheets = new Map<string, string>();
  const enclose = ({ root, styles }: Figure, address: string, rules = '') => {
    const css = `${cssOf([...styles, fragmentStyles])}${rules}`;
    if (address) sheets.set(address, css);
    toShadowRoot(root, address ? make('link', { rel: 'stylesheet', href: address }) : make('style', {}, new Text(css)));
  };
  const wholes = figures.filter((figure) => figure.view === view);
  const first = wholes[0]!;
  // From then on nothing is found in them.
  for (const figure of figures.filter((each) => !wholes.includes(each)))
    enclose(figure, options.styles && options.styles.replace(/(\.css)?$/, (end) => `-${figure.view}${end}`));
  for (const part of PARTS) {
    const parts = wholes.map(({ root }) => selectOne<AnyNode, Element>(part, [root])!);
    for (const [i, each] of parts.entries()) if (i) insertAfter(parts[i - 1]!, each);
  }
  const list = make('summary', {}, new Text(first.locale.common.list));
  const whole = make('details', { class: 'whole' }, list, make('slot', { name: 'list' }));
  insertBefore(selectOne<AnyNode, Element>('.masthead', [first.root])!, whole);
  enclose(first, options.styles, widthRules(rooms));
  const { lang, calendar, theme } = settings;
  const asked = FILTERS.flatMap((name) => (settings[name] ? [[name, settings[name]]] : []));
  const host = make(
    `bilateral-${view}`,
    {
      lang,
      ...(options.src && { src: options.src }),
      ...(theme !== 'auto' && { theme }),
      ...(calendar !== 'auto' && { calendar }),
      ...Object.fromEntries(asked),
      load: 'visible',
      rendered: rooms.join(' '),
    },
    first.root,
    ...recordLists(first, settings),
  );
  return { html: `${htmlText(host)}\n`, sheets, figures };
}

/** A figure whose content is so wide, px, and after it the widgets in it, whose roots it holds. */
async function figuresOf(view: View, source: FigureSource, settings: FigureSettings, width: number, i: number): Promise<readonly Figure[]> {
  const figure = await drawFigure(view, source, settings, width);
  const figures = [figure];
  for (const part of figure.context ? WIDGETS : []) {
    const place = selectOne<AnyNode, Element>(`bilateral-${part}`, [figure.root]);
    if (!place) continue;
    const widget = await drawFigure(part, source, settings, roomOf(part, width), figure.context);
    // Not an element of the library, which would come to life before the dashboard does.
    place.name = 'div';
    place.attribs = { lang: settings.lang };
    append(place, widget.root);
    figures.push(widget);
  }
  if (i) renameIds(figure.root, `-${width}`);
  return figures;
}

/** Room for the content of a widget in a dashboard whose content has a width, px: see the dashboard's styles. */
function roomOf(part: (typeof WIDGETS)[number], width: number): number {
  const { from, gap, card } = COLUMNS;
  if (part === 'timeline') return width >= BESIDE_FROM ? width - gap - card : width;
  return width + padding(width) >= from ? Math.floor((width - gap) / 2) : width;
}

/** Room at both sides of a figure in an element of a width, or in one whose content has it, px: see the base styles. */
function padding(width: number): number {
  return width < 480 ? 32 : 48;
}

/** Makes the root of a figure a declarative shadow root that needs no script. */
function toShadowRoot(root: Element, style: Element): void {
  const all = (selector: string) => selectAll<AnyNode, Element>(selector, [root]);
  // Its content is that of the lists, for those who read it without a script; so is every source.
  for (const each of all('[part="twin"], .source-foot > :not(summary)')) remove(each);
  for (const each of all('.source-foot')) delete each.attribs['open'];
  // A record that is named in a line is text until it can be chosen.
  for (const each of all('button.record')) each.attribs['disabled'] = '';
  root.name = 'template';
  root.attribs = { shadowrootmode: 'open' };
  if (root.firstChild) insertBefore(root.firstChild, style);
}

/** Of several pictures the widest is shown that has room, or else the first. */
function widthRules(rooms: readonly number[]): string {
  // The live drawing stands before the style sheet, until it takes over.
  const hidden = (condition: string, i: number) =>
    `@container (width${condition}px){:is(style,link)~.room :is(${PARTS.map((part) => `${part}:nth-child(${i} of ${part})`).join()}){display:none}}`;
  return rooms
    .flatMap((room, i) => (i ? [hidden(`<${room + padding(room)}`, i + 1), hidden(`>=${room + padding(room)}`, i)] : []))
    .join('');
}

/** Ids of a second picture in the same root, and what refers to them. */
function renameIds(root: Element, suffix: string): void {
  for (const { attribs } of selectAll<AnyNode, Element>('*', [root])) {
    for (const [name, value] of Object.entries(attribs)) {
      if (name === 'id') attribs[name] = `${value}${suffix}`;
      else if (/^aria-(labelledby|describedby|controls|owns)$/.test(name)) attribs[name] = value.replace(/\S+/g, (id) => `${id}${suffix}`);
      else attribs[name] = value.replace(/^url\(#([^)]+)\)$/, (_, id) => `url(#${id}${suffix})`);
    }
  }
}

/** Style sheets in one, without comments. */
function cssOf(sheets: readonly CSSResultOrNative[]): string {
  return sheets.map((sheet) => ('cssText' in sheet ? generateCss(parseCss(sheet.cssText, { parseValue: false })) : '')).join('');
}

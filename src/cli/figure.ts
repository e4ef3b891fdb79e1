import type { CSSResultOrNative } from 'lit';
import { DashboardElement } from '../dashboard/element.js';
import type { Dataset, Problem } from '../data/types.js';
import type { DashboardContext } from '../element/dashboard-context.js';
import type { PageRequests } from '../element/page-requests.js';
import type { WidgetElement } from '../element/widget-element.js';
import { tabledWidth } from '../layout/tabled-widths.js';
import { createLocale, type Calendar, type Language, type Locale } from '../locale/locale.js';
import { MapElement } from '../widgets/map/element.js';
import { NetworkElement } from '../widgets/network/element.js';
import { TimelineElement } from '../widgets/timeline/element.js';
import { figureDom, textIn } from './figure-dom.js';
import { selectOne, type AnyNode, type Element } from './packages.js';
import { HOST } from './style-rules.js';

export const WIDGETS = ['timeline', 'network', 'map'] as const;

export const VIEWS = [...WIDGETS, 'dashboard'] as const;

export type View = (typeof VIEWS)[number];

/** What a page would write into the attributes of an element. */
export interface FigureSettings {
  readonly lang: Language;
  readonly calendar: 'auto' | Calendar;
  readonly theme: 'auto' | 'light' | 'dark';
  /** EDTF; empty for no bound. */
  readonly from: string;
  readonly to: string;
  /** Separated by spaces; empty for all. */
  readonly kinds: string;
  readonly themes: string;
  /** Empty for no search. */
  readonly query: string;
  /** Id of a record; empty for none. */
  readonly selected: string;
}

/** Nothing left out, and nothing selected. */
export const EVERYTHING = { from: '', to: '', kinds: '', themes: '', query: '', selected: '' } as const;

/** What a figure is drawn from. */
export interface FigureSource {
  readonly dataset: Dataset;
  /** URL of the folder with the geography. */
  readonly geo: string;
  readonly requests: PageRequests;
}

/** A widget or dashboard as it is drawn without a browser. */
export interface Figure {
  readonly view: View;
  readonly dataset: Dataset;
  readonly locale: Locale;
  /** Of its content, px. */
  readonly width: number;
  /** Everything in the shadow root, in an element that stands for its host. */
  readonly root: Element;
  readonly styles: readonly CSSResultOrNative[];
  /** What it finds, and what it shows, each in a sentence. */
  readonly title: string;
  readonly description: string;
  /** What it says in place of a picture, or above one; empty if nothing. */
  readonly message: string;
  /** What could not be had, such as geography. */
  readonly problems: readonly Problem[];
  /** What a dashboard provides to the widgets in it; null of a widget. */
  readonly context: DashboardContext | null;
}

const ELEMENTS = { timeline: TimelineElement, network: NetworkElement, map: MapElement, dashboard: DashboardElement };

/**
 * Draws a view in a figure whose content is so wide, px; of a dashboard everything around its widgets, which are drawn each by itself, in its
 * context. The messages of the language have to be loaded.
 */
export async function drawFigure(
  view: View,
  { dataset, geo, requests }: FigureSource,
  settings: FigureSettings,
  width: number,
  dashboard: DashboardContext | null = null,
): Promise<Figure> {
  const { calendar, theme, from, to, kinds, themes, query, selected, lang } = settings;
  const element = make(view);
  if (dashboard) Object.assign(element, { calendar, headingLevel: 3 });
  else Object.assign(element, { data: dataset, calendar, theme, from, to, kinds, themes, query, selected: selected || null });
  if (element instanceof MapElement) element.geo = geo;
  const { figure, styles } = await element.still({ width, measure: tabledWidth, lang, requests, dashboard });
  const root = figureDom(figure, HOST, theme === 'auto' ? {} : { theme });
  const textOf = (selector: string) => {
    const found = selectOne<AnyNode, Element>(selector, [root]);
    return found ? textIn(found).trim() : '';
  };
  return {
    view,
    dataset,
    locale: createLocale(lang, calendar),
    width,
    root,
    styles,
    title: textOf('#title'),
    description: element.describe(),
    message: textOf('.stage > [role="status"]'),
    problems: element.problems,
    context: element instanceof DashboardElement ? element.context : null,
  };
}

function make(view: View): WidgetElement {
  const Widget = ELEMENTS[view];
  // Lit prepares a class when its attributes are asked for, as a registry does.
  void Widget.observedAttributes;
  return new Widget();
}

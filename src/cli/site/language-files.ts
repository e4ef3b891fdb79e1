import { basename } from 'node:path';
import { nothing } from 'lit';
import type { Dataset, Problem } from '../../data/types.js';
import { PAGE_MARGIN } from '../../layout/picture-page.js';
import { createLocale, type Calendar, type Language, type Locale } from '../../locale/locale.js';
import { actorsCsv } from '../../model/actors-csv.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { eventExtent } from '../../model/event-extent.js';
import { eventsCsv } from '../../model/events-csv.js';
import { firstView } from '../../model/first-view.js';
import { tiesCsv } from '../../model/ties-csv.js';
import { drawFigure, EVERYTHING, WIDGETS, type Figure, type FigureSettings, type FigureSource } from '../figure.js';
import { htmlFragment } from '../html-fragment.js';
import type { Rasterize } from '../png.js';
import { svgDocument } from '../svg-document.js';
import { eventsHtml } from './events-page.js';
import { feedText } from './feed.js';
import { datasetLd, eventLd, type LdContext } from './json-ld.js';
import { overview, type OverviewFigure } from './overview.js';
import { pageText } from './page-text.js';
import { partName, type Page, type PageImage, type Site } from './page.js';
import { anchor, isView, pagePath, PAGES, relativeAddress, type PageName } from './paths.js';

export interface SiteContext {
  readonly site: Site;
  readonly index: DatasetIndex;
  readonly source: FigureSource;
  readonly calendar: 'auto' | Calendar;
  /** Null if pages get no pictures for links. */
  readonly rasterize: Rasterize | null;
  readonly warn: (problem: Problem) => void;
}

interface LanguageContext extends SiteContext {
  readonly locale: Locale;
  readonly settings: FigureSettings;
}

type Widget = (typeof WIDGETS)[number];

/** Files of a site by their paths, one by one; at their end what has been learnt from them. */
type Files<Learnt = void> = AsyncGenerator<readonly [path: string, content: string | Uint8Array], Learnt>;

/** The pictures of a language that stand by themselves. */
interface Pictures {
  readonly figures: ReadonlyMap<Widget, Figure>;
  readonly overview: readonly OverviewFigure[];
  readonly images: ReadonlyMap<PageName, PageImage>;
}

/** Of the pictures in a page, px: a phone, a tablet or a sheet of paper, and the widest that a page is. */
const WIDTHS = [360, 640, 1200];

/** Of the pictures in an overview, px: from a phone to the whole page, or half of it. */
const OVERVIEW_WIDTHS: Readonly<Record<Widget, readonly number[]>> = { timeline: [328, 640, 1152], network: [328, 640], map: [328, 640] };

/** Of a picture for links, px, as those who show them ask for. */
const IMAGE_WIDTH = 1200;

/** The title of a data set, or the names of its sides. */
export function siteTitle({ meta, sides }: Dataset, { text, dashboard }: Locale): string {
  return text(meta.title).text || dashboard.title(text(sides.a.name).text, text(sides.b.name).text);
}

/** Draws every page in a language, and yields all that is in its folder and its first view of the data. */
export async function* languageFiles(lang: Language, context: SiteContext): Files {
  const { site, index, calendar } = context;
  const { dataset, base, theme, languages } = site;
  const locale = createLocale(lang, calendar);
  const settings = { ...EVERYTHING, lang, calendar, theme };
  const own = { ...context, locale, settings };
  const { lead } = dataset.meta;
  const title = siteTitle(dataset, locale);

  const { figures, overview: shown, images } = yield* pictureFiles(own);
  const [timeline, network] = [figures.get('timeline')!, figures.get('network')!];
  const about = `${said(timeline, index)} ${network.description}`;
  const pageOf = (name: PageName, more: Partial<Page>) => {
    const page: Page = {
      name,
      locale,
      siteTitle: title,
      headline: title,
      description: locale.text(lead?.text).text || about,
      body: nothing,
      fragment: '',
      styles: [],
      image: images.get(name) ?? images.get('timeline') ?? null,
      data: datasetLd(ldOf(name), title, about),
      ...more,
    };
    return [`${pagePath(lang, name)}index.html`, pageText(page, site)] as const;
  };
  const ldOf = (name: PageName): LdContext => {
    const addressOf = (path: string) => (base ? base + path : relativeAddress(path, pagePath(lang, name)));
    return { index, locale, languages, addressOf };
  };

  yield pageOf('overview', { body: overview(lead?.text, shown, locale) });
  for (const name of PAGES.filter(isView)) {
    const from = pagePath(lang, name);
    const addresses = { src: relativeAddress(`data.${lang}.json`, from), styles: relativeAddress(`styles/${name}.css`, from) };
    const fragment = await htmlFragment(name, context.source, settings, WIDTHS, addresses);
    fragment.figures.flatMap(({ problems }) => problems).forEach(context.warn);
    const sheets = [...fragment.sheets].map(([address, css]) => [`styles/${basename(address)}`, css] as const);
    yield* sheets;
    const [first] = fragment.figures;
    yield pageOf(name, {
      headline: first!.title || title,
      description: said(first!, index),
      fragment: fragment.html,
      styles: sheets.map(([path]) => path),
    });
  }

  const ld = ldOf('events');
  const eventAddress = (id: string) => ld.addressOf(pagePath(lang, 'events')) + anchor(id);
  const events = index.events.map((event) => eventLd(event, ld, eventAddress(event.id)));
  yield pageOf('events', {
    headline: `${title}${locale.common.colon}${partName('events', locale)}`,
    description: said(timeline, index),
    fragment: eventsHtml(timeline, index, settings),
    data: { '@context': 'https://schema.org', '@graph': [datasetLd(ld, title, about), ...events] },
  });
  yield [`data.${lang}.json`, `${JSON.stringify(firstView(dataset, lang, 'data.json'))}\n`];
  yield [`${lang}/events.csv`, eventsCsv(index, index.events, locale)];
  yield [`${lang}/actors.csv`, actorsCsv(index, locale)];
  yield [`${lang}/ties.csv`, tiesCsv(index, locale)];
  if (base) {
    const [home, feed] = [`${lang}/`, `${lang}/feed.xml`];
    const addresses = { home: base + home, feed: base + feed, event: eventAddress };
    yield [feed, feedText(index, locale, title, about, addresses)];
  }
}

/** Draws the pictures of an overview, and those for links to the pages. */
async function* pictureFiles({ index, source, settings, locale, rasterize, warn }: LanguageContext): Files<Pictures> {
  const { lang, theme } = settings;
  const draw = async (view: Widget, width: number) => {
    const figure = await drawFigure(view, source, settings, width - 2 * PAGE_MARGIN);
    figure.problems.forEach(warn);
    return figure;
  };
  const figures = new Map<Widget, Figure>();
  const images = new Map<PageName, PageImage>();
  const shown: OverviewFigure[] = [];
  for (const view of WIDGETS) {
    const pictures = [];
    for (const width of OVERVIEW_WIDTHS[view]) {
      const { svg, ...size } = svgDocument([await draw(view, width)], settings);
      const address = `${view}-${width}.svg`;
      pictures.push({ address, ...size });
      yield [`${lang}/${address}`, svg];
    }
    const figure = await draw(view, IMAGE_WIDTH);
    const alt = said(figure, index);
    figures.set(view, figure);
    shown.push({ view, address: `${view}/`, name: partName(view, locale), alt, pictures });
    if (!rasterize) continue;
    // A picture beside a link has no reader whose system could ask for the dark scheme.
    const { svg, ...size } = svgDocument([figure], { ...settings, theme: theme === 'auto' ? 'light' : theme }, true);
    const image = { path: `${lang}/${view}.png`, ...size, alt };
    images.set(view, image);
    yield [image.path, rasterize(svg)];
  }
  return { figures, overview: shown, images };
}

/** What a figure finds and shows, for those who do not see it; of a timeline the years of its events, which its axis goes beyond. */
function said({ view, title, description, locale }: Figure, index: DatasetIndex): string {
  const period = view === 'timeline' && eventExtent(index, index.events);
  if (period) return locale.timeline.describe(title, index.events.length, locale.year(period[0]), locale.year(period[1]));
  return description.startsWith(title) ? description : `${title}${locale.common.stop} ${description}`;
}

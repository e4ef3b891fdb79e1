import { nothing } from 'lit';
import type { Dataset, Problem } from '../../data/types.js';
import { PAGE_MARGIN } from '../../layout/picture-page.js';
import { createLocale, type Calendar, type Language, type Locale } from '../../locale/locale.js';
import { actorsCsv } from '../../model/actors-csv.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { eventsCsv } from '../../model/events-csv.js';
import { firstView } from '../../model/first-view.js';
import { tiesCsv } from '../../model/ties-csv.js';
import { drawFigure, WIDGETS, type Figure, type FigureSettings, type FigureSource } from '../figure.js';
import { htmlFragment } from '../html-fragment.js';
import type { Rasterize } from '../png.js';
import { svgDocument } from '../svg-document.js';
import { eventsHtml } from './events-page.js';
import { feedText } from './feed.js';
import { datasetLd, eventLd, type LdContext } from './json-ld.js';
import { overview, type OverviewFigure } from './overview.js';
import { linkedStyles } from './linked-styles.js';
import { isView, pageText, partName, type Page, type PageImage, type Site } from './page.js';
import { anchor, pagePath, PAGES, relativeAddress, type PageName } from './paths.js';

export interface SiteContext {
  readonly site: Site;
  readonly index: DatasetIndex;
  readonly source: FigureSource;
  readonly calendar: 'auto' | Calendar;
  /** Null if pages get no pictures for links. */
  readonly rasterize: Rasterize | null;
  readonly warn: (problem: Problem) => void;
}

type Widget = (typeof WIDGETS)[number];

/** Files of a site by their paths. */
type Files = AsyncGenerator<readonly [path: string, content: string | Uint8Array]>;

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

/** Draws every page in a language, and yields its files one by one: those of an overview, then those of each view, then lists. */
export async function* languageFiles(lang: Language, context: SiteContext): Files {
  const { site, index, source, calendar, warn } = context;
  const { dataset, base, theme } = site;
  const locale = createLocale(lang, calendar);
  const settings: FigureSettings = { lang, calendar, theme, from: '', to: '', selected: '' };
  const title = siteTitle(dataset, locale);
  const draw = async (view: Widget, width: number) => {
    const figure = await drawFigure(view, source, settings, width - 2 * PAGE_MARGIN);
    figure.problems.forEach(warn);
    return figure;
  };

  const images = new Map<PageName, PageImage>();
  const figures: OverviewFigure[] = [];
  const drawn = new Map<Widget, Figure>();
  for (const view of WIDGETS) {
    const pictures = [];
    for (const width of OVERVIEW_WIDTHS[view]) {
      const { svg, ...size } = svgDocument([await draw(view, width)], settings);
      const address = `${view}-${width}.svg`;
      pictures.push({ address, ...size });
      yield [`${lang}/${address}`, svg];
    }
    const figure = await draw(view, IMAGE_WIDTH);
    const alt = altOf(figure);
    drawn.set(view, figure);
    figures.push({ view, address: `${view}/`, name: partName(view, locale), alt, pictures });
    if (!context.rasterize) continue;
    const { svg, ...size } = svgDocument([figure], { ...settings, theme: theme === 'auto' ? 'light' : theme }, true);
    const image = { path: `${lang}/${view}.png`, ...size, alt };
    images.set(view, image);
    yield [image.path, context.rasterize(svg)];
  }

  const timeline = drawn.get('timeline')!;
  const { lead } = dataset.meta;
  const about = [timeline, drawn.get('network')!].map(({ description }) => description).join(' ');
  const addressFrom = (from: string) => (path: string) => (base ? base + path : relativeAddress(path, from));
  const pageOf = (name: PageName, own: Partial<Page>) => {
    const addressOf = addressFrom(pagePath(lang, name));
    const ld: LdContext = { index, locale, languages: site.languages, addressOf };
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
      data: datasetLd(ld, title, about),
      ...own,
    };
    return [`${pagePath(lang, name)}index.html`, pageText(page, site)] as const;
  };

  yield pageOf('overview', { body: overview(lead?.text, figures, locale) });
  for (const name of PAGES.filter(isView)) {
    const from = pagePath(lang, name);
    const addresses = { src: relativeAddress(`data.${lang}.json`, from), styles: '' };
    const fragment = await htmlFragment(name, source, settings, WIDTHS, addresses);
    const [first] = fragment.figures;
    fragment.figures.flatMap(({ problems }) => problems).forEach(warn);
    const { html, sheets } = linkedStyles(fragment.html, name, from);
    yield* sheets;
    yield pageOf(name, {
      headline: first!.title || title,
      description: first!.description,
      fragment: html,
      styles: [...sheets.keys()],
    });
  }
  const eventsPath = pagePath(lang, 'events');
  const eventAddress = (id: string) => addressFrom(eventsPath)(eventsPath) + anchor(id);
  const ld: LdContext = { index, locale, languages: site.languages, addressOf: addressFrom(eventsPath) };
  yield pageOf('events', {
    headline: `${title}${locale.common.colon}${partName('events', locale)}`,
    description: timeline.description,
    fragment: eventsHtml(timeline, index, settings),
    data: {
      '@context': 'https://schema.org',
      '@graph': [datasetLd(ld, title, about), ...index.events.map((event) => eventLd(event, ld, eventAddress(event.id)))],
    },
  });
  yield [`data.${lang}.json`, `${JSON.stringify(firstView(dataset, lang, 'data.json'))}\n`];
  yield [`${lang}/events.csv`, eventsCsv(index, index.events, locale)];
  yield [`${lang}/actors.csv`, actorsCsv(index, locale)];
  yield [`${lang}/ties.csv`, tiesCsv(index, locale)];
  if (base) {
    const addresses = { feed: `${base}${lang}/feed.xml`, home: `${base}${lang}/`, event: eventAddress };
    yield [addresses.feed.slice(base.length), feedText(index, locale, title, about, addresses)];
  }
}

/** What a picture says, for those who do not see it. */
function altOf({ title, description }: Figure): string {
  return description.startsWith(title) ? description : `${title}. ${description}`;
}

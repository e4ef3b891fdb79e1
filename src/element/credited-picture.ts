import type { Dataset } from '../data/types.js';
import { layoutPage } from '../layout/picture-page.js';
import type { Locale } from '../locale/locale.js';
import { mostFrequent } from '../view/furniture.js';
import { make } from './svg-export.js';
import type { WidgetContext } from './widget-context.js';

/**
 * Returns pictures in one file, each below its headline, beside one another where they fit into the widest, and below all of them what they
 * are from. Null without pictures.
 */
export function creditedPicture(pictures: readonly SVGElement[], dataset: Dataset, context: WidgetContext): SVGElement | null {
  if (!pictures.length) return null;
  const { locale, frame } = context;
  const page = layoutPage(
    pictures.map((picture) => ({ width: sizeOf(picture, 'width'), height: sizeOf(picture, 'height'), headline: headline(picture) })),
    // Pictures that stand beside one another in the figure do so in the file.
    {
      room: frame.width,
      credit: credit(dataset, locale),
      rtl: locale.direction === 'rtl',
      measure: frame.measure,
      segments: locale.segments,
    },
  );
  const { width, height } = page;
  const [font, ink] = ['font-family', 'color'].map((name) => pictures[0]!.getAttribute(name)!);
  const fill = pictures[0]!.querySelector(':scope > rect')!.getAttribute('fill')!;
  const file = make('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': font! });
  file.append(make('title', {}, locale.text(dataset.meta.title).text), make('rect', { width, height, fill }));
  for (const { text, x, y, size, weight, opacity } of page.lines) {
    const place = { x, y, direction: locale.direction };
    file.append(make('text', { ...place, 'font-size': size, 'font-weight': weight, fill: ink!, opacity }, text));
  }
  pictures.forEach((picture, i) => {
    picture.setAttribute('x', `${page.places[i]!.x}`);
    picture.setAttribute('y', `${page.places[i]!.y}`);
    file.append(picture);
  });
  return file;
}

/** What a picture is from: title of the data set, its publisher, publishers of its sources and how many there are, and its licence. */
export function credit({ meta, sources }: Dataset, locale: Locale): string {
  const { common, share } = locale;
  const { title, publisher, license } = meta;
  const licensed = locale.text(license).text;
  const cited = sources.length && common.sourceLine(locale.list(mostFrequent(sources, locale)), sources.length);
  return [locale.text(title).text, locale.text(publisher).text, cited, licensed && share.license(licensed)]
    .filter(Boolean)
    .join(common.dot);
}

function sizeOf(picture: SVGElement, side: 'width' | 'height'): number {
  return Number(picture.getAttribute(side));
}

function headline(picture: SVGElement): string {
  return picture.querySelector('title')!.textContent.replace(/\s+/g, ' ');
}

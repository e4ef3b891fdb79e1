import type { Dataset } from '../data/types.js';
import { wrapText } from '../layout/wrap-text.js';
import { mostFrequent } from '../view/furniture.js';
import { make } from './svg-export.js';
import type { WidgetContext } from './widget-context.js';

/** Around everything, and between a text and a picture, px. */
const MARGIN = 16;

const HEADLINE = { size: 17, weight: 700, maxLines: 5, leading: 24, opacity: 1 } as const;
const CREDIT = { size: 12, weight: 400, maxLines: 6, leading: 18, opacity: 0.75 } as const;

/**
 * Returns pictures one below the other in one file, each below its headline, and below all of them what they are from: title of the data
 * set, publishers of its sources and how many there are, its own publisher and its licence. Null without pictures.
 */
export function creditedPicture(pictures: readonly SVGElement[], dataset: Dataset, context: WidgetContext): SVGElement | null {
  if (!pictures.length) return null;
  const { locale } = context;
  const rtl = locale.direction === 'rtl';
  const sizes = pictures.map((picture) => ['width', 'height'].map((side) => Number(picture.getAttribute(side))) as [number, number]);
  const inner = Math.max(...sizes.map(([width]) => width));
  const width = inner + 2 * MARGIN;
  const [font, ink] = ['font-family', 'color'].map((name) => pictures[0]!.getAttribute(name)!);
  const ground = pictures[0]!.querySelector(':scope > rect')!.getAttribute('fill')!;
  const file = make('svg', { width, 'font-family': font! });
  const back = make('rect', { width, fill: ground });
  const title = locale.text(dataset.meta.title).text;
  file.append(make('title', {}, title), back);
  let y = MARGIN;
  const write = (text: string, { size, weight, maxLines, leading, opacity }: typeof HEADLINE | typeof CREDIT) => {
    const { measure } = context.frame;
    for (const line of wrapText(text, { size, weight, maxLines, maxWidth: inner, measure, segments: locale.segments }).lines) {
      const place = { x: rtl ? width - MARGIN : MARGIN, y: y + size, direction: locale.direction };
      file.append(make('text', { ...place, 'font-size': size, 'font-weight': weight, fill: ink!, opacity }, line));
      y += leading;
    }
  };
  pictures.forEach((picture, i) => {
    write(picture.querySelector('title')!.textContent.trim().replace(/\s+/g, ' '), HEADLINE);
    picture.setAttribute('x', `${rtl ? width - MARGIN - sizes[i]![0] : MARGIN}`);
    picture.setAttribute('y', `${y}`);
    file.append(picture);
    y += sizes[i]![1] + MARGIN;
  });
  write(credit(dataset, context), CREDIT);
  y += MARGIN;
  for (const part of [file, back]) part.setAttribute('height', `${y}`);
  file.setAttribute('viewBox', `0 0 ${width} ${y}`);
  return file;
}

function credit({ meta, sources }: Dataset, { locale }: WidgetContext): string {
  const { common, share } = locale;
  const { title, publisher, license } = meta;
  const licensed = locale.text(license).text;
  const cited = sources.length && common.sourceLine(locale.list(mostFrequent(sources, locale)), sources.length);
  return [locale.text(title).text, locale.text(publisher).text, cited, licensed && share.license(licensed)]
    .filter(Boolean)
    .join(common.dot);
}

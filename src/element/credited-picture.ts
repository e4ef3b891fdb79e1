import type { Dataset } from '../data/types.js';
import { wrapText } from '../layout/wrap-text.js';
import { mostFrequent } from '../view/furniture.js';
import { make } from './svg-export.js';
import type { WidgetContext } from './widget-context.js';

/** Around everything, and between pictures side by side, px. */
const MARGIN = 16;
const GAP = 24;

const HEADLINE = { size: 17, weight: 700, maxLines: 5, leading: 24, opacity: 1 } as const;
const CREDIT = { size: 12, weight: 400, maxLines: 6, leading: 18, opacity: 0.75 } as const;

/**
 * Returns pictures in one file, each below its headline, beside one another where they fit into the widest, and below all of them what they
 * are from: title of the data set, its publisher, publishers of its sources and how many there are, and its licence. Null without pictures.
 */
export function creditedPicture(pictures: readonly SVGElement[], dataset: Dataset, context: WidgetContext): SVGElement | null {
  if (!pictures.length) return null;
  const { locale, frame } = context;
  const rtl = locale.direction === 'rtl';
  // Pictures that stand beside one another in the figure do so in the file.
  const widest = Math.max(frame.width, ...pictures.map((picture) => sizeOf(picture, 'width')));
  const width = widest + 2 * MARGIN;
  const [font, ink] = ['font-family', 'color'].map((name) => pictures[0]!.getAttribute(name)!);
  const back = make('rect', { width, fill: pictures[0]!.querySelector(':scope > rect')!.getAttribute('fill')! });
  const file = make('svg', { width, 'font-family': font! });
  file.append(make('title', {}, locale.text(dataset.meta.title).text), back);
  /** Writes a text into a column that begins at `x`, as it is read, and returns where it ends. */
  const write = (text: string, x: number, y: number, maxWidth: number, { leading, opacity, ...font }: typeof HEADLINE | typeof CREDIT) => {
    const { lines } = wrapText(text, { ...font, maxWidth, measure: frame.measure, segments: locale.segments });
    lines.forEach((line, i) => {
      const place = { x: rtl ? width - x : x, y: y + i * leading + font.size, direction: locale.direction };
      file.append(make('text', { ...place, 'font-size': font.size, 'font-weight': font.weight, fill: ink!, opacity }, line));
    });
    return y + lines.length * leading;
  };
  let y = MARGIN;
  for (const row of rowsOf(pictures, widest)) {
    let x = MARGIN;
    const placed = row.map((picture) => {
      const own = sizeOf(picture, 'width');
      const at = { x: rtl ? width - x - own : x, top: write(headline(picture), x, y, own, HEADLINE) };
      x += own + GAP;
      return { picture, ...at };
    });
    const top = Math.max(...placed.map((each) => each.top));
    for (const each of placed) {
      each.picture.setAttribute('x', `${each.x}`);
      each.picture.setAttribute('y', `${top}`);
      file.append(each.picture);
    }
    y = top + Math.max(...row.map((picture) => sizeOf(picture, 'height'))) + MARGIN;
  }
  const height = write(credit(dataset, context), MARGIN, y, widest, CREDIT) + MARGIN;
  for (const part of [file, back]) part.setAttribute('height', `${height}`);
  file.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return file;
}

/** Pictures in rows, in order, as many in each as fit. */
function rowsOf(pictures: readonly SVGElement[], width: number): readonly (readonly SVGElement[])[] {
  const rows: SVGElement[][] = [];
  let room = 0;
  for (const picture of pictures) {
    room -= GAP + sizeOf(picture, 'width');
    if (room < 0) {
      room = width - sizeOf(picture, 'width');
      rows.push([]);
    }
    rows.at(-1)!.push(picture);
  }
  return rows;
}

function sizeOf(picture: SVGElement, side: 'width' | 'height'): number {
  return Number(picture.getAttribute(side));
}

function headline(picture: SVGElement): string {
  return picture.querySelector('title')!.textContent.replace(/\s+/g, ' ');
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

import type { FontWeight, MeasureText } from './frame.js';
import { wrapText } from './wrap-text.js';

/** A picture to be put on a page, px. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** What stands above it. */
  readonly headline: string;
}

/** A line of text; `x` is where it begins as it is read, `y` its baseline, px. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly opacity: number;
}

export interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** Upper left corner of each picture, in their order. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly lines: readonly PageLine[];
}

interface PageOptions {
  /** Least width that pictures may take side by side, px; that of the widest where it is more. */
  readonly room: number;
  /** What stands below all pictures. */
  readonly credit: string;
  /** Read from right to left: rows begin at the right. */
  readonly rtl: boolean;
  readonly measure: MeasureText;
  readonly segments: (text: string) => readonly string[];
}

/** Around everything, px. */
export const PAGE_MARGIN = 16;

/** Between pictures side by side, px. */
const GAP = 24;

const HEADLINE = { size: 17, weight: 700, maxLines: 5, leading: 24, opacity: 1 } as const;
const CREDIT = { size: 12, weight: 400, maxLines: 6, leading: 18, opacity: 0.75 } as const;

/** Lays pictures out in one file: each below its headline, beside one another where there is room, the credit below them all. */
export function layoutPage(pictures: readonly PagePicture[], { room, credit, rtl, measure, segments }: PageOptions): PicturePage {
  const widest = Math.max(room, ...pictures.map((picture) => picture.width));
  const width = widest + 2 * PAGE_MARGIN;
  const lines: PageLine[] = [];
  const places: { x: number; y: number }[] = [];
  /** Writes a text into a column that begins at `x`, as it is read, and returns where it ends. */
  const write = (text: string, x: number, y: number, maxWidth: number, { leading, opacity, ...font }: typeof HEADLINE | typeof CREDIT) => {
    const wrapped = wrapText(text, { ...font, maxWidth, measure, segments }).lines;
    const { size, weight } = font;
    wrapped.forEach((line, i) => lines.push({ text: line, x: rtl ? width - x : x, y: y + i * leading + size, size, weight, opacity }));
    return y + wrapped.length * leading;
  };
  let y = PAGE_MARGIN;
  for (const row of rowsOf(pictures, widest)) {
    let x = PAGE_MARGIN;
    const placed = row.map((picture) => {
      const at = { x: rtl ? width - x - picture.width : x, top: write(picture.headline, x, y, picture.width, HEADLINE) };
      x += picture.width + GAP;
      return at;
    });
    const top = Math.max(...placed.map((each) => each.top));
    places.push(...placed.map((each) => ({ x: each.x, y: top })));
    y = top + Math.max(...row.map(({ height }) => height)) + PAGE_MARGIN;
  }
  return { width, height: write(credit, PAGE_MARGIN, y, widest, CREDIT) + PAGE_MARGIN, places, lines };
}

/** Pictures in rows, in order, as many in each as fit. */
function rowsOf(pictures: readonly PagePicture[], width: number): readonly (readonly PagePicture[])[] {
  const rows: PagePicture[][] = [];
  let room = 0;
  for (const picture of pictures) {
    room -= GAP + picture.width;
    if (room < 0) {
      room = width - picture.width;
      rows.push([]);
    }
    rows.at(-1)!.push(picture);
  }
  return rows;
}

import type { Figure, FigureSettings } from './figure.js';
import { htmlText, make } from './figure-dom.js';
import { Text } from './packages.js';
import { recordLists } from './record-lists.js';
import type { SvgDocument } from './svg-document.js';

/** A picture that stands by itself. */
export interface SafePicture extends SvgDocument {
  /** Address of its file; empty to write it into the page. */
  readonly address: string;
}

/**
 * Returns a figure as plain HTML: picture, what it shows, and every event or tie with its sources. No template, script, class or style. Of
 * several pictures, the narrowest first, a page shows the widest that it has room for.
 */
export function safeFragment(figure: Figure, settings: FigureSettings, pictures: readonly SafePicture[]): string {
  const { locale, title, description } = figure;
  const lists = recordLists(figure, settings);
  for (const each of lists) each.attribs = {};
  const { svg, width, height, address } = pictures.at(-1)!;
  const narrower = pictures.slice(0, -1).map((each, i) => {
    const { width, height, address: srcset } = each;
    return make('source', { media: `(max-width: ${pictures[i + 1]!.width - 1}px)`, srcset, width, height });
  });
  const image = make('img', { src: address, alt: `${title}. ${description}`, width, height });
  const shown = !address ? [] : narrower.length ? [make('picture', {}, ...narrower, image)] : [image];
  const caption = make('figcaption', {}, new Text(description));
  const root = make('figure', { lang: settings.lang, dir: locale.direction }, ...shown, caption, ...lists);
  const text = htmlText(root);
  return `${address ? text : text.replace('<figcaption>', () => `${svg.trim()}<figcaption>`)}\n`;
}

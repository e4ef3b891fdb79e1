import { eventList } from './event-list.js';
import type { Figure, FigureSettings } from './figure.js';
import { figureDom, make } from './figure-dom.js';
import { serializeDom, Text } from './packages.js';

/** A picture that stands by itself. */
interface SafePicture {
  /** The text of an SVG document. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Address of its file; empty to write it into the page. */
  readonly address: string;
}

/** Returns a figure as plain HTML: picture, what it shows, and every event with its sources. No template, script, class or style. */
export function safeFragment(figure: Figure, settings: FigureSettings, { svg, width, height, address }: SafePicture): string {
  const { locale, dataset, title, description } = figure;
  const list = figureDom(eventList(dataset, locale, settings), 'div').children;
  for (const each of list) if (each.type === 'tag' && 'attribs' in each) each.attribs = {};
  const image = address ? [make('img', { src: address, alt: `${title}. ${description}`, width, height })] : [];
  const caption = make('figcaption', {}, new Text(description));
  const root = make('figure', { lang: settings.lang, dir: locale.direction }, ...image, caption, ...list);
  const text = serializeDom(root, { encodeEntities: 'utf8' });
  return `${address ? text : text.replace('<figcaption>', () => `${svg.trim()}<figcaption>`)}\n`;
}

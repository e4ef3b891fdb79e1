import { credit } from '../element/credited-picture.js';
import { hashText } from '../data/hash.js';
import { layoutPage, type PageLine } from '../layout/picture-page.js';
import { tabledWidth } from '../layout/tabled-widths.js';
import type { Language } from '../locale/locale.js';
import { ComputedStyle } from './computed-style.js';
import type { Figure, FigureSettings } from './figure.js';
import { append, make, xmlText } from './figure-dom.js';
import { Text } from './packages.js';
import { embedded, pictureOf, type Schemes } from './picture.js';
import { StyleClasses } from './style-classes.js';
import { styleRules } from './style-rules.js';

/** Fonts of a file, which has no page to take them from; first the one of the script, which some programs take the weight from. */
const FONTS: Readonly<Record<Language, string>> = {
  en: "'Noto Sans','Noto Sans Arabic','Noto Sans JP',system-ui,sans-serif",
  fa: "'Noto Sans Arabic','Noto Sans','Noto Sans JP',system-ui,sans-serif",
  ja: "'Noto Sans JP','Noto Sans','Noto Sans Arabic',system-ui,sans-serif",
};

/** Headlines fill their line, and nothing but the edge is beside them: bold letters of some fonts are wider still than is allowed for. */
const WIDEST = 1.12;

/** Stands for the name of a document, a hash of its content, while that is not known. */
const NAME = 'bilateral-document-name';

export interface SvgDocument {
  /** The text of the file. */
  readonly svg: string;
  /** Px. */
  readonly width: number;
  readonly height: number;
}

/**
 * Returns figures as one standalone SVG: each below its finding, what they are from at the foot, title and description inside. Styles are
 * classes; these and all ids are its own, so that two documents can stand on one page. With the theme `auto` it follows the reader's system.
 * With `isPhysical` it needs no program that knows `direction`.
 */
export function svgDocument(figures: readonly Figure[], { theme, lang }: FigureSettings, isPhysical = false): SvgDocument {
  const { dataset, locale } = figures[0]!;
  const isMirrored = isPhysical && locale.direction === 'rtl';
  const direction = isPhysical ? 'ltr' : locale.direction;
  const classes = new StyleClasses();
  const drawn = figures.map((figure, i) => {
    const rules = styleRules(figure.styles, lang);
    const light = new ComputedStyle(rules, theme === 'dark' ? 'dark' : 'light', isPhysical);
    const schemes: Schemes = [light, theme === 'auto' ? new ComputedStyle(rules, 'dark', isPhysical) : light];
    return { figure, schemes, picture: pictureOf(figure.root, schemes, classes, direction, `${NAME}-${i}-`) };
  });
  // Where there is nothing to be drawn, that is said.
  const shown = drawn.map(({ figure: { width, title, message }, picture }) => ({
    ...(picture ?? { width, height: 0, parts: [] }),
    headline: picture ? title : [title, message].filter(Boolean).join(locale.common.colon),
  }));
  const page = layoutPage(shown, {
    room: 0,
    credit: credit(dataset, locale),
    rtl: locale.direction === 'rtl',
    measure: (...text) => WIDEST * tabledWidth(...text),
    segments: locale.segments,
  });
  const { width, height } = page;
  const { schemes } = drawn[0]!;
  const token = (name: string) => schemes.map((style) => style.custom(figures[0]!.root, name)) as [string, string];
  const ground = classes.nameOf([['fill', ...token('--_surface')]])!;
  const line = ({ text, x, y, size, weight, opacity }: PageLine) => {
    const style = classes.nameOf([
      ['fill', ...token('--_ink')],
      ['font-size', `${size}`, `${size}`],
      ['font-weight', `${weight}`, `${weight}`],
      ...(opacity === 1 ? [] : [['opacity', `${opacity}`, `${opacity}`] as const]),
    ]);
    return make('text', { class: style!, x, y, ...(isMirrored && { 'text-anchor': 'end' }) }, new Text(isMirrored ? embedded(text) : text));
  };
  const pictures = shown.map(({ parts }, i) => make('g', { transform: `translate(${page.places[i]!.x} ${page.places[i]!.y})` }, ...parts));
  const title = figures.length > 1 ? locale.text(dataset.meta.title).text : figures[0]!.title;
  const file = make(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      lang,
      'xml:lang': lang,
      direction,
      class: NAME,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${NAME}-title`,
      'aria-describedby': `${NAME}-desc`,
      'font-family': FONTS[lang],
    },
    make('title', { id: `${NAME}-title` }, new Text(title)),
    make('desc', { id: `${NAME}-desc` }, new Text(figures.map(({ description }) => description).join(' '))),
  );
  const rest = [make('rect', { class: ground, width, height }), ...page.lines.map(line), ...pictures];
  append(file, make('style', {}, new Text(classes.css(`.${NAME}`))), ...rest);
  const text = xmlText(file);
  return { svg: `${text.replaceAll(NAME, `bilateral-${hashText(text)}`)}\n`, width, height };
}

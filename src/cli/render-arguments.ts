import { parseDate } from '../data/dates.js';
import { languages } from '../locale/locale.js';
import { VIEWS, type FigureSettings, type View } from './figure.js';
import { CALENDARS, oneOf, readManyOptions, THEMES } from './options.js';
import { UsageError } from './usage-error.js';

export const FORMATS = ['svg', 'html', 'png'] as const;

/** What `bilateral render` is asked for. */
export interface RenderArguments {
  /** Path of the data; `-` for standard input. */
  readonly data: string;
  readonly view: View;
  readonly format: (typeof FORMATS)[number];
  /** Of the whole picture or element, px; at least one. */
  readonly widths: readonly number[];
  readonly settings: FigureSettings;
  /** Pixels of a PNG to a px. */
  readonly scale: number;
  /** Path, folder or pattern; `-` for standard output. */
  readonly out: string;
  /** HTML without template and style sheet, for places that strip them. */
  readonly safe: boolean;
  /** Address from which the live element takes its data; empty for none. */
  readonly src: string;
  /** Address of the style sheet in HTML; empty for one inside. */
  readonly styles: string;
  /** Path of the geography; empty for the bundled one. */
  readonly geo: string;
  /** Font files for PNG in place of the bundled ones. */
  readonly fonts: readonly string[];
}

/** Widths that can be drawn, px: less has no room for a label, and more nobody looks at. */
const [LEAST, MOST] = [240, 4000];

const OPTIONS = {
  view: { type: 'string', default: 'timeline' },
  lang: { type: 'string', default: 'en' },
  calendar: { type: 'string', default: 'auto' },
  theme: { type: 'string', default: 'light' },
  width: { type: 'string', default: '720' },
  from: { type: 'string', default: '' },
  to: { type: 'string', default: '' },
  kinds: { type: 'string', default: '' },
  themes: { type: 'string', default: '' },
  query: { type: 'string', default: '' },
  selected: { type: 'string', default: '' },
  format: { type: 'string' },
  scale: { type: 'string', default: '2' },
  out: { type: 'string', default: '-' },
  safe: { type: 'boolean', default: false },
  src: { type: 'string', default: '' },
  styles: { type: 'string', default: '' },
  geo: { type: 'string', default: '' },
  font: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** Reads the arguments after `render`, for each DATA. Throws a `UsageError` that says which one is wrong and what it may be. */
export function renderArguments(args: readonly string[]): readonly RenderArguments[] {
  const { files, values } = readManyOptions(args, OPTIONS);
  if (files.length > 1 && !/[/\\]$/.test(values.out)) throw new UsageError('several DATA need --out with a folder, such as pictures/');
  for (const name of ['from', 'to'] as const) {
    if (values[name] && !parseDate(values[name]))
      throw new UsageError(`--${name} ${values[name]} is no date (EDTF, such as 1953 or 2025-04)`);
  }
  const format = oneOf('format', values.format ?? (/\.(svg|html|png)$/.exec(values.out)?.[1] || 'svg'), FORMATS);
  const isHtml = format === 'html';
  for (const name of ['safe', 'src', 'styles'] as const) {
    if (values[name] && !isHtml) throw new UsageError(`--${name} is for --format html`);
  }
  if (values.font.length && format !== 'png') throw new UsageError('--font is for --format png');
  return files.map((data) => ({
    data,
    view: oneOf('view', values.view, VIEWS),
    format,
    widths: [...new Set(values.width.split(',').map((text) => numberIn('width', text, LEAST, MOST)))],
    settings: {
      lang: oneOf('lang', values.lang, languages),
      calendar: oneOf('calendar', values.calendar, CALENDARS),
      theme: oneOf('theme', values.theme, THEMES),
      from: values.from,
      to: values.to,
      kinds: values.kinds.replaceAll(',', ' '),
      themes: values.themes.replaceAll(',', ' '),
      query: values.query,
      selected: values.selected,
    },
    scale: numberIn('scale', values.scale, 1, 3),
    out: values.out,
    safe: values.safe,
    src: values.src,
    styles: values.styles,
    geo: values.geo,
    fonts: values.font,
  }));
}

function numberIn(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!text.trim() || !Number.isInteger(number) || number < least || number > most) {
    throw new UsageError(`--${name} ${text} is no whole number from ${least} to ${most}`);
  }
  return number;
}

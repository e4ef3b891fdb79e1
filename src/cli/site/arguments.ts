import type { Calendar, Language } from '../../locale/locale.js';
import { CALENDARS, languagesIn, oneOf, readOptions, THEMES } from '../options.js';
import { UsageError } from '../usage-error.js';

/** What `bilateral site` is asked for. */
export interface SiteArguments {
  /** Path of the data; `-` for standard input. */
  readonly data: string;
  /** Folder. */
  readonly out: string;
  /** Address of that folder on the web, with a slash at its end; empty if it is not known. */
  readonly url: string;
  /** Null for those of the data. */
  readonly languages: readonly Language[] | null;
  readonly calendar: 'auto' | Calendar;
  readonly theme: (typeof THEMES)[number];
  /** Path of the geography; empty for the bundled one. */
  readonly geo: string;
}

const OPTIONS = {
  out: { type: 'string', default: '' },
  url: { type: 'string', default: '' },
  lang: { type: 'string' },
  calendar: { type: 'string', default: 'auto' },
  theme: { type: 'string', default: 'auto' },
  geo: { type: 'string', default: '' },
} as const;

/** Reads the arguments after `site`. Throws a `UsageError` that says which one is wrong and what it may be. */
export function siteArguments(args: readonly string[]): SiteArguments {
  const { data, values } = readOptions(args, OPTIONS);
  if (!values.out) throw new UsageError('--out is missing: give a folder');
  return {
    data,
    out: values.out,
    url: values.url && folderAddress(values.url),
    languages: values.lang === undefined ? null : languagesIn(values.lang),
    calendar: oneOf('calendar', values.calendar, CALENDARS),
    theme: oneOf('theme', values.theme, THEMES),
    geo: values.geo,
  };
}

function folderAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new UsageError(`--url ${text} is no address of a folder, such as https://example.org/path/`);
  }
  return url.href.replace(/\/?$/, '/');
}

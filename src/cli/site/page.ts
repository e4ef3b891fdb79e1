import type { nothing, TemplateResult } from 'lit';
import type { Dataset } from '../../data/types.js';
import type { Language, Locale } from '../../locale/locale.js';
import { siteWords } from '../../locale/site-words.js';
import type { JsonLd } from './json-ld.js';
import type { PageName } from './paths.js';

/** What all pages of a site have in common. */
export interface Site {
  readonly dataset: Dataset;
  readonly languages: readonly Language[];
  /** Absolute address of the site; empty if it is not known. */
  readonly base: string;
  readonly theme: 'auto' | 'light' | 'dark';
}

export interface Page {
  readonly name: PageName;
  readonly locale: Locale;
  /** Of the site, in the language of the page. */
  readonly siteTitle: string;
  /** What it finds, for those who come across a link to it. */
  readonly headline: string;
  readonly description: string;
  readonly body: TemplateResult | typeof nothing;
  /** HTML that stands below the body, as it is. */
  readonly fragment: string;
  /** Paths of its style sheets. */
  readonly styles: readonly string[];
  /** Picture for links to the page; null if there is none. */
  readonly image: PageImage | null;
  readonly data: JsonLd;
}

export interface PageImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export const STYLES = 'site.css';

/** Files with what a page shows, in the folder of its language. */
export const TABLES = ['events.csv', 'actors.csv', 'ties.csv'] as const;

/** What a page of a site is called. */
export function partName(name: Exclude<PageName, 'overview'>, { language, timeline }: Locale): string {
  return name === 'events' ? timeline.everyEvent : siteWords[language][name];
}

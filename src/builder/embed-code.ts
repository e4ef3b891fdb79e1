import type { Dataset } from '../data/types.js';
import type { Widget } from './words.js';

/** What is embedded, and how it looks. */
export interface Embed {
  readonly widget: Widget | 'dashboard';
  readonly lang: string;
  readonly theme: string;
  /** Name of the file with the data set. */
  readonly file: string;
}

/** Longest data set that is put inside a page, characters of JSON. */
const LONGEST = 200_000;

/** Least that an event takes, characters of JSON. */
const SHORTEST = 40;

/** Two lines: the script, and the element with the address of its data set, or of another file and of how that is read. */
export function bySrc(embed: Embed, src = `/${embed.file}`, reading = ''): string {
  const addresses = Object.entries({ src, reading }).map(([name, address]) => (address ? ` ${name}="${escaped(address)}"` : ''));
  return `${script(embed)}\n${opening(embed, addresses.join(''))}</bilateral-${embed.widget}>`;
}

/** The element with the data set inside; null for one that is too large. No text of the data can end the script. */
export function inline(embed: Embed, dataset: Dataset): string | null {
  // Written out only if it can be short enough: this runs with each update of the page.
  if (dataset.events.length > LONGEST / SHORTEST) return null;
  const json = JSON.stringify(dataset).replaceAll('<', '\\u003c');
  if (json.length > LONGEST) return null;
  return [script(embed), opening(embed), `  <script type="application/json">${json}</script>`, `</bilateral-${embed.widget}>`].join('\n');
}

/** The command that writes the element as it is before any script, picture and list included. */
export function ahead({ widget, lang, theme, file }: Embed): string {
  const source = `--src /${file} --out ${file.replace(/\.json$/, '')}-${widget}.html`;
  return `npx bilateral render ${file} --view ${widget} --lang ${lang} --theme ${theme} --width 360,720 ${source}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function script({ widget }: Embed): string {
  return `<script type="module" src="/dist/cdn/${widget}.js"></script>`;
}

function opening({ widget, lang, theme }: Embed, more = ''): string {
  return `<bilateral-${widget} lang="${lang}"${theme === 'auto' ? '' : ` theme="${theme}"`}${more}>`;
}

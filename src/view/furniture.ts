import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, SourceRecord } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { CommonMessages } from '../locale/messages.js';
import { phrase } from '../locale/phrase.js';
import { sourceLink, sourceNote } from './source-link.js';
import { localText } from './local-text.js';
import { phrased } from './phrased.js';

/** What a widget draws when it is ready. */
export interface Drawing {
  readonly title: TemplateResult | string;
  /** Buttons that are always there. */
  readonly tools: TemplateResult | typeof nothing;
  /** Buttons behind the one named View. */
  readonly view: TemplateResult | typeof nothing;
  /** The picture and its list. */
  readonly body: TemplateResult;
  /** How the picture is to be read. */
  readonly dek: TemplateResult | string;
  readonly legend: TemplateResult | typeof nothing;
  readonly card: TemplateResult | typeof nothing;
  readonly foot: TemplateResult | string;
}

/** Everything around the picture of a widget. */
interface Furniture {
  readonly state: 'loading' | 'ready' | 'empty' | 'error';
  /** Null unless the state is `ready`. */
  readonly drawing: Drawing | null;
  readonly locale: Locale;
  readonly headingLevel: number;
  readonly linked: boolean;
  readonly problems: readonly Problem[];
  /** Loading takes a long time. */
  readonly isSlow: boolean;
  /** Why the data could not be loaded, if known. */
  readonly failure: keyof CommonMessages['failures'] | null;
  /** There is no room for the picture. */
  readonly isCramped: boolean;
  readonly retry: () => void;
  /** The page shows content of its own until the picture is there. */
  readonly hasFallback: boolean;
  /** What is shown of the record, in one sentence; empty for all of it. */
  readonly shown: string;
  /** Shows what the page declares again; null where that is shown. */
  readonly clear: (() => void) | null;
  readonly sources: readonly SourceRecord[];
  readonly sourcesOpen: boolean;
  readonly toggleSources: (open: boolean) => void;
  /** What the mark at the pointer or the focus is. */
  readonly tip: TemplateResult | typeof nothing;
  readonly viewOpen: boolean;
  readonly toggleView: () => void;
  /** Formats that the view can be saved in, at the end of its menu. */
  readonly downloads: TemplateResult | typeof nothing;
}

/** Number of publishers named in the source line, most frequent first. */
const NAMED_PUBLISHERS = 3;

/** Number of problems written out. */
const MOST_PROBLEMS = 100;

/** Returns the figure: title, tools, picture, card, key and foot; unless ready, a message and the page's own fallback. */
export function furniture(parts: Furniture): TemplateResult {
  const { state, drawing, locale, headingLevel, linked, problems } = parts;
  return html`
    <div class="room">
      <div class="box">
        <figure
          class="root ${linked ? 'linked' : ''} ${state}"
          part="root"
          lang=${locale.language}
          dir=${locale.direction}
          aria-labelledby="title"
          aria-busy=${state === 'loading'}
        >
          <div class="masthead" ?hidden=${state !== 'ready'}>
            <div id="title" class="title" role="heading" aria-level=${headingLevel}>${drawing && phrased(drawing.title, locale)}</div>
            <div class="tools" role="toolbar" aria-labelledby="title">${drawing?.tools} ${viewMenu(parts)}</div>
          </div>
          ${message(parts)}
          <div class="ruler"></div>
          <div class="stage">${drawing?.body} ${parts.tip}</div>
          <div class="how" ?hidden=${!drawing?.dek}>
            <p class="dek">${drawing?.dek}</p>
            ${drawing?.legend}
          </div>
          ${state === 'ready' ? problemList(problems, locale) : nothing}
          <figcaption class="foot" ?hidden=${state !== 'ready'}>
            ${shownLine(parts)}
            <span>${drawing?.foot}</span>
            ${sourceFoot(parts)}
          </figcaption>
        </figure>
        <div class="card-room ${linked ? 'linked' : ''}" lang=${locale.language} dir=${locale.direction} aria-live="polite">
          ${drawing?.card}
        </div>
        <slot class=${state} ?hidden=${state === 'ready'}></slot>
      </div>
    </div>
  `;
}

/** No live region: in a group each of the widgets would tell the same. */
function shownLine({ shown, clear, locale }: Furniture): TemplateResult | typeof nothing {
  if (!shown) return nothing;
  return html`<span class="shown"
    >${shown}${shown.endsWith(locale.common.stop) ? '' : locale.common.stop}
    ${clear ? html`<button type="button" class="tool" @click=${clear}>${locale.dashboard.clear}</button>` : nothing}</span
  >`;
}

function viewMenu({ drawing, locale, viewOpen, toggleView, downloads }: Furniture): TemplateResult | typeof nothing {
  if (!drawing) return nothing;
  return html`<button class="tool" type="button" aria-expanded=${viewOpen} aria-controls="view" @click=${toggleView}>
      ${locale.common.view}
    </button>
    <div id="view" class="view" role="group" aria-label=${locale.common.view} ?hidden=${!viewOpen}>${drawing.view} ${downloads}</div>`;
}

function message({ state, locale, problems, isCramped, isSlow, failure, retry, hasFallback }: Furniture): TemplateResult | typeof nothing {
  const { common } = locale;
  const again = html`<button type="button" class="tool" @click=${retry}>${common.retry}</button>`;
  if (state === 'ready') return nothing;
  if (state === 'empty') return html`<div class="message" role="status">${common.empty}</div>`;
  // Do not cover what the page shows meanwhile.
  if (state === 'loading' && isSlow)
    return html`<div class="message ${hasFallback ? 'apart' : ''}" role="status">
      <p>${common.slow}</p>
      ${again}
    </div>`;
  if (state === 'loading') return html`<div class=${hasFallback ? 'unseen' : 'message'} role="status">${common.loading}</div>`;
  if (isCramped) return html`<div class="message cramped" part="error" role="alert">${common.noRoom}</div>`;
  // An editor has to know every record that is wrong; of any other failure the first problem is the cause.
  const isUnread = problems[0]?.path === 'events';
  return html`<div class="message" part="error" role="alert">
    <p>${isUnread ? common.unread : common.error}</p>
    ${failure ? html`<p>${common.failures[failure]}</p>` : nothing}
    ${isUnread ? problemItems(problems, locale) : problems.slice(0, 1).map((problem) => problemText(problem, locale))} ${again}
  </div>`;
}

function problemList(problems: readonly Problem[], locale: Locale): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  return html`<details class="problems">
    <summary>${locale.common.problems(problems.length)}</summary>
    ${problemItems(problems, locale)}
  </details>`;
}

function problemItems(problems: readonly Problem[], locale: Locale): TemplateResult {
  const rest = problems.length - MOST_PROBLEMS;
  return html`<ul>
    ${problems.slice(0, MOST_PROBLEMS).map((problem) => html`<li>${problemText(problem, locale)}</li>`)}
    ${rest > 0 ? html`<li>${locale.common.after(rest)}</li>` : nothing}
  </ul>`;
}

/** Problems of tables are translated, for editors; others are in English, for developers. */
function problemText({ path, row, column, expected, got, hint }: Problem, { common }: Locale): TemplateResult {
  const place = row === undefined ? html`<code>${path}</code>` : html`<b>${common.inTable(row, column ?? '')}</b>`;
  const say = (text: string) => phrase(text, common.terms);
  return html`<p>${place}${common.colon}${common.expected(isolated(say(expected)), isolated(say(got)))} <bdi>${say(hint)}</bdi></p>`;
}

/** Isolates the direction of a text within a sentence. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function sourceFoot({ locale, sources, sourcesOpen, toggleSources }: Furniture): TemplateResult | typeof nothing {
  if (!sources.length) return nothing;
  const { common } = locale;
  const handleToggle = (event: Event) => toggleSources((event.currentTarget as HTMLDetailsElement).open);
  const item = (source: SourceRecord) =>
    html`<li>
      ${sourceLink(source, locale, localText(source.title, locale))}
      <span>${localText(source.publisher, locale)}</span>${sourceNote(source, locale)}
    </li>`;
  return html`<details class="source-foot" ?open=${sourcesOpen} @toggle=${handleToggle}>
    <summary>${common.sourceLine(locale.list(mostFrequent(sources, locale)), sources.length)}</summary>
    ${
      sourcesOpen
        ? html`<ol>
            ${sources.map(item)}
          </ol>`
        : nothing
    }
  </details>`;
}

/** Publishers of sources, most frequent first, as many as fit a line. */
export function mostFrequent(sources: readonly SourceRecord[], locale: Locale): readonly string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of sources) {
    const { text } = locale.text(publisher);
    if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, NAMED_PUBLISHERS)
    .map(([name]) => name);
}

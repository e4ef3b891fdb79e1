import { html, nothing, type TemplateResult } from 'lit';
import { dayToIso } from '../data/dates.js';
import type { Side } from '../data/types.js';
import { yearStart } from '../locale/calendars.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { isNarrowed, type Filter } from '../model/filter.js';
import { periodWords, plainCalendar, queryWords, shownSentence, sideWords, yearOf } from '../view/filter-words.js';
import { eventGlyph } from '../view/glyphs.js';
import { inlineGlyph } from '../view/inline-glyph.js';
import { localText } from '../view/local-text.js';
import { withFacet, type FacetValue, type Facets } from './facets.js';

interface ToolbarParts {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly filter: Filter;
  readonly facets: Facets;
  readonly shown: number;
  /** The periods are being played one after another. */
  readonly playing: boolean;
  readonly play: (playing: boolean) => void;
  readonly narrow: (filter: Filter) => void;
  readonly search: (query: string) => void;
  /** What is searched for is still being typed. */
  readonly isTyping: boolean;
  /** Goes back to what the page itself declares; null where that is shown. */
  readonly clear: (() => void) | null;
  /** All filters are in sight. */
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

const ROWS = ['themes', 'kinds', 'sides'] as const;

/** Returns the toolbar: a search field, what is filtered by, and behind one button all that can be, each value with the events it leaves. */
export function toolbar(parts: ToolbarParts): TemplateResult {
  const { index, locale, filter, facets, shown, playing, isOpen, toggle, narrow, search, isTyping, clear } = parts;
  const { dashboard } = locale;
  const chosen = chosenOf(parts);
  const handleSearch = (event: Event) => search((event.target as HTMLInputElement).value);
  const count = shown ? dashboard.summary(shown, index.events.length) : '';
  const sentence = shownSentence(shown, index, filter, locale);
  return html`<section class="toolbar" part="toolbar" aria-label=${dashboard.filters}>
    <div class="find">
      <input type="search" .value=${filter.query} placeholder=${dashboard.search} aria-label=${dashboard.search} @input=${handleSearch} />
      <button type="button" class="tool" aria-expanded=${isOpen} aria-controls="filters" @click=${toggle}>
        ${dashboard.filters} ${chosen.length ? html`<span class="count">${locale.number(chosen.length)}</span>` : nothing}
      </button>
      ${playing && !isOpen ? playButton(parts) : nothing}
      <div class="sentence">
        <span class="outcome" role="status" aria-live=${playing ? 'off' : 'polite'} aria-busy=${isTyping}>
          ${isNarrowed(filter) || !shown ? html`${count || sentence}<span class="unseen">${count && sentence.slice(count.length)}</span>` : nothing}
        </span>
        ${chosen.map(({ name, without }) => chosenChip(name, () => narrow(without), locale))}
        <span class="words" aria-hidden="true" ?hidden=${!filter.query.trim()}>${queryWords(filter, locale)}</span>
        ${clear ? html`<button type="button" class="tool" @click=${clear}>${dashboard.clear}</button>` : nothing}
      </div>
    </div>
    <div id="filters" class="filters" ?hidden=${!isOpen}>${period(parts)} ${ROWS.map((name) => row(name, facets[name], parts))}</div>
  </section>`;
}

/** A value that events are filtered by, and the filter without it. */
interface Chosen {
  readonly name: unknown;
  readonly without: Filter;
}

function chosenOf(parts: ToolbarParts): readonly Chosen[] {
  const { locale, filter, facets } = parts;
  const values = ROWS.flatMap((name) =>
    facets[name]
      .filter(({ chosen }) => chosen)
      .map(({ value }) => ({ name: valueName(name, value, parts), without: withFacet(filter, name, value) })),
  );
  const years = periodWords(filter, locale);
  return years ? [...values, { name: years, without: { ...filter, from: '', to: '' } }] : values;
}

function chosenChip(name: unknown, remove: () => void, { dashboard }: Locale): TemplateResult {
  return html`<button type="button" class="chip" data-chosen @click=${remove}>
    ${name} <span aria-hidden="true">×</span> <span class="unseen">${dashboard.remove}</span>
  </button>`;
}

function row(name: keyof Facets, values: readonly FacetValue<string>[], parts: ToolbarParts): TemplateResult {
  const { filter, locale, narrow } = parts;
  const label = { themes: locale.dashboard.theme, kinds: locale.dashboard.kind, sides: locale.dashboard.whoActed }[name];
  return html`<div class="row" role="group" aria-label=${label}>
    <span class="row-name">${label}</span>
    <div class="chips">
      ${values.map(
        (facet) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${facet.chosen}
            ?data-none=${!facet.count}
            @click=${() => narrow(withFacet(filter, name, facet.value))}
          >
            ${valueName(name, facet.value, parts)} <span class="count">${locale.number(facet.count)}</span>
          </button>`,
      )}
    </div>
  </div>`;
}

function valueName(name: keyof Facets, value: string, parts: ToolbarParts): unknown {
  const { index, locale } = parts;
  if (name === 'sides') return sideName(value as Side, parts);
  const text = localText(index.dataset.vocabulary[name]?.[value] ?? value, locale);
  return name === 'kinds' ? html`${inlineGlyph(eventGlyph(value))} ${text}` : text;
}

/** Fields for the first and last year in the reader's calendar. */
function period(parts: ToolbarParts): TemplateResult {
  const { locale, filter, narrow } = parts;
  const { dashboard } = locale;
  const calendar = plainCalendar(locale);
  const handleYear = (bound: 'from' | 'to') => (event: Event) => {
    const year = Number.parseInt(locale.fold((event.target as HTMLInputElement).value), 10);
    const day = bound === 'from' ? yearStart(calendar, year) : yearStart(calendar, year + 1) - 1;
    narrow({ ...filter, [bound]: year >= 1 && year <= 9998 ? dayToIso(day) : '' });
  };
  const field = (bound: 'from' | 'to', label: string) =>
    html`<label
      >${label} <input class="year" inputmode="numeric" size="5" .value=${yearOf(bound, filter, locale)} @change=${handleYear(bound)}
    /></label>`;
  return html`<div class="period">${field('from', dashboard.fromYear)} ${field('to', dashboard.toYear)} ${playButton(parts)}</div>`;
}

function playButton({ locale: { dashboard }, playing, play }: ToolbarParts): TemplateResult {
  return html`<button type="button" class="tool" @click=${() => play(!playing)}>${playing ? dashboard.pause : dashboard.play}</button>`;
}

function sideName(side: Side, { index, locale }: ToolbarParts): unknown {
  const own = side === 'a' || side === 'b' ? localText(index.dataset.sides[side].name, locale) : null;
  return html`<span class="side-dot" data-side=${side}></span> ${
      own ?? (side === 'joint' ? locale.dashboard.together : sideWords(side, index, locale))
    }`;
}

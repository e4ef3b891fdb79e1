import { html, nothing, type TemplateResult } from 'lit';
import { dayToIso, parseDate } from '../data/dates.js';
import type { Side, Text } from '../data/types.js';
import { toCalendar, yearStart } from '../locale/calendars.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { isNarrowed, NO_FILTER, type Filter } from '../model/filter.js';
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
}

/** Returns the toolbar: search, period and three rows of chips, each with the number of events it leaves. */
export function toolbar(parts: ToolbarParts): TemplateResult {
  const { index, locale, filter, facets, shown, playing, narrow } = parts;
  const { common, dashboard } = locale;
  const { kinds = {}, themes = {} } = index.dataset.vocabulary;
  const handleSearch = (event: Event) => narrow({ ...filter, query: (event.target as HTMLInputElement).value });
  const kindName = ({ value }: FacetValue<string>) => html`${inlineGlyph(eventGlyph(value))} ${localText(kinds[value] ?? value, locale)}`;
  const clear = html`<button type="button" class="tool" @click=${() => narrow(NO_FILTER)}>${dashboard.clear}</button>`;
  return html`<section class="toolbar" part="toolbar" aria-label=${dashboard.filters}>
    <div class="find">
      <input type="search" .value=${filter.query} placeholder=${dashboard.search} aria-label=${dashboard.search} @input=${handleSearch} />
      ${period(parts)}
    </div>
    ${row(dashboard.theme, facets.themes, 'themes', parts, ({ value }) => localText(themes[value] ?? value, locale))}
    ${row(dashboard.kind, facets.kinds, 'kinds', parts, kindName)}
    ${row(dashboard.whoActed, facets.sides, 'sides', parts, ({ value }) => sideName(value, parts))}
    <p class="outcome" role="status" aria-live=${playing ? 'off' : 'polite'}>
      ${shown ? dashboard.summary(shown, index.events.length) : index.events.length ? dashboard.nothingMatches : common.noEvents}
      ${isNarrowed(filter) ? clear : nothing}
    </p>
  </section>`;
}

function row<T extends string>(
  label: string,
  values: readonly FacetValue<T>[],
  name: keyof Facets,
  { filter, locale, narrow }: ToolbarParts,
  content: (value: FacetValue<T>) => unknown,
): TemplateResult {
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
            ${content(facet)} <span class="count">${locale.number(facet.count)}</span>
          </button>`,
      )}
    </div>
  </div>`;
}

/** Fields for the first and last year in the reader's calendar; Gregorian for Japanese eras, whose years are not plain numbers. */
function period({ locale, filter, playing, narrow, play }: ToolbarParts): TemplateResult {
  const { dashboard } = locale;
  const calendar = locale.calendar === 'japanese' ? 'gregory' : locale.calendar;
  const yearOf = (bound: 'from' | 'to') => {
    const date = parseDate(filter[bound]);
    return date ? locale.number(toCalendar(bound === 'from' ? date.earliest : date.latest, calendar).year, false) : '';
  };
  const handleYear = (bound: 'from' | 'to') => (event: Event) => {
    const year = Number.parseInt(locale.fold((event.target as HTMLInputElement).value), 10);
    const day = bound === 'from' ? yearStart(calendar, year) : yearStart(calendar, year + 1) - 1;
    narrow({ ...filter, [bound]: year >= 1 && year <= 9998 ? dayToIso(day) : '' });
  };
  const field = (bound: 'from' | 'to', label: string) =>
    html`<label>${label} <input class="year" inputmode="numeric" size="5" .value=${yearOf(bound)} @change=${handleYear(bound)} /></label>`;
  return html`<span class="period"
    >${field('from', dashboard.fromYear)} ${field('to', dashboard.toYear)}
    <button type="button" class="tool" @click=${() => play(!playing)}>${playing ? dashboard.pause : dashboard.play}</button></span
  >`;
}

function sideName(side: Side, { index, locale }: ToolbarParts): unknown {
  const { common, dashboard } = locale;
  const { sides } = index.dataset;
  const name: Text | null = side === 'a' || side === 'b' ? sides[side].name : null;
  const { acted } = index;
  // Events without a named actor are filtered together with those of third parties.
  const others = [
    ...(acted.has('third') || !acted.has('unknown') ? [dashboard.thirdParty] : []),
    ...(acted.has('unknown') ? [common.between.unknown] : []),
  ];
  return html`<span class="side-dot" data-side=${side}></span>
    ${name ? localText(name, locale) : side === 'joint' ? dashboard.together : locale.list(others)}`;
}

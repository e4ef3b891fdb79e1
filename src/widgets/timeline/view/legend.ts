import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { eventGlyph } from '../../../view/glyphs.js';
import { inlineGlyph } from '../../../view/inline-glyph.js';
import { keyMark } from '../../../view/key-line.js';
import { localText } from '../../../view/local-text.js';
import { whoActed } from '../../../view/who-acted.js';
import type { TimelineMark } from '../layout/marks.js';
import type { TimelineEvent } from '../project/projection.js';
import { jointRing, laneGlyph } from './mark.js';

const ARROWS = { right: '→', left: '←', up: '↑' } as const;

/** What occurs among events, so that nothing else is explained. */
export interface LegendFacts {
  readonly kinds: readonly string[];
  readonly away: boolean;
  readonly home: boolean;
  readonly together: boolean;
  /** Of neither side, or of nobody that the data name. */
  readonly others: boolean;
  /** Only the month or the year is known. */
  readonly vague: boolean;
  readonly disputed: boolean;
}

/**
 * Of the whole record, so that the legend stays as it is when the period changes; where `columns` count most of it, of the marks beside
 * them.
 */
export function legendFacts(all: readonly TimelineEvent[], columns: readonly TimelineMark[] | null): LegendFacts {
  const marked = columns && new Set(columns.flatMap(({ id, isColumn }) => (isColumn ? [] : [id])));
  const events = marked ? all.filter(({ id }) => marked.has(id)) : all;
  const has = (test: (event: TimelineEvent) => boolean) => events.some(test);
  const onSoil = (test: (isOwn: boolean) => boolean) =>
    has(({ side, soil }) => (side === 'a' || side === 'b') && (soil === 'a' || soil === 'b') && test(side === soil));
  return {
    kinds: [...new Set(events.map(({ kind }) => kind))],
    away: onSoil((isOwn) => !isOwn),
    home: onSoil((isOwn) => isOwn),
    together: has(({ side }) => side === 'joint'),
    others: has(({ side }) => side === 'third'),
    vague: has(({ date }) => !date.interval && (date.precision === 'year' || date.precision === 'month')),
    disputed: has(({ alternatives }) => alternatives.length > 0),
  };
}

/** What stems, rings and brackets mean, then the kinds that occur: real marks, no box. */
export function timelineLegend(
  index: DatasetIndex,
  facts: LegendFacts,
  locale: Locale,
  time: 'right' | 'left' | 'up',
  hasColumns: boolean,
): TemplateResult {
  const { common, timeline } = locale;
  const { kinds = {} } = index.dataset.vocabulary;
  const used = facts.kinds.filter(Boolean).sort((one, other) => Object.keys(kinds).indexOf(one) - Object.keys(kinds).indexOf(other));
  // Rows have no scale on which a date could be long.
  const isScale = time !== 'up';
  const lanes = { upper: 'a', upright: true, rtl: locale.direction === 'rtl' } as const;
  const stem = (cross: boolean) => {
    const glyph = laneGlyph(cross ? 'visit' : 'decision', 'a', lanes);
    const mark = svg`<g class="event ${cross ? 'cross' : 'home'}" data-side="a"><path class="stem"
      d="M8 8V${cross ? 25 : 18}${cross ? 'M4 25h8' : ''}"></path><path class="axis" d="M0 18H16"></path><g
      transform="translate(8 8)">${glyph}</g></g>`;
    return keyMark(16, 26, mark);
  };
  const item = (occurs: boolean, mark: unknown, text: unknown) => (occurs ? html`<li>${mark} ${text}</li>` : nothing);
  const ring = (side: 'joint' | 'third') => {
    const glyph = jointRing(side, side === 'joint' ? 'a' : null, 6, lanes);
    return svg`<g class="event" data-side=${side}><path class="axis" d="M0 7H20"></path><g transform="translate(10 7)">${glyph}</g></g>`;
  };
  const others = (['third', 'unknown'] as const)
    .filter((each) => index.acted.has(each))
    .map((each) => whoActed(each, index, locale))
    .join(common.dot);
  const bracket = svg`<g class="event" data-side="b"><path class="bracket" d="M1 2v8M1 6H27M27 2v8"></path><circle
    class="ring-half" cx="14" cy="6" r="4.5"></circle></g>`;
  const ghost = svg`<g class="event" data-side="b"><path class="ghost-line" d="M6 6H20"></path><circle
    class="ghost" cx="6" cy="6" r="4.5"></circle><circle class="ring-half" cx="22" cy="6" r="4.5"></circle></g>`;
  const columns = svg`<g class="event" data-side="b"><path class="column" d="M1 14V9h8v5zM12 14V2h8v12z"></path></g>`;
  return html`
    <ul class="legend">
      <li>${timeline.axis} ${ARROWS[time]}</li>
      ${item(facts.away, stem(true), timeline.away)} ${item(facts.home, stem(false), timeline.home)}
      ${item(facts.together, keyMark(20, 14, ring('joint')), timeline.together)}
      ${item(facts.others, keyMark(20, 14, ring('third')), others)}
      ${item(facts.vague && isScale, keyMark(28, 12, bracket), timeline.yearOnly)}
      ${item(facts.disputed && isScale, keyMark(28, 12, ghost), timeline.disputed)}
      ${item(hasColumns, keyMark(22, 14, columns), timeline.columns)}
    </ul>
    <ul class="legend">
      ${used.map((kind) => item(true, inlineGlyph(eventGlyph(kind)), localText(kinds[kind] ?? kind, locale)))}
    </ul>
  `;
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { TimelineMessages } from '../../locale/messages.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { eventGlyph } from '../../view/glyphs.js';
import { inlineGlyph } from '../../view/inline-glyph.js';
import { keyMark } from '../../view/key-line.js';
import { localText } from '../../view/local-text.js';
import type { TimelineEvent } from './project.js';
import { jointRing, laneGlyph } from './view-mark.js';

const ARROWS = { right: '→', left: '←', down: '↓' } as const;

/** What stems, rings and brackets mean, then the kinds that occur: real marks, no box. */
export function timelineLegend(
  index: DatasetIndex,
  events: readonly TimelineEvent[],
  locale: Locale,
  messages: TimelineMessages,
  time: 'right' | 'left' | 'down',
  hasColumns: boolean,
): TemplateResult {
  const { kinds = {} } = index.dataset.vocabulary;
  const used = [...new Set(events.map(({ kind }) => kind))]
    .filter(Boolean)
    .sort((one, other) => Object.keys(kinds).indexOf(one) - Object.keys(kinds).indexOf(other));
  const lanes = { upper: 'a', upright: true, rtl: locale.direction === 'rtl' } as const;
  const stem = (cross: boolean) =>
    keyMark(
      16,
      26,
      svg`<g class="event ${cross ? 'cross' : 'home'}" data-side="a"><path class="stem" d="M8 8V${cross ? 25 : 18}${cross ? 'M4 25h8' : ''}"></path><path class="axis" d="M0 18H16"></path><g transform="translate(8 8)">${laneGlyph(cross ? 'visit' : 'decision', 'a', lanes)}</g></g>`,
    );
  return html`
    <ul class="legend">
      <li>${messages.axis} ${ARROWS[time]}</li>
      <li>${stem(true)} ${messages.away}</li>
      <li>${stem(false)} ${messages.home}</li>
      <li>
        ${keyMark(20, 14, svg`<g class="event"><path class="axis" d="M0 7H20"></path><g transform="translate(10 7)">${jointRing('joint', 'a', 6, lanes)}</g></g>`)}
        ${messages.together}
      </li>
      <li>
        ${keyMark(28, 12, svg`<g class="event" data-side="b"><path class="bracket" d="M1 2v8M1 6H27M27 2v8"></path><circle class="ring-half" cx="14" cy="6" r="4.5"></circle></g>`)}
        ${messages.yearOnly}
      </li>
      <li>
        ${keyMark(28, 12, svg`<g class="event" data-side="b"><path class="ghost-line" d="M6 6H20"></path><circle class="ghost" cx="6" cy="6" r="4.5"></circle><circle class="ring-half" cx="22" cy="6" r="4.5"></circle></g>`)}
        ${messages.disputed}
      </li>
      ${
        hasColumns
          ? html`<li>
              ${keyMark(22, 14, svg`<g class="event" data-side="b"><path class="column" d="M1 14V9h8v5zM12 14V2h8v12z"></path></g>`)}
              ${messages.columns}
            </li>`
          : nothing
      }
    </ul>
    <ul class="legend">
      ${used.map((kind) => html`<li>${inlineGlyph(eventGlyph(kind))} ${localText(kinds[kind] ?? kind, locale)}</li>`)}
    </ul>
  `;
}

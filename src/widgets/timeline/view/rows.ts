import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { DATE_SIZE, LINE, TITLE_SIZE } from '../scene.js';
import type { RowGap, TimelineRow, VerticalScene } from '../layout/rows.js';
import { focusRing, hitCell, jointRing, laneGlyph } from './mark.js';
import type { TimelineViewState } from './picture.js';

type Flip = (x: number) => number;

/**
 * The narrow picture: time runs up, side a stands before the axis in reading direction and side b behind it. Cut where a card stands in
 * it.
 */
export function verticalPicture(scene: VerticalScene, state: TimelineViewState, card: unknown): TemplateResult {
  const { height, cut } = scene;
  return html`${partOf(scene, state, 0, cut ?? height)}
    <div class="card-room" data-export="none" aria-live="polite">${cut === null ? nothing : card}</div>
    ${cut === null ? nothing : partOf(scene, state, cut, height)}`;
}

function partOf(scene: VerticalScene, state: TimelineViewState, from: number, to: number): TemplateResult {
  const { width, axisX, lane, upper } = scene;
  const flip = (x: number) => (state.rtl ? width - x : x);
  const direction = state.rtl ? 'rtl' : 'ltr';
  const within = ({ y }: { readonly y: number }) => y >= from && y < to;
  const rows = scene.rows.filter(within);
  const ground = (side: 'a' | 'b') => {
    const x = side === upper ? axisX - lane : axisX;
    return svg`<rect class="lane" data-side=${side} x=${state.rtl ? width - x - lane : x} y=${from}
      width=${lane} height=${to - from}></rect>`;
  };
  return html`<svg
    class="picture main"
    data-export
    width=${width}
    height=${to - from}
    viewBox="0 ${from} ${width} ${to - from}"
    aria-hidden="true"
    focusable="false"
  >
    ${ground('a')}${ground('b')}
    <path class="axis" d="M${flip(axisX)} ${from}V${to}"></path>
    ${state.behind} ${rows.map((row) => rowMark(row, scene, state, flip, direction))}
    ${scene.gaps.filter(within).map((gap) => gapMark(gap, scene, state, flip, direction))}
    ${rows.map(({ id, x, y }) => (id === state.focusedId ? focusRing(flip(x), y) : nothing))}
  </svg>`;
}

function gapMark(
  { y, text, ids, cell }: RowGap,
  { axisX, lane }: VerticalScene,
  state: TimelineViewState,
  flip: Flip,
  direction: string,
): SVGTemplateResult {
  const x = flip(axisX);
  const words =
    text === null
      ? nothing
      : svg`<text class="note" part="label" x=${flip(axisX + lane + 10)} y=${y + 4} direction=${direction}>${text}</text>`;
  const dots = [-6, 0, 6].map((dy) => svg`<circle cx=${x} cy=${y + dy} r="1.2"></circle>`);
  const ellipsis = svg`<rect class="paper" x=${x - 3} y=${y - 11} width="6" height="22"></rect>${dots}`;
  if (!ids.length) return svg`<g class="gap">${ellipsis}${words}</g>`;
  const count = `+${state.number(ids.length)}`;
  const half = 6 + 3.5 * count.length;
  return svg`<g class="more" data-kind="event" data-count=${ids.length} @click=${() => state.open(ids)}>
    ${hitCell(cell, flip)}
    <rect class="pill" x=${x - half} y=${y - 9} width=${2 * half} height="18" rx="9"></rect>
    <text class="tally" part="label" x=${x} y=${y + 4} text-anchor="middle" direction="ltr">${count}</text>${words}
    ${ids.includes(state.focusedId ?? '') ? focusRing(x, y) : nothing}
  </g>`;
}

function rowMark(
  row: TimelineRow,
  { axisX, upper }: VerticalScene,
  state: TimelineViewState,
  flip: Flip,
  direction: string,
): SVGTemplateResult {
  const { id, kind, side, soil, isJoint, stem, uncertain, y, textX, flag, date, lines, textWidth, top, height, span, cell } = row;
  const x = flip(row.x);
  const selected = state.selectedId === id;
  const related = state.related?.has(id) ?? false;
  const out = Math.sign(row.x - axisX);
  const left = Math.min(flip(textX), flip(textX + (flag === 'right' ? textWidth : -textWidth)));
  const lanes = { upper, upright: false, rtl: state.rtl };
  /** Of the title. */
  const under = top + date.length * LINE;
  const foot = flip(axisX - out * 14);
  const end = stem === 'cross' ? foot : flip(axisX + (stem === 'none' ? out * 8 : 0));
  const soilRing = stem === 'third' ? svg`<circle class="soil-ring" cx=${flip(axisX)} cy=${y} r="2.6"></circle>` : nothing;
  const stemMark = isJoint
    ? nothing
    : svg`<path class="stem" d="M${x} ${y}H${end}${stem === 'cross' ? `M${foot} ${y - 4}v8` : ''}"></path>${soilRing}`;
  const spanLeft = Math.min(flip(span[0]), flip(span[1]));
  const marker = selected
    ? svg`<rect class="marker" x=${left - 2} y=${under - 2} width=${textWidth + 4} height=${lines.length * LINE + 3}></rect>`
    : nothing;
  const when = date.map(
    (line, i) => svg`<text class="date" font-size=${DATE_SIZE} x=${flip(textX)} y=${top + 11 + i * LINE}>${line}</text>`,
  );
  const title = lines.map(
    (line, i) => svg`<text class="title-line" font-size=${TITLE_SIZE} x=${flip(textX)} y=${under - 2 + (i + 0.8) * LINE}>${line}</text>`,
  );
  return svg`<g class="event ${stem} ${uncertain ? 'uncertain' : ''}" data-id=${id} data-kind="event" data-side=${side}
    ?data-selected=${selected} ?data-related=${related || state.hovered.has(id)} ?data-dimmed=${state.related !== null && !related}>
    ${stemMark}
    ${selected || related ? svg`<circle class="marker-ring" cx=${x} cy=${y} r=${selected ? 11 : 9}></circle>` : nothing}
    <g class="mark" transform="translate(${x} ${y})">${isJoint ? jointRing(side, soil, 6, lanes) : laneGlyph(kind, side, lanes)}</g>
    <rect class="hit" x=${spanLeft} y=${top} width=${span[1] - span[0]} height=${height - 4}></rect>
    ${hitCell(cell, flip)}
    ${marker}
    <g part="label" text-anchor=${flag === 'right' ? 'start' : 'end'} direction=${direction}>${when}${title}</g>
  </g>`;
}

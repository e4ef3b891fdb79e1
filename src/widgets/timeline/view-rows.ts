import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { DATE_SIZE, LINE, TITLE_SIZE } from './timeline-scene.js';
import type { TimelineRow, VerticalScene } from './layout-rows.js';
import { focusRing, jointRing, laneGlyph } from './view-mark.js';
import type { TimelineViewState } from './view.js';

/** The narrow picture: time runs down, side a stands before the axis in reading direction and side b behind it. */
export function verticalPicture(scene: VerticalScene, state: TimelineViewState): TemplateResult {
  const { width, height, axisX, lane, rows, gaps, upper } = scene;
  const flip = (x: number) => (state.rtl ? width - x : x);
  const direction = state.rtl ? 'rtl' : 'ltr';
  const ground = (side: 'a' | 'b') => {
    const x = side === upper ? axisX - lane : axisX;
    return svg`<rect class="lane" data-side=${side} x=${state.rtl ? width - x - lane : x} y="0" width=${lane} height=${height}></rect>`;
  };
  return html`<svg
    class="picture main"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
    focusable="false"
  >
    ${ground('a')}${ground('b')}
    <path class="axis" d="M${flip(axisX)} 0V${height}"></path>
    ${gaps.map(({ y, text }) => svg`<g class="gap"><rect class="paper" x=${flip(axisX) - 3} y=${y - 11} width="6" height="22"></rect>${[-6, 0, 6].map((dy) => svg`<circle cx=${flip(axisX)} cy=${y + dy} r="1.2"></circle>`)}<text class="note" part="label" x=${flip(axisX + lane + 10)} y=${y + 4} direction=${direction}>${text}</text></g>`)}
    ${state.behind} ${rows.map((row) => rowMark(row, scene, state, flip, direction))}
  </svg>`;
}

function rowMark(
  row: TimelineRow,
  { axisX, upper }: VerticalScene,
  state: TimelineViewState,
  flip: (x: number) => number,
  direction: string,
): SVGTemplateResult {
  const { id, kind, side, soil, isJoint, stem, uncertain, y, textX, flag, date, lines, textWidth, top, height } = row;
  const x = flip(row.x);
  const selected = state.selectedId === id;
  const related = state.related?.has(id) ?? false;
  const out = Math.sign(row.x - axisX);
  const left = Math.min(flip(textX), flip(textX + (flag === 'right' ? textWidth : -textWidth)));
  const lanes = { upper, upright: false, rtl: state.rtl };
  const foot = flip(axisX - out * 14);
  return svg`<g class="event ${stem} ${uncertain ? 'uncertain' : ''}" data-id=${id} data-kind="event" data-side=${side}
    ?data-selected=${selected} ?data-related=${related || state.hovered.has(id)} ?data-dimmed=${state.related !== null && !related}>
    ${isJoint ? nothing : svg`<path class="stem" d="M${x} ${y}H${stem === 'cross' ? foot : flip(axisX + (stem === 'none' ? out * 8 : 0))}${stem === 'cross' ? `M${foot} ${y - 4}v8` : ''}"></path>${stem === 'third' ? svg`<circle class="soil-ring" cx=${flip(axisX)} cy=${y} r="2.6"></circle>` : nothing}`}
    ${selected || related ? svg`<circle class="marker-ring" cx=${x} cy=${y} r=${selected ? 11 : 9}></circle>` : nothing}
    <g class="mark" transform="translate(${x} ${y})">${isJoint ? jointRing(side, soil, 6, lanes) : laneGlyph(kind, side, lanes)}</g>
    <rect class="hit" x=${Math.min(left, x - 12)} y=${top} width=${Math.max(left + textWidth, x + 12) - Math.min(left, x - 12)} height=${height - 4}></rect>
    ${selected ? svg`<rect class="marker" x=${left - 2} y=${top + 14} width=${textWidth + 4} height=${lines.length * LINE + 3}></rect>` : nothing}
    <g part="label" text-anchor=${flag === 'right' ? 'start' : 'end'} direction=${direction}><text class="date" font-size=${DATE_SIZE} x=${flip(textX)} y=${top + 11}>${date}</text>${lines.map((line, i) => svg`<text class="title-line" font-size=${TITLE_SIZE} x=${flip(textX)} y=${top + 14 + (i + 0.8) * LINE}>${line}</text>`)}</g>
    ${state.focusedId === id ? focusRing(x, y) : nothing}
  </g>`;
}

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import { DATE_SIZE, LINE, TITLE_SIZE, type HorizontalScene, type LeftOut, type TickRow } from '../scene.js';
import { facing } from '../project/lane-side.js';
import { isOne, type TimelineMark } from '../layout/marks.js';
import { focusRing, hitCell, jointRing, laneGlyph } from './mark.js';

export interface TimelineViewState {
  /** Drawn behind the marks. */
  readonly behind: readonly SVGTemplateResult[] | typeof nothing;
  readonly selectedId: Id | null;
  /** Events that belong to a selected actor, place or tie; null when none is selected. */
  readonly related: ReadonlySet<Id> | null;
  readonly hovered: ReadonlySet<Id>;
  readonly focusedId: Id | null;
  /** Time runs to the left. */
  readonly rtl: boolean;
  /** Text does. */
  readonly textRtl: boolean;
  readonly number: (n: number) => string;
  /** Lists what a mark that counts stands for. */
  readonly open: (ids: readonly Id[]) => void;
  /** Draws every event. */
  readonly everything: () => void;
}

const SIDES = ['a', 'b', 'joint', 'third'] as const;

type Flip = (x: number) => number;

/** Text anchors are logical: in right-to-left text `start` is the right edge. A text goes the way of time, or against it. */
function anchorOf(withTime: boolean, { rtl, textRtl }: TimelineViewState): 'start' | 'end' {
  return withTime === (rtl === textRtl) ? 'start' : 'end';
}

/** Two lanes, the axis between them, marks, leaders and labels. */
export function horizontalPicture(scene: HorizontalScene, state: TimelineViewState): TemplateResult {
  const { width, height, axisY, top, bottom, marks, labels, rows, grid, cut, seam, laneNames, upper, leftOut } = scene;
  const flip: Flip = (x) => (state.rtl ? width - x : x);
  const direction = state.textRtl ? 'rtl' : 'ltr';
  const lower = facing(upper);
  const ordered = [...marks].sort((one, other) => Number(isMarked(one, state)) - Number(isMarked(other, state)));
  const labelled = new Set(labels.map(({ id }) => id));
  const focused = marks.find(({ ids }) => ids.includes(state.focusedId ?? ''));
  const sideOf = new Map(marks.map(({ id, side }) => [id, side]));
  const laneName = ({ side, text, y }: (typeof laneNames)[number]) =>
    svg`<text class="lane-name" part="label" data-side=${side} x=${flip(4)} y=${y}
      text-anchor=${anchorOf(true, state)} direction=${direction}>${text}</text>`;
  const seamText = seam?.text
    ? svg`<text class="note" part="label" x=${flip(seam.text.x)} y=${seam.y}
        text-anchor=${anchorOf(seam.flag === 'right', state)} direction=${direction}>${seam.text.text}</text>`
    : nothing;
  return html`<svg
    class="picture main"
    data-export
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
    focusable="false"
  >
    <defs>
      <linearGradient id="above" x1="0" y1="1" x2="0" y2="0">
        <stop data-side=${upper} offset="0"></stop>
        <stop data-side=${upper} offset="1" stop-opacity="0"></stop>
      </linearGradient>
      <linearGradient id="below" x1="0" y1="0" x2="0" y2="1">
        <stop data-side=${lower} offset="0"></stop>
        <stop data-side=${lower} offset="1" stop-opacity="0"></stop>
      </linearGradient>
    </defs>
    <rect class="ground" x="0" y=${top} width=${width} height=${axisY - top} fill="url(#above)"></rect>
    <rect class="ground" x="0" y=${axisY} width=${width} height=${bottom - axisY} fill="url(#below)"></rect>
    <path class="grid" d=${grid.map((x) => `M${flip(x)} ${top}V${bottom}`).join('')}></path>
    ${seam ? svg`<path class="seam" d=${seam.runs.map(([y0, y1]) => `M${flip(seam.x)} ${y0}V${y1}`).join('')}></path>` : nothing}
    ${seamText} ${axisMark(scene, flip)} ${cut ? cutMark(cut, axisY, flip, state) : nothing} ${state.behind}
    <g transform="translate(0 ${axisY})">
      ${SIDES.map((side) => {
        const d = labels.map((label) => (sideOf.get(label.id) === side ? leaderPath(label, flip) : '')).join('');
        return svg`<path class="leader" data-side=${side} d=${d}></path>`;
      })}
      ${laneNames.map(laneName)} ${ordered.map((mark) => markOf(mark, scene, state, flip, labelled.has(mark.id)))}
      ${focused ? focusRing(flip(focused.x), focused.y) : nothing}
    </g>
    ${rows.map((row) => tickRow(row, flip, width, state))} ${leftOut ? leftOutMark(leftOut, flip, state) : nothing}
  </svg>`;
}

/** From the edge of the mark, slanting where it has to pass others, and then straight along the text. */
function leaderPath({ x, y0, y1, bend }: HorizontalScene['labels'][number], flip: Flip): string {
  if (!bend) return `M${flip(x)} ${y0}V${y1}`;
  const rest = Math.abs(bend) - 5;
  return `M${flip(x - Math.sign(bend) * rest)} ${y0 - Math.sign(y1) * rest}L${flip(x)} ${y0}V${y1}`;
}

function isMarked(mark: TimelineMark, { selectedId, related }: TimelineViewState): boolean {
  return mark.ids.some((id) => id === selectedId || (related?.has(id) ?? false));
}

function axisMark({ axisY, width, cut }: HorizontalScene, flip: Flip): SVGTemplateResult {
  if (!cut) return svg`<path class="axis" d="M0 ${axisY}H${width}"></path>`;
  const slash = (x: number) => `M${flip(x - 3)} ${axisY + 7}L${flip(x + 3)} ${axisY - 7}`;
  const middle = (cut.x0 + cut.x1) / 2;
  const [end, start] = [middle - 4, middle + 4];
  return svg`<path class="axis"
    d="M${flip(0)} ${axisY}H${flip(end)}M${flip(start)} ${axisY}H${flip(width)}${slash(end)}${slash(start)}"></path>`;
}

function cutMark(cut: NonNullable<HorizontalScene['cut']>, axisY: number, flip: Flip, state: TimelineViewState): SVGTemplateResult {
  const lines = cut.lines.map((line, i) => svg`<text x=${flip(4)} y=${axisY + 40 + i * 14}>${line}</text>`);
  return svg`<g class="note" part="label" text-anchor=${anchorOf(true, state)} direction=${state.textRtl ? 'rtl' : 'ltr'}>${lines}</g>`;
}

/** Counts the events without a mark; pressed, it draws them. */
function leftOutMark({ ids, y, count, countWidth, text }: LeftOut, flip: Flip, state: TimelineViewState): SVGTemplateResult {
  const [half, direction] = [countWidth / 2 + 8, state.textRtl ? 'rtl' : 'ltr'];
  const x = flip(half + 2);
  return svg`<g class="more" data-kind="event" data-count=${ids.length} @click=${state.everything}>
    <rect class="hit" x=${x - half} y=${y - 16} width=${2 * half} height="24"></rect>
    <rect class="pill" x=${x - half} y=${y - 13} width=${2 * half} height="18" rx="9"></rect>
    <text class="tally" part="label" x=${x} y=${y} text-anchor="middle" direction="ltr">${count}</text>
    <text class="note" part="label" x=${flip(2 * half + 8)} y=${y}
      text-anchor=${anchorOf(true, state)} direction=${direction}>${text}</text>
    ${ids.includes(state.focusedId ?? '') ? focusRing(x, y - 4) : nothing}
  </g>`;
}

/** What most marks do not have stands in two lists, so that it costs nothing where it is not. */
function markOf(
  mark: HorizontalScene['marks'][number],
  scene: HorizontalScene,
  state: TimelineViewState,
  flip: Flip,
  hasLabel: boolean,
): SVGTemplateResult {
  const { id, kind, side, soil, isJoint, isColumn, y, stem, extent, uncertain, ghosts, ids, parts, cell } = mark;
  const x = flip(mark.x);
  // What counts several is the mark of none of them.
  const isSingle = isOne(mark);
  const handleClick = (event: Event) => {
    event.preventDefault();
    state.open(ids);
  };
  const selected = ids.includes(state.selectedId ?? '');
  const related = state.related !== null && ids.some((each) => state.related!.has(each));
  const out = y < 0 ? -1 : 1;
  const lanes = { upper: scene.upper, upright: true, rtl: state.rtl };
  const isAlone = !isJoint && isSingle;
  const foot = stem === 'cross' ? -out * 15 : stem === 'none' ? out * 8 : 0;
  const behind = extent ? extentMarks(extent, y, flip) : [];
  for (const ghost of ghosts)
    behind.push(
      svg`<path class="ghost-line" d="M${x} ${y}H${flip(ghost.x)}"></path><circle
        class="ghost" cx=${flip(ghost.x)} cy=${y} r="4.5"></circle>`,
    );
  if (ghosts.length)
    for (const date of scene.ghostDates)
      if (date.id === id)
        behind.push(
          svg`<text class="ghost-date" part="label" x=${flip(date.x + date.width / 2)} y=${date.y + 4}
            text-anchor="middle">${date.text}</text>`,
        );
  if (isAlone && stem === 'third') behind.push(svg`<circle class="soil-ring" cx=${x} cy="0" r="2.6"></circle>`);
  if (selected || related) behind.push(svg`<circle class="marker-ring" cx=${x} cy=${y} r=${selected ? 12 : 9}></circle>`);
  const before: SVGTemplateResult[] = [];
  const label = hasLabel ? scene.labels.find((each) => each.id === id)! : null;
  if (mark.hasTally)
    before.push(
      svg`<text class="tally" part="label" x=${x} y=${isJoint ? -9 : y + out * 9 + 4}
        text-anchor="middle">${parts ? `+${state.number(parts)}` : state.number(ids.length)}</text>`,
    );
  if (label) before.push(labelMark(label, selected, flip, state));
  const glyph = () => (isJoint ? jointRing(side, soil, 6, lanes) : laneGlyph(kind, side, lanes));
  return svg`<g class="event ${stem} ${uncertain ? 'uncertain' : ''}" data-id=${isSingle ? id : nothing} data-kind="event"
    data-side=${side} data-count=${isSingle ? parts || nothing : ids.length} ?data-selected=${selected}
    ?data-related=${related || ids.some((each) => state.hovered.has(each))} ?data-dimmed=${state.related !== null && !related}
    @click=${isSingle ? nothing : handleClick}>
    ${some(behind)}<path class="stem" d=${isAlone ? `M${x} ${y}V${foot}${stem === 'cross' ? `M${x - 4} ${foot}h8` : ''}` : ''}></path>
    ${
      isColumn
        ? svg`<path class="column" d="M${x - 10} 0V${y}h20V0z"></path>`
        : svg`<g class="mark" transform="translate(${x} ${y})">${glyph()}</g>`
    }
    ${hitCell(cell, flip)}${some(before)}
  </g>`;
}

function some(marks: readonly SVGTemplateResult[]): readonly SVGTemplateResult[] | typeof nothing {
  return marks.length ? marks : nothing;
}

/** Each line is a text of its own: WebKit orders right-to-left words across all lines of one text. */
function labelMark(
  { box, flag, x, date, lines }: HorizontalScene['labels'][number],
  selected: boolean,
  flip: Flip,
  state: TimelineViewState,
): SVGTemplateResult {
  const edge = flip(flag === 'right' ? x + 5 : x - 5);
  const anchor = anchorOf(flag === 'right', state);
  const left = state.rtl ? flip(box.x + box.width) : box.x;
  const marker = selected
    ? svg`<rect class="marker" x=${left - 2} y=${box.y + 15} width=${box.width + 4} height=${lines.length * LINE + 3}></rect>`
    : nothing;
  const title = lines.map(
    (line, i) => svg`<text class="title-line" font-size=${TITLE_SIZE} x=${edge} y=${box.y + 15 + (i + 0.78) * LINE}>${line}</text>`,
  );
  return svg`<rect class="hit" x=${left} y=${box.y} width=${box.width} height=${box.height}></rect>
    ${marker}
    <g part="label" text-anchor=${anchor} direction=${state.textRtl ? 'rtl' : 'ltr'}><text class="date"
      font-size=${DATE_SIZE} x=${edge} y=${box.y + 11}>${date}</text>${title}</g>`;
}

function extentMarks({ x0, x1, style }: NonNullable<TimelineMark['extent']>, y: number, flip: Flip): SVGTemplateResult[] {
  const [left, right] = [Math.min(flip(x0), flip(x1)), Math.max(flip(x0), flip(x1))];
  if (style === 'bracket') return [svg`<path class="bracket" d="M${left} ${y - 4}v8M${left} ${y}H${right}M${right} ${y - 4}v8"></path>`];
  const opacities = { bar: [0.38], fade: [0.15, 0.38, 0.15], open: [0.38, 0.26, 0.14] }[style];
  const width = (right - left) / opacities.length;
  return opacities.map(
    (opacity, i) => svg`<rect class="bar" x=${left + i * width} y=${y - 2.5} width=${width} height="5" fill-opacity=${opacity}></rect>`,
  );
}

function tickRow({ name, side, y, isOwn, ticks, spans }: TickRow, flip: Flip, width: number, state: TimelineViewState): SVGTemplateResult {
  const direction = state.textRtl ? 'rtl' : 'ltr';
  const anchor = anchorOf(true, state);
  const clamp = (x: number) => Math.max(0, Math.min(width, flip(x)));
  const calendar = name
    ? svg`<text class="calendar" part="tick-label" x=${flip(4)} y=${y} text-anchor=${anchor} direction=${direction}>${name}</text>`
    : nothing;
  const spanText = (x: number, text: string) =>
    svg`<text part="tick-label" x=${flip(x + 4)} y=${y} text-anchor=${anchor} direction=${direction}>${text}</text>`;
  return svg`<g class="ticks ${isOwn ? 'own' : ''}" data-side=${side}>
    ${calendar}
    ${ticks.map(({ x, text }) => svg`<text part="tick-label" x=${flip(x)} y=${y} text-anchor="middle">${text}</text>`)}
    ${spans.map(
      ({ x0, x1, text, begins }) => svg`<path class="span"
        d="M${clamp(x0)} ${begins ? `${y + 1}V` : ''}${y - 12}H${clamp(x1)}"></path>${text ? spanText(x0, text) : nothing}`,
    )}
  </g>`;
}

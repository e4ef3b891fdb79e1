import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Id } from '../../data/types.js';
import { actorGlyph, glyphMark } from '../../view/glyphs.js';
import { keyMark } from '../../view/key-line.js';
import type { Locale } from '../../locale/locale.js';
import type { NetworkMessages } from '../../locale/messages.js';
import { LINE, NAME_SIZE } from './layout.js';
import type { NetworkBox, NetworkLink, NetworkRow, NetworkScene } from './network-scene.js';

export interface NetworkViewState {
  readonly selectedId: Id | null;
  /** Under the marker: the selected actor, or those of the selected event, place or tie. */
  readonly marked: ReadonlySet<Id>;
  /** Hovered, or belonging to what is hovered here or elsewhere. */
  readonly hovered: ReadonlySet<Id>;
  /** Null when nothing is dimmed. */
  readonly lit: ReadonlySet<Id> | null;
  /** Ties of the focus state with the years at their far end. */
  readonly yearsOf: (link: NetworkLink) => string;
  readonly focusedId: Id | null;
}

interface NetworkNames {
  readonly a: string;
  readonly b: string;
  readonly middle: string;
}

/** Columns, brackets and ties; heavier and focused ties on top. */
export function networkPicture(
  scene: NetworkScene,
  state: NetworkViewState,
  names: NetworkNames,
  rtl: boolean,
): SVGTemplateResult | TemplateResult {
  const { width, height, bands, rows, boxes, brackets } = scene;
  const isLit = (id: Id) => !state.lit || state.lit.has(id);
  const linkIsFocused = (link: NetworkLink) =>
    state.lit !== null && isLit(link.from) && isLit(link.to) && (state.marked.has(link.from) || state.marked.has(link.to));
  const links = [...scene.links].sort(
    (one, other) => Number(linkIsFocused(one)) - Number(linkIsFocused(other)) || one.width - other.width || (one.id < other.id ? -1 : 1),
  );
  const head = (side: 'a' | 'b' | 'bridge', name: string) => {
    const { x, width: room } = bands[side];
    const isLeft = x < bands.bridge.x;
    const at = side === 'bridge' ? x + room / 2 : isLeft ? x + room - 7 : x + 7;
    return svg`<text class="head" data-side=${side} part="label" x=${at} y=${scene.headY} text-anchor=${side === 'bridge' ? 'middle' : anchor(isLeft, rtl)} direction=${rtl ? 'rtl' : 'ltr'}>${name}</text>`;
  };
  return html`<svg class="picture" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    ${(['a', 'bridge', 'b'] as const).map((side) => svg`<rect class="band" part=${side === 'bridge' ? 'bridge' : `band-${side}`} x=${bands[side].x} y="0" width=${bands[side].width} height=${height}></rect>`)}
    ${rows.some(({ side }) => side === 'a') ? head('a', names.a) : nothing}${rows.some(({ side }) => side === 'b') ? head('b', names.b) : nothing}${boxes.length ? head('bridge', names.middle) : nothing}
    ${brackets.map(({ d }) => svg`<path class="bracket" d=${d}></path>`)} ${links.map((link) => linkMark(link, state, linkIsFocused(link)))}
    ${rows.map((row) => rowMark(row, state, bands.bridge.x, rtl))} ${boxes.map((box) => boxMark(box, state, rtl))}
    ${links.filter(linkIsFocused).map((link) => yearsMark(link, state, scene, rtl))}
  </svg>`;
}

/** Legend of real marks. */
export function networkLegend(
  messages: NetworkMessages,
  typeName: (type: string) => unknown,
  types: readonly string[],
  locale: Locale,
): TemplateResult {
  const line = (content: SVGTemplateResult) => keyMark(30, 14, content);
  return html`<ul class="legend">
    ${types.map((type) => html`<li>${keyMark(14, 14, svg`${glyphMark(actorGlyph(type), 7, 7)}`)} ${typeName(type)}</li>`)}
    <li>${line(svg`<path class="link" d="M0 7H30" stroke-width="1.1"></path>`)} ${messages.contact}</li>
    <li>${line(svg`<path class="link" d="M0 7H30" stroke-width="3.6"></path>`)} ${messages.contacts(locale.number(4))}</li>
    <li>
      ${line(svg`<path class="link conflict" d="M0 7H30" stroke-width="1.1"></path><path class="cross" d="M12 4l6 6M18 4l-6 6"></path>`)}
      ${messages.conflict}
    </li>
    <li>${keyMark(14, 14, svg`<path class="bracket" d="M3 0V10H13"></path>`)} ${messages.belongs}</li>
  </ul>`;
}

/** Text anchors are logical: in right-to-left text `start` is on the right. */
function anchor(isRightEdge: boolean, rtl: boolean): 'start' | 'end' {
  return isRightEdge === rtl ? 'start' : 'end';
}

function linkMark(link: NetworkLink, state: NetworkViewState, focused: boolean): SVGTemplateResult {
  const dimmed = state.lit !== null && !focused;
  const [x, y] = link.middle;
  return svg`<g class="tie ${link.isInside ? 'inside' : ''}" data-id=${link.id} data-kind="tie" data-side="joint" data-count=${link.count}
    ?data-selected=${state.selectedId === link.id} ?data-related=${focused || state.hovered.has(link.id)} ?data-dimmed=${dimmed}>
    <path class="link-halo" d=${link.d} stroke-width=${link.width + 4.8}></path>
    <path class="link ${link.isConflict ? 'conflict' : ''}" d=${link.d} stroke-width=${link.width}></path>
    ${link.isConflict ? svg`<path class="cross" d="M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8"></path>` : nothing}
    <path class="hit-line" d=${link.d}></path>
  </g>`;
}

function rowMark(row: NetworkRow, state: NetworkViewState, gapX: number, rtl: boolean): SVGTemplateResult {
  const isLeft = row.x < gapX + 1;
  const textStart = isLeft ? row.textX - row.textWidth : row.textX;
  const top = row.y - (row.lines.length * LINE) / 2;
  const marked = state.marked.has(row.id);
  return svg`<g class="actor ${row.isPerson ? '' : 'body'}" data-id=${row.id} data-kind="actor" data-side=${row.side} ?data-selected=${state.selectedId === row.id || marked}
    ?data-related=${marked || state.hovered.has(row.id)} ?data-dimmed=${state.lit !== null && !state.lit.has(row.id)}>
    <rect class="hit" x=${Math.min(textStart, row.x - 12)} y=${row.y - row.height / 2} width=${row.textWidth + 23} height=${row.height}></rect>
    ${marked ? svg`<rect class="marker" x=${textStart - 2} y=${top} width=${row.textWidth + 4} height=${row.lines.length * LINE}></rect><circle class="marker-ring" cx=${row.x} cy=${row.y} r="9"></circle>` : nothing}
    ${glyphMark(actorGlyph(row.type), row.x, row.y, row.isPerson ? 10 : 11)}
    <g part="label" font-size=${NAME_SIZE} text-anchor=${anchor(isLeft, rtl)} direction=${rtl ? 'rtl' : 'ltr'}>
      ${row.lines.map((line, i) => svg`<text x=${row.textX} y=${top + (i + 0.75) * LINE}>${line}</text>`)}
    </g>
    ${state.focusedId === row.id ? svg`<rect class="focus-ring" x=${Math.max(1.5, Math.min(textStart - 4, row.x - 10))} y=${top - 3} width=${row.textWidth + 24} height=${row.lines.length * LINE + 6} rx="3"></rect>` : nothing}
  </g>`;
}

function boxMark(box: NetworkBox, state: NetworkViewState, rtl: boolean): SVGTemplateResult {
  const { x, y, width, height, lines } = box;
  const marked = state.marked.has(box.id);
  return svg`<g class="actor body" data-id=${box.id} data-kind="actor" data-side=${box.side} ?data-selected=${state.selectedId === box.id || marked}
    ?data-related=${marked || state.hovered.has(box.id)} ?data-dimmed=${state.lit !== null && !state.lit.has(box.id)}>
    <rect class="box ${marked ? 'marked' : ''}" x=${x - width / 2} y=${y} width=${width} height=${height} rx="2"></rect>
    ${glyphMark(actorGlyph(box.type), x, y, 10)}
    <g part="label" font-size=${NAME_SIZE} text-anchor="middle" direction=${rtl ? 'rtl' : 'ltr'}>
      ${lines.map((line, i) => svg`<text x=${x} y=${y + 7 + (i + 0.75) * LINE}>${line}</text>`)}
    </g>
    ${state.focusedId === box.id ? svg`<rect class="focus-ring" x=${x - width / 2 - 3} y=${y - 3} width=${width + 6} height=${height + 6} rx="3"></rect>` : nothing}
  </g>`;
}

/** Years of contact at the end that is not the marked one; rows are far enough apart that they never touch. */
function yearsMark(
  link: NetworkLink,
  state: NetworkViewState,
  { rows, bands }: NetworkScene,
  rtl: boolean,
): SVGTemplateResult | typeof nothing {
  const far = rows.find(({ id }) => id === (state.marked.has(link.from) ? link.to : link.from));
  const text = state.yearsOf(link);
  if (!far || !text || link.isInside) return nothing;
  const isLeft = far.x < bands.bridge.x;
  const x = isLeft ? bands.bridge.x + 8 : bands.bridge.x + bands.bridge.width - 8;
  return svg`<text class="years" part="label" font-size="11" x=${x} y=${far.y - 4} text-anchor=${anchor(!isLeft, rtl)} direction=${rtl ? 'rtl' : 'ltr'}>${text}</text>`;
}

import { sort } from 'd3';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import { actorGlyph, glyphMark } from '../../../view/glyphs.js';
import { anchor } from './anchor.js';
import { linkMark } from './link.js';
import type { NetworkViewState } from './view-state.js';
import { COUNT_SIZE, LINE, NAME_SIZE } from '../layout/columns.js';
import { TOGGLE, type NetworkBox, type NetworkLink, type NetworkRow, type NetworkScene } from '../scene.js';

const BANDS = ['a', 'bridge', 'b'] as const;

interface NetworkNames {
  readonly a: string;
  readonly b: string;
  readonly bridge: string;
}

interface PictureActions {
  readonly fold: (id: Id) => void;
  /** Draws the years of contact, once the query part is there. */
  readonly years: (link: NetworkLink) => unknown;
}

/** The picture as SVG. Emphasized and heavier ties are drawn last, on top. */
export function networkPicture(
  scene: NetworkScene,
  state: NetworkViewState,
  names: NetworkNames,
  rtl: boolean,
  actions: PictureActions,
): SVGTemplateResult | TemplateResult {
  const { width, height, bands, rows, boxes, brackets, heads, headInset } = scene;
  const links = sort(
    scene.links,
    (link) => Number(state.isLit(link)),
    ({ ids }) => ids.length,
  );
  const head = (side: (typeof BANDS)[number]) => {
    const { x, width: room } = bands[side];
    const isLeft = x < bands.bridge.x;
    const at = side === 'bridge' ? x + room / 2 : isLeft ? x + room - headInset : x + headInset;
    return svg`<text class="head" data-side=${side} part="label" x=${at} y=${scene.headY}
      text-anchor=${side === 'bridge' ? 'middle' : anchor(isLeft, rtl)} direction=${rtl ? 'rtl' : 'ltr'}>${names[side]}</text>`;
  };
  const band = (side: (typeof BANDS)[number]) =>
    svg`<rect class="band" part=${side === 'bridge' ? side : `band-${side}`} x=${bands[side].x} y="0" width=${bands[side].width}
      height=${height}></rect>${heads.includes(side) ? head(side) : nothing}`;
  const handleClick = (event: Event) => {
    const id = (event.target as Element).closest<SVGElement>('[data-fold]')?.dataset.fold;
    if (id === undefined) return;
    event.preventDefault();
    actions.fold(id);
  };
  return html`<svg
    class="picture"
    data-export
    @click=${handleClick}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
    focusable="false"
  >
    ${BANDS.map(band)} ${links.map((link) => linkMark(link, state))} ${brackets.map(({ d }) => svg`<path class="bracket" d=${d}></path>`)}
    ${rows.map((row) => rowMark(row, state, rtl))} ${boxes.map((box) => boxMark(box, state, rtl))}
    ${links
      .filter(({ from, to }) => state.marked.has(from) || state.marked.has(to))
      .filter(state.isLit)
      .map(actions.years)}
  </svg>`;
}

function rowMark(row: NetworkRow, state: NetworkViewState, rtl: boolean): SVGTemplateResult {
  const { isLeft } = row;
  const textStart = isLeft ? row.textX - row.textWidth : row.textX;
  const textHeight = row.lines.length * LINE;
  const top = row.y - textHeight / 2;
  const marked = state.marked.has(row.id);
  const markers = marked
    ? svg`<rect class="marker" x=${textStart - 2} y=${top} width=${row.textWidth + 4} height=${textHeight}></rect><circle
        class="marker-ring" cx=${row.x} cy=${row.y} r="9"></circle>`
    : nothing;
  const foldX = isLeft ? textStart - row.foldWidth / 2 : textStart + row.textWidth + row.foldWidth / 2;
  const ringX = Math.max(1.5, Math.min(textStart - 4, row.x - 10));
  return svg`<g class="actor ${row.isPerson ? '' : 'body'}" data-id=${row.id} data-kind="actor" data-side=${row.side}
    ?data-selected=${marked} ?data-related=${marked || state.hovered.has(row.id)}
    ?data-dimmed=${state.lit !== null && !state.lit.has(row.id)}>
    <rect class="hit" x=${Math.min(textStart, row.x - 12)} y=${row.y - row.height / 2}
      width=${row.textWidth + 23} height=${row.height}></rect>
    ${markers}
    ${state.onPath.has(row.id) && !marked ? svg`<circle class="path-ring" cx=${row.x} cy=${row.y} r="9"></circle>` : nothing}
    ${glyphMark(actorGlyph(row.type), row.x, row.y, row.isPerson ? 10 : 11)}
    <g part="label" font-size=${NAME_SIZE} text-anchor=${anchor(isLeft, rtl)} direction=${rtl ? 'rtl' : 'ltr'}>
      ${row.lines.map((line, i) => svg`<text x=${row.textX} y=${top + (i + 0.75) * LINE}>${line}</text>`)}
    </g>
    ${row.foldWidth ? toggleMark(row, foldX, row.foldWidth) : nothing}
    ${state.focusedId === row.id ? focusRing(ringX, top - 3, row.textWidth + 24, textHeight + 6) : nothing}
  </g>`;
}

/** The control that folds a body: a chevron while it is open, the number of its members when it is folded. */
function toggleMark(
  { id, side, y, height, isFolded, memberCount, count }: Omit<NetworkBox, 'type' | 'x' | 'width' | 'lines'>,
  x: number,
  width: number,
): SVGTemplateResult {
  const hit = svg`<rect class="hit" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height}></rect>`;
  return isFolded
    ? svg`<g class="toggle" data-fold=${id} data-id=${id} data-kind="actor" data-side=${side} data-count=${memberCount}>
        ${hit}<text x=${x} y=${y + 4} font-size=${COUNT_SIZE} text-anchor="middle" direction="ltr">${count}</text>
      </g>`
    : svg`<g class="toggle" data-fold=${id}>${hit}<path class="sign" d=${`M${x - 4} ${y - 2}l4 4l4 -4`}></path></g>`;
}

function boxMark(box: NetworkBox, state: NetworkViewState, rtl: boolean): SVGTemplateResult {
  const { id, x, y, width, height, lines, isFolded } = box;
  const marked = state.marked.has(id);
  return svg`<g class="actor body" data-id=${id} data-kind="actor" data-side=${box.side} ?data-selected=${marked}
    ?data-related=${marked || state.hovered.has(id)} ?data-dimmed=${state.lit !== null && !state.lit.has(id)}>
    <rect class="box" x=${x - width / 2} y=${y} width=${width} height=${height} rx="2"></rect>
    ${state.onPath.has(id) && !marked ? svg`<circle class="path-ring" cx=${x} cy=${y} r="9"></circle>` : nothing}
    ${glyphMark(actorGlyph(box.type), x, y, 10)}
    <g part="label" font-size=${NAME_SIZE} text-anchor="middle" direction=${rtl ? 'rtl' : 'ltr'}>
      ${lines.map((line, i) => svg`<text x=${x} y=${y + 7 + (i + 0.75) * LINE}>${line}</text>`)}
    </g>
    ${isFolded ? toggleMark({ ...box, y: y + height - 14, height: 24 }, x, TOGGLE) : nothing}
    ${state.focusedId === id ? focusRing(x - width / 2 - 3, y - 3, width + 6, height + 6) : nothing}
  </g>`;
}

function focusRing(x: number, y: number, width: number, height: number): SVGTemplateResult {
  return svg`<rect class="focus-ring" x=${x} y=${y} width=${width} height=${height} rx="3"></rect>`;
}

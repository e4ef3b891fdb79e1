import { css, html, type TemplateResult } from 'lit';
import type { Side } from '../../../data/types.js';
import type { NetworkLink, NetworkScene } from '../scene.js';
import { PALETTE } from './canvas-painter.js';
import type { NetworkViewState } from './view-state.js';

/** Greatest number of marks of each kind that are drawn over the canvas. */
const MOST_OVER = 120;

const SIDES: readonly Side[] = ['a', 'b', 'joint', 'third'];

/** Marks of a scene, such as those that are drawn over the canvas. */
export type Marks = Pick<NetworkScene, 'rows' | 'boxes' | 'links'>;

/**
 * The picture as a canvas that covers the part of it on the screen. Marks that are hovered, selected or in focus are drawn over it as
 * elements, with their data attributes and the focus ring.
 */
export function canvasPicture(
  over: unknown,
  /** The marks that the canvas paints. */
  painted: Marks,
  { click, repaint }: { readonly click: (event: MouseEvent) => void; readonly repaint: () => void },
): TemplateResult {
  return html`<div class="canvas-room" @click=${click}>
    <canvas part="canvas" aria-hidden="true">${paintedCounts(painted)}</canvas>
    ${over}
    <span class="inks" @transitionend=${repaint}>${PALETTE.map((name) => html`<i class=${name}></i>`)}</span>
  </div>`;
}

/** Fallback content of the canvas that counts what it paints: actors of each side, with those folded away, and ties. */
function paintedCounts({ rows, boxes, links }: Marks): readonly TemplateResult[] {
  const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const marks = [...rows, ...boxes];
  const counts = SIDES.map((side) => {
    const own = marks.filter((mark) => mark.side === side);
    return ['actor', side, total(own.map(({ isFolded, memberCount }) => (isFolded ? memberCount + 1 : 1)))] as const;
  });
  return [...counts, ['tie', 'joint', total(links.map(({ ids }) => ids.length))] as const].flatMap(([kind, side, count]) =>
    count ? [html`<span data-kind=${kind} data-side=${side} data-count=${count}></span>`] : [],
  );
}

/** The marks of a scene that are drawn over the canvas, at most 120 of each kind. */
export function overlayOf({ rows, boxes, links }: Marks, state: NetworkViewState): Marks {
  const { marked, hovered, focusedId, selectedId, onPath } = state;
  const isOver = (id: string) => marked.has(id) || hovered.has(id) || onPath.has(id) || id === focusedId || id === selectedId;
  const isTied = ({ ids, from, to }: NetworkLink) =>
    ids.some(isOver) || marked.has(from) || marked.has(to) || (onPath.has(from) && onPath.has(to));
  return {
    rows: rows.filter(({ id }) => isOver(id)).slice(0, MOST_OVER),
    boxes: boxes.filter(({ id }) => isOver(id)).slice(0, MOST_OVER),
    links: links.filter(isTied).slice(0, MOST_OVER),
  };
}

/** Each colour has a transition, whose end tells when to repaint, whatever changed the colour. */
export const canvasStyles = css`
  /* The canvas sticks to the screen, so the picture may not be in a scrolling box. */
  .root:has(.canvas-room) {
    overflow: visible;
  }
  .canvas-room {
    display: grid;
  }
  .canvas-room > * {
    grid-area: 1 / 1;
  }
  .canvas-room > canvas {
    position: sticky;
    top: 0;
    inline-size: 100%;
    block-size: auto;
    align-self: start;
  }
  .canvas-room > .picture {
    position: relative;
  }
  .inks {
    position: absolute;
    visibility: hidden;
  }
  .inks > i {
    transition: color 1ms;
  }
  .ink {
    color: var(--_ink);
  }
  .ink-muted {
    color: var(--_ink-muted);
  }
  .ink-faint {
    color: var(--_ink-faint);
  }
  .rule {
    color: var(--_rule);
  }
  .surface {
    color: var(--_surface);
  }
  .halo {
    color: var(--_halo);
  }
  .side-a {
    color: var(--_side-a);
  }
  .side-b {
    color: var(--_side-b);
  }
  .third {
    color: var(--_third);
  }
`;

import { css, html, type TemplateResult } from 'lit';
import type { Side } from '../../../data/types.js';
import type { NetworkLink, NetworkScene } from '../scene.js';
import { INKS } from './canvas-painter.js';
import type { NetworkViewState } from './view-state.js';

/** Of each kind; more would be a picture of its own. */
const MOST_NOTED = 120;

const SIDES: readonly Side[] = ['a', 'b', 'joint', 'third'];

/** What is drawn over the canvas. */
export type Noted = Pick<NetworkScene, 'rows' | 'boxes' | 'links'>;

/**
 * The picture on a canvas, which shows what of it is on the screen. What is pointed at, selected or in focus is drawn over it as
 * elements, with its data and its focus ring.
 */
export function canvasPicture(
  over: unknown,
  /** What the canvas shows of the scene. */
  painted: Noted,
  { click, repaint }: { readonly click: (event: MouseEvent) => void; readonly repaint: () => void },
): TemplateResult {
  return html`<div class="canvas-room" @click=${click}>
    <canvas part="canvas" aria-hidden="true">${paintedCounts(painted)}</canvas>
    ${over}
    <span class="inks" @transitionend=${repaint}>${INKS.map((name) => html`<i class=${name}></i>`)}</span>
  </div>`;
}

/** Marks that are no elements, counted in the canvas that paints them: actors by their side, with those who are folded away, and ties. */
function paintedCounts({ rows, boxes, links }: Noted): readonly TemplateResult[] {
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

/** Marks of a scene that are drawn over it; the first of very many. */
export function notedIn({ rows, boxes, links }: Noted, state: NetworkViewState): Noted {
  const { marked, hovered, focusedId, selectedId, onPath } = state;
  const isNoted = (id: string) => marked.has(id) || hovered.has(id) || onPath.has(id) || id === focusedId || id === selectedId;
  const isTied = ({ ids, from, to }: NetworkLink) =>
    ids.some(isNoted) || marked.has(from) || marked.has(to) || (onPath.has(from) && onPath.has(to));
  return {
    rows: rows.filter(({ id }) => isNoted(id)).slice(0, MOST_NOTED),
    boxes: boxes.filter(({ id }) => isNoted(id)).slice(0, MOST_NOTED),
    links: links.filter(isTied).slice(0, MOST_NOTED),
  };
}

/** A change of an ink ends a transition, however it came about: that tells when to paint anew. */
export const canvasStyles = css`
  /* The canvas goes with the screen, not with a box of its own that scrolls. */
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

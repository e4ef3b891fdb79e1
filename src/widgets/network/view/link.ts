import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { RecordRef } from '../../../model/record-ref.js';
import { CONFLICT, COOPERATION, OFFICE } from '../../../model/tie-family.js';
import { picturePoint } from '../../../view/picture-point.js';
import { pathOf, pointOn, signedPart } from '../layout/curve.js';
import { nearestLink } from '../layout/nearest-link.js';
import type { Curve, NetworkLink } from '../scene.js';
import type { NetworkViewState } from './view-state.js';

/** A line with its halo, the sign of its family, its arrow, and a wide transparent line that a pointer hits. */
export function linkMark(link: NetworkLink, state: NetworkViewState): SVGTemplateResult | typeof nothing {
  const signed = signedPart(link);
  if (!signed) return nothing;
  const { id, ids, from, to, isInside } = link;
  const isLit = state.isLit(link);
  const count = state.tiesOf(link).length;
  const isFocused = state.focusedId !== null && ids.includes(state.focusedId);
  const isRelated = (isLit && state.lit !== null) || isFocused || ids.some((each) => state.hovered.has(each));
  const isSelected = state.selectedId !== null && ids.includes(state.selectedId);
  const isRinged = isFocused || isSelected;
  const isOnPath = isLit && state.onPath.has(from) && state.onPath.has(to);
  const d = pathOf(link);
  const width = isOnPath ? Math.max(2.4, linkWidth(count)) : linkWidth(count);
  return svg`<g class="tie ${isInside ? 'inside' : ''}" data-id=${id} data-kind="tie" data-side="joint" data-count=${ids.length}
    ?data-selected=${isSelected} ?data-related=${isRelated} ?data-dimmed=${!isLit}>
    <path class=${isRinged ? 'link-ring' : 'link-halo'} d=${d} stroke-width=${width + (isRinged ? 7 : 4.8)}></path>
    ${lineMark(link, width, d)}
    ${link.towards ? svg`<path class="arrow" d=${arrowPath(signed, link.towards === to)}></path>` : nothing}
    <path class="hit-line" d=${d}></path>
  </g>`;
}

/** The nearest of the ties whose wide lines overlap under a pointer; null where there is none. */
export function tieAt(event: MouseEvent, links: readonly NetworkLink[]): RecordRef | null {
  const line = event.target as SVGElement;
  if (!line.classList.contains('hit-line')) return null;
  const link = nearestLink(links, picturePoint(event, line.ownerSVGElement!));
  return link && { kind: 'tie', id: link.id };
}

/** The line of a family: contact is a single line, cooperation a double one, conflict a dashed one with a cross. */
export function lineMark(link: Pick<NetworkLink, 'family' | 'curve' | 'pieces'>, width: number, d = pathOf(link)): SVGTemplateResult {
  if (link.family === COOPERATION) {
    return svg`<path class="link" d=${d} stroke-width=${width + 2.2}></path><path class="link-core" d=${d} stroke-width="1.3"></path>`;
  }
  if (link.family === OFFICE) return svg`<path class="link belongs" d=${d}></path>`;
  if (link.family !== CONFLICT) return svg`<path class="link" d=${d} stroke-width=${width}></path>`;
  return svg`<path class="link conflict" d=${d} stroke-width=${width}></path><path class="cross" d=${crossPath(signedPart(link)!)}></path>`;
}

/** The `d` of a cross at the middle of a curve. */
export function crossPath(curve: Curve): string {
  const [x, y] = pointOn(curve, 0.5);
  return `M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`;
}

/** Width of a line, px: grows with the square root of the number of ties, 1.1 for one, 3.6 from four on. */
export function linkWidth(count: number): number {
  return Math.min(3.6, 1.1 + 2.5 * (Math.sqrt(Math.max(1, count)) - 1));
}

/** The `d` of an arrowhead past the middle of a curve, clear of a cross, in the direction of the curve there. */
export function arrowPath(curve: Curve, forth: boolean): string {
  const [x, y] = pointOn(curve, forth ? 0.62 : 0.38);
  const [bx, by] = pointOn(curve, forth ? 0.6 : 0.4);
  const length = Math.hypot(x - bx, y - by) || 1;
  const [dx, dy] = [(x - bx) / length, (y - by) / length];
  const corner = (back: number, aside: number) => `${x - back * dx - aside * dy} ${y - back * dy + aside * dx}`;
  return `M${corner(-5, 0)}L${corner(5, 4.5)}L${corner(5, -4.5)}Z`;
}

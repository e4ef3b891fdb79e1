import type { Box } from '../../../layout/place-labels.js';
import { straight } from './curve.js';
import { LINE } from './columns.js';
import { GLYPH_EDGE, type Curve, type NetworkLink, type NetworkRow } from '../scene.js';
import type { NetworkTie } from '../project/ties.js';

/** Clearance between a line and a name that interrupts it, px. */
const CLEAR = 2;

/**
 * A straight line between the edges of two glyphs, interrupted by names as contour lines are on maps (partial edges: Bruckdorfer and Kaufmann 2012).
 * O(rows).
 */
export function cutLink(tie: NetworkTie, from: NetworkRow, to: NetworkRow, rows: readonly NetworkRow[]): NetworkLink {
  const [x0, y0, dx, dy] = [from.x, from.y, to.x - from.x, to.y - from.y];
  const at = (t: number) => [round(x0 + t * dx), round(y0 + t * dy)] as const;
  const length = Math.hypot(dx, dy) || 1;
  const edge = GLYPH_EDGE / length;
  const hidden = rows.flatMap((row) => hiddenPart(nameBox(row), x0, y0, dx, dy)).sort(([one], [other]) => one - other);
  const pieces: Curve[] = [];
  let seen = edge;
  for (const [start, end] of [...hidden, [1, 1] as const]) {
    const until = Math.min(start, 1 - edge);
    if (until > seen) pieces.push(straight(at(seen), at(until)));
    seen = Math.max(seen, end);
  }
  return { ...tie, isInside: false, curve: straight(at(edge), at(1 - edge)), pieces };
}

/** The bounding box of the lines of a name, px. */
export function nameBox({ y, textX, textWidth, isLeft, lines }: NetworkRow): Box {
  return { x: isLeft ? textX - textWidth : textX, y: y - (lines.length * LINE) / 2, width: textWidth, height: lines.length * LINE };
}

/** The interval of the line inside a box, as fractions of its length; empty if it misses the box (Liang and Barsky 1984). */
function hiddenPart(box: Box, x: number, y: number, dx: number, dy: number): readonly (readonly [start: number, end: number])[] {
  let [start, end] = [0, 1];
  for (const [along, low, high] of [
    [dx, box.x - CLEAR - x, box.x + box.width + CLEAR - x],
    [dy, box.y - CLEAR - y, box.y + box.height + CLEAR - y],
  ] as const) {
    if (along === 0) {
      if (low > 0 || high < 0) return [];
      continue;
    }
    const [one, other] = [low / along, high / along];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return start < end ? [[start, end]] : [];
}

/** To 1/64 px. */
function round(value: number): number {
  return Math.round(value * 64) / 64;
}

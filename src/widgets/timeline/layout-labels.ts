import type { Id, Side } from '../../data/types.js';
import { touches, type Box } from '../../layout/place-labels.js';

/** A text that wants to stand out from the axis, above its mark's x. */
export interface LabelRequest {
  readonly id: Id;
  readonly side: Side;
  readonly x: number;
  /** Where its leader begins: just outside its mark. */
  readonly start: number;
  /** 1 first. */
  readonly rank: number;
  readonly width: number;
  readonly height: number;
  /** Up, down, or whichever has room. */
  readonly lanes: readonly ('up' | 'down')[];
}

export interface TimelineLabel {
  readonly id: Id;
  readonly box: Box;
  /** Its leader: a vertical line from the mark to the far edge of the box. */
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  /** The text stands on this side of its leader. */
  readonly flag: 'left' | 'right';
}

/** Between a leader and its text, and around a box, px. */
const FLAG = 5;
const AIR = 4;
const STEP = 4;

/** Nearest edge of the first label, from the axis. */
const FIRST = 43;

/** Fixed orders without a pattern, for crowds in which no pattern is best. */
const SHUFFLES = [0.137, 0.353, 0.547, 0.719];

interface Placed {
  readonly labels: readonly TimelineLabel[];
  readonly reach: number;
}

/**
 * Places labels outward from the axis so that no box touches a box or a leader. Straight leaders make the result depend on the
 * order, so several orders are tried and the one that places most (then the lowest) is taken: deterministic, a few ms.
 */
export function layoutLabels(
  requests: readonly LabelRequest[],
  bounds: { readonly width: number; readonly reach: { readonly up: number; readonly down: number } },
  obstacles: readonly Box[],
): readonly TimelineLabel[] {
  const orders: ((one: LabelRequest, other: LabelRequest) => number)[] = [
    (one, other) => one.x - other.x,
    (one, other) => other.x - one.x,
    (one, other) => one.width * one.height - other.width * other.height,
    (one, other) => Math.abs(other.x - bounds.width / 2) - Math.abs(one.x - bounds.width / 2),
    (one, other) => Math.abs(one.x - bounds.width / 2) - Math.abs(other.x - bounds.width / 2),
    ...SHUFFLES.map((seed) => (one: LabelRequest, other: LabelRequest) => scatter(one.x, seed) - scatter(other.x, seed)),
  ];
  let best: Placed | null = null;
  for (const order of orders) {
    for (const preferred of ['right', 'left'] as const) {
      const sorted = [...requests].sort((one, other) => one.rank - other.rank || order(one, other) || (one.id < other.id ? -1 : 1));
      const tried = place(sorted, bounds, obstacles, preferred);
      if (!best || tried.labels.length > best.labels.length || (tried.labels.length === best.labels.length && tried.reach < best.reach))
        best = tried;
    }
  }
  return best?.labels ?? [];
}

function place(
  requests: readonly LabelRequest[],
  { width, reach }: { readonly width: number; readonly reach: { readonly up: number; readonly down: number } },
  obstacles: readonly Box[],
  preferred: 'left' | 'right',
): Placed {
  const labels: TimelineLabel[] = [];
  const boxes: Box[] = [];
  const leaders: Box[] = [];
  let farthest = 0;
  for (const request of requests) {
    const found = candidates(request, width, reach, preferred).find(({ box, x, y0, y1 }) => {
      const leader = leaderBox(x, y0, y1);
      const wide = { x: box.x - AIR, y: box.y - AIR / 2, width: box.width + 2 * AIR, height: box.height + AIR };
      // A leader may pass a mark, as a stem does; a text may not.
      return (
        !boxes.some((other) => touches(wide, other) || touches(leader, other)) &&
        !leaders.some((other) => touches(wide, other)) &&
        !obstacles.some((other) => touches(box, other))
      );
    });
    if (!found) continue;
    labels.push(found);
    boxes.push(found.box);
    leaders.push(leaderBox(found.x, found.y0, found.y1));
    farthest = Math.max(farthest, Math.abs(found.y1));
  }
  return { labels, reach: farthest };
}

/** From near to far, on either flag, on each lane that is allowed. */
function candidates(
  { id, x, start, width, height, lanes }: LabelRequest,
  room: number,
  reach: { readonly up: number; readonly down: number },
  preferred: 'left' | 'right',
): readonly TimelineLabel[] {
  const flags = preferred === 'right' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const found: TimelineLabel[] = [];
  for (let distance = Math.max(FIRST, start + 6); distance + height <= Math.max(reach.up, reach.down); distance += STEP) {
    for (const lane of lanes) {
      if (distance + height > reach[lane]) continue;
      for (const flag of flags) {
        const left = flag === 'right' ? x + FLAG : x - FLAG - width;
        if (left < 1 || left + width > room - 1) continue;
        const far = distance + height;
        const y = lane === 'up' ? -far : distance;
        found.push({ id, flag, x, box: { x: left, y, width, height }, y0: lane === 'up' ? -start : start, y1: lane === 'up' ? -far : far });
      }
    }
  }
  return found;
}

function scatter(x: number, seed: number): number {
  const product = x * seed;
  return product - Math.floor(product);
}

function leaderBox(x: number, y0: number, y1: number): Box {
  return { x: x - 1, y: Math.min(y0, y1), width: 2, height: Math.abs(y1 - y0) };
}

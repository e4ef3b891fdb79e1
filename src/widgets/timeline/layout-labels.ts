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

/** How often those that found no place are tried first. */
const ROUNDS = 16;

/** How far out a label rather goes than to stand in the way of one leader that still has to come, px. */
const BLOCKED = 70;

export interface LabelBounds {
  readonly width: number;
  /** Farthest edge of a label from the axis. */
  readonly reach: { readonly up: number; readonly down: number };
}

interface Placed {
  readonly labels: readonly TimelineLabel[];
  readonly reach: number;
}

/**
 * Places labels outward from the axis so that no box touches a box or a leader, each where it stands in the way of few that
 * still have to come. Leaders are straight, so the order matters: from a few orders on, those left out go first in the next round
 * (squeaky wheel optimization, Joslin and Clements 1999), and the round that places most, then the lowest, is taken.
 * Deterministic; O(labels² × rows) for each round.
 */
export function layoutLabels(requests: readonly LabelRequest[], bounds: LabelBounds, obstacles: readonly Box[]): readonly TimelineLabel[] {
  const middle = bounds.width / 2;
  const orders: ((one: LabelRequest, other: LabelRequest) => number)[] = [
    (one, other) => one.x - other.x,
    (one, other) => other.x - one.x,
    (one, other) => one.width * one.height - other.width * other.height,
    (one, other) => Math.abs(other.x - middle) - Math.abs(one.x - middle),
    (one, other) => Math.abs(one.x - middle) - Math.abs(other.x - middle),
  ];
  let best: Placed | null = null;
  for (const order of orders) {
    let queue = [...requests].sort((one, other) => one.rank - other.rank || order(one, other) || (one.id < other.id ? -1 : 1));
    for (let round = 0; round < ROUNDS; round++) {
      const tried = place(queue, bounds, obstacles);
      if (!best || isBetter(tried, best)) best = tried;
      const placed = new Set(tried.labels.map(({ id }) => id));
      const left = queue.filter(({ id }) => !placed.has(id));
      if (!left.length) break;
      queue = [...left, ...queue.filter(({ id }) => placed.has(id))].sort((one, other) => one.rank - other.rank);
    }
  }
  return best?.labels ?? [];
}

function isBetter(one: Placed, other: Placed): boolean {
  return one.labels.length > other.labels.length || (one.labels.length === other.labels.length && one.reach < other.reach);
}

function place(requests: readonly LabelRequest[], bounds: LabelBounds, obstacles: readonly Box[]): Placed {
  const labels: TimelineLabel[] = [];
  const boxes: Box[] = [];
  const leaders: Box[] = [];
  let farthest = 0;
  requests.forEach((request, i) => {
    const waiting = requests.slice(i + 1);
    const fits = ({ box, x, y0, y1 }: TimelineLabel) => {
      const leader = leaderBox(x, y0, y1);
      const wide = { x: box.x - AIR, y: box.y - AIR / 2, width: box.width + 2 * AIR, height: box.height + AIR };
      // A leader may pass a mark, as a stem does; a text may not.
      return (
        !boxes.some((other) => touches(wide, other) || touches(leader, other)) &&
        !leaders.some((other) => touches(wide, other)) &&
        !obstacles.some((other) => touches(box, other))
      );
    };
    const found = cheapest(request, waiting, bounds, fits);
    if (!found) return;
    labels.push(found);
    boxes.push(found.box);
    leaders.push(leaderBox(found.x, found.y0, found.y1));
    farthest = Math.max(farthest, Math.abs(found.y1));
  });
  return { labels, reach: farthest };
}

/** From near to far, on either flag, on each lane that is allowed: the nearest that blocks least. */
function cheapest(
  { id, x, start, width, height, lanes }: LabelRequest,
  waiting: readonly LabelRequest[],
  { width: room, reach }: LabelBounds,
  fits: (label: TimelineLabel) => boolean,
): TimelineLabel | null {
  const spots = lanes.flatMap((lane) =>
    (['right', 'left'] as const).flatMap((flag) => {
      const left = flag === 'right' ? x + FLAG : x - FLAG - width;
      if (left < 1 || left + width > room - 1) return [];
      const blocked = waiting.filter((other) => other.lanes[0] === lane && other.x > left - 1 && other.x < left + width + 1).length;
      return [{ lane, flag, left, price: blocked * BLOCKED }];
    }),
  );
  let best: { label: TimelineLabel; price: number } | null = null;
  for (let distance = Math.max(FIRST, start + 6); distance + height <= Math.max(reach.up, reach.down); distance += STEP) {
    if (best && distance >= best.price) break;
    for (const { lane, flag, left, price } of spots) {
      if (distance + height > reach[lane] || (best && distance + price >= best.price)) continue;
      const far = distance + height;
      const up = lane === 'up';
      const label: TimelineLabel = {
        id,
        flag,
        x,
        box: { x: left, y: up ? -far : distance, width, height },
        y0: up ? -start : start,
        y1: up ? -far : far,
      };
      if (fits(label)) best = { label, price: distance + price };
    }
  }
  return best?.label ?? null;
}

function leaderBox(x: number, y0: number, y1: number): Box {
  return { x: x - 1, y: Math.min(y0, y1), width: 2, height: Math.abs(y1 - y0) };
}

import type { Id, Side } from '../../data/types.js';
import type { Box } from '../../layout/place-labels.js';

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
const FLAGS = ['right', 'left'] as const;

/** Nearest edge of the first label, from the axis. */
const FIRST = 43;

/** How often those that found no place are tried first. */
const ROUNDS = 8;

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
 * Deterministic; O(labels²) for each round.
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
  const lanes = {
    up: obstacles.map(({ x, y, width, height }) => ({ x0: x, x1: x + width, near: -y - height, far: -y })),
    down: obstacles.map(({ x, y, width, height }) => ({ x0: x, x1: x + width, near: y, far: y + height })),
  };
  let best: Placed | null = null;
  for (const order of orders) {
    let queue = [...requests].sort((one, other) => one.rank - other.rank || order(one, other) || (one.id < other.id ? -1 : 1));
    for (let round = 0; round < ROUNDS; round++) {
      const tried = place(queue, bounds, lanes);
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

/** What stands in one lane: its edges along time and its near and far edge from the axis. */
interface Taken {
  readonly x0: number;
  readonly x1: number;
  readonly near: number;
  readonly far: number;
}

interface Lane {
  readonly obstacles: readonly Taken[];
  readonly texts: Taken[];
  readonly leaders: Taken[];
}

function place(
  requests: readonly LabelRequest[],
  bounds: LabelBounds,
  obstacles: Readonly<Record<'up' | 'down', readonly Taken[]>>,
): Placed {
  const lanes: Record<'up' | 'down', Lane> = {
    up: { obstacles: obstacles.up, texts: [], leaders: [] },
    down: { obstacles: obstacles.down, texts: [], leaders: [] },
  };
  const labels: TimelineLabel[] = [];
  let reach = 0;
  requests.forEach((request, i) => {
    const spot = cheapest(request, requests, i, bounds, lanes);
    if (!spot) return;
    const { id, x, start, width, height } = request;
    const { lane, flag, left, distance } = spot;
    const far = distance + height;
    const up = lane === 'up';
    labels.push({ id, flag, x, box: { x: left, y: up ? -far : distance, width, height }, y0: up ? -start : start, y1: up ? -far : far });
    lanes[lane].texts.push({ x0: left, x1: left + width, near: distance, far });
    lanes[lane].leaders.push({ x0: x - 1, x1: x + 1, near: start, far });
    reach = Math.max(reach, far);
  });
  return { labels, reach };
}

interface Spot {
  readonly lane: 'up' | 'down';
  readonly flag: 'left' | 'right';
  readonly left: number;
  readonly distance: number;
}

/** On either flag, on each lane that is allowed: the nearest that blocks least. Of equal price the nearer one. */
function cheapest(
  request: LabelRequest,
  requests: readonly LabelRequest[],
  at: number,
  { width: room, reach }: LabelBounds,
  lanes: Readonly<Record<'up' | 'down', Lane>>,
): Spot | null {
  const { x, width, height } = request;
  let best: Spot | null = null;
  let least = Infinity;
  for (const lane of request.lanes) {
    for (const flag of FLAGS) {
      const left = flag === 'right' ? x + FLAG : x - FLAG - width;
      if (left < 1 || left + width > room - 1) continue;
      let blocked = 0;
      for (let i = at + 1; i < requests.length; i++) {
        const other = requests[i]!;
        if (other.lanes[0] === lane && other.x > left - 1 && other.x < left + width + 1) blocked++;
      }
      const most = Math.min(reach[lane] - height, least - blocked * BLOCKED);
      const distance = nearestFree(request, left, lanes[lane], most);
      if (distance === null) continue;
      const price = distance + blocked * BLOCKED;
      if (price > least || (price === least && distance >= best!.distance)) continue;
      best = { lane, flag, left, distance };
      least = price;
    }
  }
  return best;
}

/** How far out a text first touches nothing, in steps; null when nowhere up to `most`. A leader may pass a mark, as a stem does; a text may not. */
function nearestFree({ x, start, width, height }: LabelRequest, left: number, lane: Lane, most: number): number | null {
  const first = Math.max(FIRST, start + 6);
  const closed: number[] = [];
  let end = most;
  const close = (taken: readonly Taken[], air: number) => {
    for (const { x0, x1, near, far } of taken) {
      if (x0 < left + width + air && x1 > left - air) closed.push(near - height - air / 2, far + air / 2);
    }
  };
  close(lane.obstacles, 0);
  close(lane.leaders, AIR);
  close(lane.texts, AIR);
  for (const { x0, x1, near, far } of lane.texts) if (x0 < x + 1 && x1 > x - 1 && far > start) end = Math.min(end, near - height);
  let distance = first;
  for (let i = 0; i < closed.length && distance <= end; i += 2) {
    if (distance <= closed[i]! || distance >= closed[i + 1]!) continue;
    distance = first + Math.ceil((closed[i + 1]! - first) / STEP) * STEP;
    i = -2;
  }
  return distance <= end ? distance : null;
}

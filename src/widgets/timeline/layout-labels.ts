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
  const candidates = requests.map((request) => candidateOf(request, requests, bounds, obstacles));
  let best: Placed | null = null;
  for (const order of orders) {
    let queue = [...candidates].sort(
      ({ request: one }, { request: other }) => one.rank - other.rank || order(one, other) || (one.id < other.id ? -1 : 1),
    );
    for (let round = 0; round < ROUNDS; round++) {
      const tried = place(queue, candidates);
      if (!best || isBetter(tried, best)) best = tried;
      const placed = new Set(tried.labels.map(({ id }) => id));
      const left = queue.filter(({ request }) => !placed.has(request.id));
      if (!left.length) break;
      const rest = queue.filter(({ request }) => placed.has(request.id));
      queue = [...left, ...rest].sort(({ request: one }, { request: other }) => one.rank - other.rank);
    }
  }
  return best?.labels ?? [];
}

function isBetter(one: Placed, other: Placed): boolean {
  return one.labels.length > other.labels.length || (one.labels.length === other.labels.length && one.reach < other.reach);
}

/** A label with all that does not depend on the order in which labels are placed. */
interface Candidate {
  readonly request: LabelRequest;
  readonly spots: readonly Spot[];
  /** Its turn, written anew each round. */
  turn: number;
}

/** One side of a leader, in a lane, inside the picture. */
interface Spot {
  readonly lane: 'up' | 'down';
  readonly flag: 'left' | 'right';
  readonly left: number;
  /** Farthest near edge. */
  readonly most: number;
  /** Where obstacles close it: from and to, one behind the other. */
  readonly closed: readonly number[];
  /** Requests whose leaders would run into it. */
  readonly rivals: readonly number[];
}

function candidateOf(request: LabelRequest, requests: readonly LabelRequest[], bounds: LabelBounds, obstacles: readonly Box[]): Candidate {
  const { x, width, height } = request;
  const spots = request.lanes.flatMap((lane) =>
    FLAGS.flatMap((flag): readonly Spot[] => {
      const left = flag === 'right' ? x + FLAG : x - FLAG - width;
      if (left < 1 || left + width > bounds.width - 1) return [];
      const standing = obstacles
        .filter((box) => box.x < left + width && box.x + box.width > left)
        .flatMap((box) => (lane === 'up' ? [-box.y - box.height, -box.y] : [box.y, box.y + box.height]))
        .map((edge, i) => (i % 2 ? edge : edge - height));
      const isRival = (other: LabelRequest) =>
        other !== request && other.lanes[0] === lane && other.x > left - 1 && other.x < left + width + 1;
      const rivals = requests.flatMap((other, i) => (isRival(other) ? [i] : []));
      return [{ lane, flag, left, most: bounds.reach[lane] - height, closed: standing, rivals }];
    }),
  );
  return { request, spots, turn: 0 };
}

/** A text or a leader that has its place: its edges along time and its near and far edge from the axis. */
interface Taken {
  readonly x0: number;
  readonly x1: number;
  readonly near: number;
  readonly far: number;
}

interface Lane {
  readonly texts: Taken[];
  readonly leaders: Taken[];
}

function place(queue: readonly Candidate[], candidates: readonly Candidate[]): Placed {
  const lanes: Record<'up' | 'down', Lane> = { up: { texts: [], leaders: [] }, down: { texts: [], leaders: [] } };
  const labels: TimelineLabel[] = [];
  let reach = 0;
  queue.forEach((candidate, i) => (candidate.turn = i));
  for (const candidate of queue) {
    const found = cheapest(candidate, candidates, lanes);
    if (!found) continue;
    const { id, x, start, width, height } = candidate.request;
    const { lane, flag, left } = found.spot;
    const { distance } = found;
    const far = distance + height;
    const up = lane === 'up';
    labels.push({ id, flag, x, box: { x: left, y: up ? -far : distance, width, height }, y0: up ? -start : start, y1: up ? -far : far });
    lanes[lane].texts.push({ x0: left, x1: left + width, near: distance, far });
    lanes[lane].leaders.push({ x0: x - 1, x1: x + 1, near: start, far });
    reach = Math.max(reach, far);
  }
  return { labels, reach };
}

/** The spot where it stands nearest and blocks least of those whose turn comes later. Of equal price the nearer one. */
function cheapest(
  { request, spots, turn }: Candidate,
  candidates: readonly Candidate[],
  lanes: Readonly<Record<'up' | 'down', Lane>>,
): { readonly spot: Spot; readonly distance: number } | null {
  let best: { readonly spot: Spot; readonly distance: number } | null = null;
  let least = Infinity;
  for (const spot of spots) {
    let blocked = 0;
    for (const rival of spot.rivals) if (candidates[rival]!.turn > turn) blocked += BLOCKED;
    const distance = nearestFree(request, spot, lanes[spot.lane], Math.min(spot.most, least - blocked));
    if (distance === null) continue;
    const price = distance + blocked;
    if (price > least || (price === least && distance >= best!.distance)) continue;
    best = { spot, distance };
    least = price;
  }
  return best;
}

/** How far out a text first touches nothing, in steps; null when nowhere up to `most`. A leader may pass a mark, as a stem does; a text may not. */
function nearestFree({ x, start, width, height }: LabelRequest, { left, closed: standing }: Spot, lane: Lane, most: number): number | null {
  const first = Math.max(FIRST, start + 6);
  const closed = [...standing];
  let end = most;
  const close = ({ x0, x1, near, far }: Taken) => {
    if (x0 < left + width + AIR && x1 > left - AIR) closed.push(near - height - AIR / 2, far + AIR / 2);
  };
  for (const leader of lane.leaders) close(leader);
  for (const text of lane.texts) {
    close(text);
    if (text.x0 < x + 1 && text.x1 > x - 1 && text.far > start) end = Math.min(end, text.near - height);
  }
  let distance = first;
  for (let i = 0; i < closed.length && distance <= end; i += 2) {
    if (distance <= closed[i]! || distance >= closed[i + 1]!) continue;
    distance = first + Math.ceil((closed[i + 1]! - first) / STEP) * STEP;
    i = -2;
  }
  return distance <= end ? distance : null;
}

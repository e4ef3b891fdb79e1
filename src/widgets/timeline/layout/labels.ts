import { sort } from 'd3';
import type { Id, Side } from '../../../data/types.js';
import type { Box } from '../../../layout/place-labels.js';
import type { Lead } from './leads.js';

/** A text that wants to stand out from the axis, above its mark's x. */
export interface LabelRequest {
  readonly id: Id;
  readonly side: Side;
  readonly x: number;
  /** 1 first. */
  readonly rank: number;
  readonly width: number;
  readonly height: number;
  /** Ways out of its mark, the lane that it prefers first. */
  readonly leads: readonly Lead[];
}

export interface TimelineLabel {
  readonly id: Id;
  readonly box: Box;
  /** Its leader: a vertical line from the mark to the far edge of the box. */
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  /** How far it first goes sideways from its mark, and as far outward. */
  readonly bend: number;
  /** The text stands on this side of its leader. */
  readonly flag: 'left' | 'right';
}

/** Between a leader and its text, and around a box, px. */
const FLAG = 5;
const AIR = 4;
const STEP = 4;
/** Nearest two leaders, px. */
const APART = 2;
const FLAGS = ['right', 'left'] as const;

/** Nearest edge of the first label, from the axis. */
const FIRST = 43;

/** How often those that found no place are tried first. */
const ROUNDS = 8;

/** How far out a label rather goes than to stand in the way of one leader that still has to come, px. */
const BLOCKED = 100;

export interface LabelBounds {
  readonly width: number;
  /** Farthest edge of a label from the axis, in either lane. */
  readonly reach: number;
}

/** How one round went. */
interface Round {
  readonly placed: readonly { readonly request: LabelRequest; readonly place: Place }[];
  readonly reach: number;
  /** Those left out first. */
  readonly next: readonly Candidate[];
}

/**
 * Places labels outward from the axis so that no box touches a box or a leader, each where it stands in the way of few that
 * still have to come. Leaders are straight, so the order matters: from a few orders on, those left out go first in the next round
 * (squeaky wheel optimization, Joslin and Clements 1999), and the round that places most, then the lowest, is taken.
 * Deterministic; O(labels²) for each round.
 */
export function layoutLabels(requests: readonly LabelRequest[], bounds: LabelBounds, obstacles: readonly Box[]): readonly TimelineLabel[] {
  const candidates = candidatesOf(requests, bounds, obstacles);
  /** Along time, the smallest first, from the middle outward. */
  const orders: readonly ((request: LabelRequest) => number)[] = [
    ({ x }) => x,
    ({ width, height }) => width * height,
    ({ x }) => Math.abs(x - bounds.width / 2),
  ];
  let best: Round = { placed: [], reach: 0, next: [] };
  for (const order of orders) {
    let queue: readonly Candidate[] = sort(
      candidates,
      ({ request }) => request.rank,
      ({ request }) => order(request),
      ({ request }) => request.id,
    );
    for (let i = 0; i < ROUNDS; i++) {
      const round = placed(queue);
      queue = round.next;
      if (isBetter(round, best)) best = round;
      if (round.placed.length === candidates.length) break;
    }
  }
  return best.placed.map(labelOf);
}

function isBetter(one: Round, other: Round): boolean {
  return one.placed.length > other.placed.length || (one.placed.length === other.placed.length && one.reach < other.reach);
}

function labelOf({ request: { id, width, height }, place: { spot, near, far } }: Round['placed'][number]): TimelineLabel {
  const { lane, x, bend, start } = spot.lead;
  const out = lane === 'up' ? -1 : 1;
  return { id, flag: spot.flag, x, bend, box: { x: spot.left, y: out < 0 ? -far : near, width, height }, y0: out * start, y1: out * far };
}

/** A label with all that does not depend on the order in which labels are placed. */
interface Candidate {
  readonly request: LabelRequest;
  readonly spots: readonly Spot[];
  /** Its turn, and where it stands as soon as it does; both anew in each round. */
  turn: number;
  place: Place | null;
}

/** One side of a leader, in a lane, inside the picture. */
interface Spot {
  readonly lead: Lead;
  readonly flag: 'left' | 'right';
  readonly left: number;
  /** Farthest near edge. */
  readonly most: number;
  /** Where obstacles close it: from and to, one behind the other. */
  readonly closed: readonly number[];
  /** Whose leaders would run into it. */
  readonly rivals: Candidate[];
  /** Whose texts or leaders may stand in its way. */
  readonly neighbours: Candidate[];
}

/** A spot and how far out, edge to edge. */
interface Place {
  readonly spot: Spot;
  readonly near: number;
  readonly far: number;
}

function candidatesOf(requests: readonly LabelRequest[], bounds: LabelBounds, obstacles: readonly Box[]): readonly Candidate[] {
  const candidates = requests.map((request): Candidate => ({ request, spots: spotsOf(request, bounds, obstacles), turn: 0, place: null }));
  for (const candidate of candidates) {
    const { width } = candidate.request;
    for (const { lead, left, rivals, neighbours } of candidate.spots) {
      const off = (x: number) => Math.max(left - x, x - left - width);
      for (const other of candidates) {
        if (other === candidate) continue;
        const { width: reach, leads } = other.request;
        if (off(leads[0]!.x) < 1 && leads[0]!.lane === lead.lane) rivals.push(other);
        if (leads.some(({ lane, x }) => lane === lead.lane && off(x) < reach + 2 * FLAG + AIR)) neighbours.push(other);
      }
    }
  }
  return candidates;
}

function spotsOf({ width, height, leads }: LabelRequest, bounds: LabelBounds, obstacles: readonly Box[]): readonly Spot[] {
  return leads.flatMap((lead) =>
    FLAGS.flatMap((flag): readonly Spot[] => {
      const { x, lane } = lead;
      const left = flag === 'right' ? x + FLAG : x - FLAG - width;
      if (left < 1 || left + width > bounds.width - 1) return [];
      const closed = obstacles
        .filter((box) => box.x < left + width && box.x + box.width > left)
        .flatMap((box) => (lane === 'up' ? [-box.y - box.height, -box.y] : [box.y, box.y + box.height]))
        .map((edge, i) => (i % 2 ? edge : edge - height));
      return [{ lead, flag, left, most: bounds.reach - height, closed, rivals: [], neighbours: [] }];
    }),
  );
}

/** Places one after the other. */
function placed(queue: readonly Candidate[]): Round {
  queue.forEach((candidate, i) => {
    candidate.turn = i;
    candidate.place = null;
  });
  const found: Round['placed'][number][] = [];
  let reach = 0;
  for (const candidate of queue) {
    const place = (candidate.place = cheapest(candidate));
    if (!place) continue;
    found.push({ request: candidate.request, place });
    reach = Math.max(reach, place.far);
  }
  const next = sort(
    queue,
    (one, other) => one.request.rank - other.request.rank || Number(one.place !== null) - Number(other.place !== null),
  );
  return { placed: found, reach, next };
}

/** The spot where it stands nearest and blocks least of those whose turn comes later. Of equal price the nearer one. */
function cheapest({ request, spots, turn }: Candidate): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  for (const spot of spots) {
    let blocked = 0;
    for (const rival of spot.rivals) if (rival.turn > turn) blocked += BLOCKED;
    const near = nearestFree(request, spot, Math.min(spot.most, least - blocked));
    if (near === null) continue;
    const price = near + blocked;
    if (price > least || (price === least && near >= best!.near)) continue;
    best = { spot, near, far: near + request.height };
    least = price;
  }
  return best;
}

/**
 * How far out a text first touches nothing, in steps; null when nowhere up to `most`. The inner loop of the placement: it makes no arrays
 * or closures.
 */
function nearestFree({ width, height }: LabelRequest, { lead, left, closed, neighbours }: Spot, most: number): number | null {
  const { lane, x, start } = lead;
  const first = Math.max(FIRST, start + 6);
  const x0 = left - AIR;
  const x1 = left + width + AIR;
  let near = first;
  let end = most;
  for (let tried = -1; tried !== near;) {
    tried = near;
    for (let i = 0; i < closed.length; i += 2) near = beyond(near, first, closed[i]!, closed[i + 1]!);
    for (const { request: other, place: taken } of neighbours) {
      if (near > end) return null;
      if (taken?.spot.lead.lane !== lane) continue;
      const theirs = taken.spot.lead;
      // Two leaders do not run on one line.
      if (Math.abs(theirs.x - x) < APART) return null;
      const from = taken.spot.left;
      const to = from + other.width;
      if (from < x1 && to > x0) near = beyond(near, first, taken.near - height - AIR / 2, taken.far + AIR / 2);
      if (theirs.x - 1 < x1 && theirs.x + 1 > x0) near = beyond(near, first, theirs.start - height - AIR / 2, taken.far + AIR / 2);
      // A leader does not run through a text.
      if (from < x + 1 && to > x - 1 && taken.far > start) end = Math.min(end, taken.near - height);
    }
  }
  return near <= end ? near : null;
}

/** The first step, counted from `first`, beyond what is closed from one distance to another; `near` itself where it is not in the way. */
function beyond(near: number, first: number, from: number, to: number): number {
  return near > from && near < to ? first + Math.ceil((to - first) / STEP) * STEP : near;
}

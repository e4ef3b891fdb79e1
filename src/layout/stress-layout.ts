import { seededRandom } from './random.js';
import type { Steps } from '../data/steps.js';

/** An undirected graph to lay out; nodes are numbered from 0. */
export interface StressProblem {
  readonly count: number;
  /** Edge endpoints, interleaved: `[source0, target0, source1, …]`. */
  readonly ends: Uint32Array;
  /** Horizontal bounds per node, interleaved: `[left0, right0, left1, …]`, in edge lengths; null for none. */
  readonly bounds: Float64Array | null;
}

export interface StressOptions {
  /** Number of pivots, the nodes whose distances to all others are modelled. More is better and slower. */
  readonly pivots?: number;
  readonly seed?: number;
}

const PIVOTS = 50;

/** Factor by which the step size shrinks each round. */
const COOLING = 0.7;

/** Step size below which nothing moves visibly. */
const LEAST = 0.1;

/** Pairs that are moved before a rest: a millisecond or two. */
const PAIRS = 50_000;

/**
 * Node coordinates, interleaved `[x0, y0, x1, …]` in edge lengths, that minimize stress: distances approach graph distances. Sparse
 * stochastic gradient descent with pivots (Zheng, Pawar, Goodman 2019); every move is clamped to the bounds of the node. Only + − × ÷
 * and square roots, so all engines agree. About 30 rounds of O(pivots × nodes).
 */
export function* stressLayout(
  { count, ends, bounds }: StressProblem,
  { pivots = PIVOTS, seed = 1 }: StressOptions = {},
): Steps<Float64Array> {
  const random = seededRandom(seed);
  const places = new Float64Array(2 * count);
  const spread = Math.sqrt(count);
  for (let i = 0; i < count; i++) {
    const [left, right] = bounds ? [bounds[2 * i]!, bounds[2 * i + 1]!] : [-spread, spread];
    places[2 * i] = left + random() * (right - left);
    places[2 * i + 1] = (random() - 0.5) * 2 * spread;
  }
  const neighbours = neighboursOf(count, ends);
  const pairs: number[] = [];
  for (let i = 0; i < ends.length; i += 2) pairs.push(ends[i]!, ends[i + 1]!, 1);
  for (const pivot of yieldPivots(neighbours, Math.min(pivots, count))) {
    pivot.steps.forEach((steps, i) => {
      if (steps > 1) pairs.push(pivot.at, i, steps);
    });
    yield;
  }
  let longest = 1;
  for (let i = 2; i < pairs.length; i += 3) longest = Math.max(longest, pairs[i]!);
  const order = Uint32Array.from({ length: pairs.length / 3 }, (_, i) => 3 * i);
  for (let rate = longest * longest; rate > LEAST; rate *= COOLING) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (let i = 0; i < order.length; i++) {
      const at = order[i]!;
      movePair(places, bounds, pairs[at]!, pairs[at + 1]!, pairs[at + 2]!, rate);
      if (i % PAIRS === 0) yield;
    }
  }
  return places;
}

function neighboursOf(count: number, ends: Uint32Array): readonly (readonly number[])[] {
  const lists = Array.from({ length: count }, (): number[] => []);
  ends.forEach((end, i) => lists[end]!.push(ends[i ^ 1]!));
  return lists;
}

/** Pivots by max-min selection: each is the node farthest from those before it, ties to the lower number; other components count as far. */
function* yieldPivots(neighbours: readonly (readonly number[])[], count: number) {
  const nearest = new Float64Array(neighbours.length).fill(Infinity);
  let at = 0;
  for (let k = 0; k < count; k++) {
    const steps = stepsOf(neighbours, at);
    yield { at, steps };
    let farthest = at;
    for (let i = 0; i < nearest.length; i++) {
      nearest[i] = Math.min(nearest[i]!, steps[i]!);
      if (nearest[i]! > nearest[farthest]!) farthest = i;
    }
    at = farthest;
  }
}

/** Graph distance to each node by breadth-first search; nodes of other components get one that keeps the components side by side. */
function stepsOf(neighbours: readonly (readonly number[])[], start: number): Float64Array {
  const apart = 2 + Math.sqrt(neighbours.length);
  const steps = new Float64Array(neighbours.length).fill(apart);
  const seen = new Uint8Array(neighbours.length);
  steps[start] = 0;
  seen[start] = 1;
  const queue = [start];
  for (const at of queue) {
    for (const next of neighbours[at]!) {
      if (seen[next]) continue;
      seen[next] = 1;
      steps[next] = steps[at]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

/** Moves both nodes of a pair towards their ideal distance, weighted by its inverse square. */
function movePair(places: Float64Array, bounds: StressProblem['bounds'], a: number, b: number, steps: number, rate: number): void {
  const weight = Math.min(1, rate / (steps * steps));
  const dx = places[2 * a]! - places[2 * b]!;
  const dy = places[2 * a + 1]! - places[2 * b + 1]!;
  const length = Math.sqrt(dx * dx + dy * dy);
  const share = length > 0.0001 ? (weight * (length - steps)) / (2 * length) : 0;
  const sideways = length > 0.0001 ? 0 : 0.01;
  moveTo(places, bounds, a, places[2 * a]! - share * dx, places[2 * a + 1]! - share * dy - sideways);
  moveTo(places, bounds, b, places[2 * b]! + share * dx, places[2 * b + 1]! + share * dy + sideways);
}

function moveTo(places: Float64Array, bounds: StressProblem['bounds'], at: number, x: number, y: number): void {
  places[2 * at] = bounds ? Math.max(bounds[2 * at]!, Math.min(bounds[2 * at + 1]!, x)) : x;
  places[2 * at + 1] = y;
}

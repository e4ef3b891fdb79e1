import { seededRandom } from '../../../layout/random.js';
import type { Steps } from '../../../data/steps.js';
import type { Slot } from './slots.js';

/** Greatest number of exchanges that are tried, for each slot. */
const TRIES = 100;

/** Greatest number of exchanges × ties; an exchange costs O(ties of the two × ties). */
const WORK = 800_000;

/** Work between two yields: a few milliseconds at most. */
const WORK_BEFORE_REST = 60_000;

/** Length of ties that is as bad as one crossing, px. */
const CROSSING = 300;

/** How much worse an exchange may be at first, in crossings. */
const HEAT = 3;

/** Fraction of the tries after which only improvements are accepted. */
const COLD = 0.8;

/**
 * The slots in an order with fewer crossings of straight ties and shorter ties: two actors, of one band if there are `bands`, exchange
 * their slots, by threshold accepting (Dueck and Scheuer 1990), which takes exchanges that are worse by less than a threshold that falls
 * to zero. The best order seen is the result, the same for the same input. `ends` holds edge endpoints, interleaved:
 * `[source0, target0, source1, …]`.
 */
export function* untangle(slots: readonly Slot[], bands: ArrayLike<number> | null, ends: Uint32Array): Steps<readonly Slot[]> {
  const order = slots.map((_, i) => i);
  const [xs, ys] = [Float64Array.from(slots, ({ x }) => x), Float64Array.from(slots, ({ y }) => y)];
  const own: readonly number[][] = slots.map(() => []);
  ends.forEach((end, i) => own[end]!.push(i >> 1));
  const fellows = new Map<number, number[]>();
  const rank = slots.map((_, i) => {
    const band = bands ? bands[i]! : 0;
    if (!fellows.has(band)) fellows.set(band, []);
    return fellows.get(band)!.push(i) - 1;
  });
  const fellowsOf = (i: number) => fellows.get(bands ? bands[i]! : 0)!;
  const movable = order.filter((i) => own[i]!.length && fellowsOf(i).length > 1);
  const exchange = (i: number, j: number) => {
    for (const list of [order, xs, ys]) [list[i], list[j]] = [list[j]!, list[i]!];
  };
  const counted = new Uint8Array(ends.length / 2);
  const costOf = (ties: readonly number[]) => {
    let sum = 0;
    for (const tie of ties) {
      sum += crossings(xs, ys, ends, tie, counted) + lengthOf(xs, ys, ends, tie) / CROSSING;
      counted[tie] = 1;
    }
    for (const tie of ties) counted[tie] = 0;
    return sum;
  };
  const random = seededRandom(ends.length);
  const count = ends.length / 2;
  const tries = movable.length ? Math.min(TRIES * slots.length, Math.ceil(WORK / count)) : 0;
  let [cost, least, best] = [0, 0, [...order]];
  for (let n = 0, work = 0; n < tries; n++, work += count) {
    if (work >= WORK_BEFORE_REST) {
      work = 0;
      yield;
    }
    const i = movable[Math.floor(random() * movable.length)]!;
    const among = fellowsOf(i);
    const other = Math.floor(random() * (among.length - 1));
    const j = among[other < rank[i]! ? other : other + 1]!;
    const moved = [...own[i]!, ...own[j]!.filter((tie) => !own[i]!.includes(tie))];
    const before = costOf(moved);
    exchange(i, j);
    const change = costOf(moved) - before;
    if (change < Math.max(0, HEAT * (1 - n / (COLD * tries)))) cost += change;
    else exchange(i, j);
    if (cost < least) [least, best] = [cost, [...order]];
  }
  return best.map((k) => slots[k]!);
}

function lengthOf(xs: Float64Array, ys: Float64Array, ends: Uint32Array, tie: number): number {
  const [a, b] = [ends[2 * tie]!, ends[2 * tie + 1]!];
  const [dx, dy] = [xs[a]! - xs[b]!, ys[a]! - ys[b]!];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Ties that a tie crosses, but for those whose crossings are counted; ties that meet at an end do not cross. */
function crossings(xs: Float64Array, ys: Float64Array, ends: Uint32Array, tie: number, counted: Uint8Array): number {
  const a = ends[2 * tie]!;
  const b = ends[2 * tie + 1]!;
  const ax = xs[a]!;
  const ay = ys[a]!;
  const dx = xs[b]! - ax;
  const dy = ys[b]! - ay;
  let sum = 0;
  for (let k = 0; k < ends.length; k += 2) {
    const c = ends[k]!;
    const d = ends[k + 1]!;
    const cx = xs[c]! - ax;
    const cy = ys[c]! - ay;
    const ex = xs[d]! - ax;
    const ey = ys[d]! - ay;
    if (dx * cy > dy * cx === dx * ey > dy * ex) continue;
    if (a === c || a === d || b === c || b === d || counted[k >> 1]) continue;
    // Whether the ends of this tie are on different sides of the other one.
    const fx = ex - cx;
    const fy = ey - cy;
    if (fy * cx > fx * cy !== fx * (dy - cy) > fy * (dx - cx)) sum++;
  }
  return sum;
}

import { seededRandom } from '../../layout/random.js';
import type { Steps } from '../../data/steps.js';
import type { Slot } from './layout-slots.js';

/** Exchanges that are tried; each costs O(ties of the two × ties). */
const TRIES = 3_000;

/** A few milliseconds where there are most ties. */
const TRIES_BEFORE_REST = 100;

/** Above so many ties they would take too long. */
const MOST_TIES = 600;

type Edge = readonly [number, number];

/** Exchanges the places of two of one band as long as fewer straight ties cross; the same pairs are tried for the same input. */
export function* untangle(slots: readonly Slot[], bands: ArrayLike<number>, edges: readonly Edge[]): Steps<readonly Slot[]> {
  const places = [...slots];
  if (edges.length > MOST_TIES) return places;
  const random = seededRandom(edges.length);
  const own = places.map((_, i) => edges.filter(([a, b]) => a === i || b === i));
  const crossingsOf = (moved: readonly Edge[]) => {
    let sum = 0;
    for (const one of moved) for (const other of edges) if (cross(places, one, other)) sum++;
    return sum;
  };
  for (let n = 0; n < TRIES && places.length > 1; n++) {
    if (n % TRIES_BEFORE_REST === 0) yield;
    const [i, j] = [Math.floor(random() * places.length), Math.floor(random() * places.length)];
    if (i === j || bands[i] !== bands[j]) continue;
    const moved = [...new Set([...own[i]!, ...own[j]!])];
    const before = crossingsOf(moved);
    if (!before) continue;
    [places[i], places[j]] = [places[j]!, places[i]!];
    if (crossingsOf(moved) >= before) [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
}

/** Straight lines between the corners of the rooms; those that meet at an end do not cross. */
export function countStraightCrossings(slots: readonly Slot[], edges: readonly Edge[]): number {
  let sum = 0;
  edges.forEach((one, i) => {
    for (const other of edges.slice(i + 1)) if (cross(slots, one, other)) sum++;
  });
  return sum;
}

function cross(places: readonly Slot[], [a, b]: Edge, [c, d]: Edge): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  const side = (p: number, q: number, r: number) =>
    (places[q]!.x - places[p]!.x) * (places[r]!.y - places[p]!.y) - (places[q]!.y - places[p]!.y) * (places[r]!.x - places[p]!.x);
  return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}

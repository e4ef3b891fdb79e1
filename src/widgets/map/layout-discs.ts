import type { Id, Side } from '../../data/types.js';
import type { ActCounts, MapPlace } from './project.js';

/** One mark for one place or for several that stand too close to tell apart. */
export interface MapDisc {
  /** Of the busiest place in it. */
  readonly id: Id;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly ids: readonly Id[];
  readonly isMerged: boolean;
  readonly isVague: boolean;
  readonly counts: ActCounts;
  readonly total: number;
}

export interface DiscScale {
  /** Radius of one event, px; area grows with the count. */
  readonly unit: number;
  readonly smallest: number;
  /** Closer than this, places merge. */
  readonly apart: number;
}

type Projected = { readonly place: MapPlace; readonly x: number; readonly y: number };

/** Merges close places into the busier one, greedily from the busiest, until no two discs cover each other by more than a rim. */
export function layoutDiscs(spots: readonly Projected[], { unit, smallest, apart }: DiscScale): readonly MapDisc[] {
  const radius = (total: number) => Math.max(smallest, unit * Math.sqrt(total));
  const discs: MapDisc[] = [];
  for (const { place, x, y } of spots) {
    const disc: MapDisc = {
      id: place.id,
      side: place.side,
      x,
      y,
      r: radius(place.total),
      ids: place.ids,
      isMerged: false,
      isVague: place.isVague,
      counts: place.counts,
      total: place.total,
    };
    absorb(discs, disc, radius, apart);
  }
  return discs;
}

function absorb(discs: MapDisc[], disc: MapDisc, radius: (total: number) => number, apart: number): void {
  const at = discs.findIndex((other) => Math.hypot(other.x - disc.x, other.y - disc.y) < Math.max(apart, 0.85 * (other.r + disc.r)));
  if (at < 0) {
    discs.push(disc);
    return;
  }
  const [host] = discs.splice(at, 1);
  const [big, small] = host!.total >= disc.total ? [host!, disc] : [disc, host!];
  const total = big.total + small.total;
  const counts = { a: big.counts.a + small.counts.a, joint: big.counts.joint + small.counts.joint, b: big.counts.b + small.counts.b };
  // The merged disc is larger, so it may now reach another one.
  absorb(
    discs,
    { ...big, r: radius(total), ids: [...big.ids, ...small.ids], isMerged: true, isVague: big.isVague && small.isVague, counts, total },
    radius,
    apart,
  );
}

/** Heights, from -1 to 1 of the radius, of the two chords that cut a disc into a, joint and b by area from the top. */
export function chordsOf({ a, joint, b }: ActCounts): readonly [number, number] {
  const total = a + joint + b || 1;
  return [chordAt(a / total), chordAt((a + joint) / total)];
}

/** Bisects the area of a circular segment, which has no inverse in closed form. */
function chordAt(share: number): number {
  let [low, high] = [-1, 1];
  for (let i = 0; i < 40; i++) {
    const h = (low + high) / 2;
    const area = (Math.acos(-h) + h * Math.sqrt(1 - h * h)) / Math.PI;
    if (area < share) low = h;
    else high = h;
  }
  return Math.round(((low + high) / 2) * 1e4) / 1e4;
}

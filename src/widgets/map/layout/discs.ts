import { cross, greatest, least, min, range } from 'd3';
import type { Id, Side } from '../../../data/types.js';
import type { Box } from '../../../layout/place-labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import { spotOf, type ActCounts, type MapPlace } from '../project/projection.js';

/** The mark of one place, or of several that are too close to tell apart. */
export interface MapDisc {
  /** Id of the busiest place in it. */
  readonly id: Id;
  readonly side: Side;
  /** Where that place lies; null when only its country is known. */
  readonly at: LonLat | null;
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
  /** Radius for one event, px; area is proportional to the count. */
  readonly unit: number;
  readonly smallest: number;
}

/** Least distance between the middles of two discs, px, so that each is a target of that size (WCAG 2.2, 2.5.8); closer places merge. */
const APART = 24;

/** Disc sizes for a picture of that width, px; half the unit where the regions below the discs are coloured. */
export function discScale(width: number, isToned: boolean): DiscScale {
  const isWide = width >= 480;
  const unit = width >= 760 ? 3.5 : isWide ? 3 : 2.5;
  return { unit: isToned ? unit / 2 : unit, smallest: isWide ? 4.6 : 4 };
}

/** The radius for a number of events, px, by area. A scale of D3 would bring its colours, formats and interpolators along (10 kB). */
export function discRadius({ unit, smallest }: DiscScale): (total: number) => number {
  return (total) => (total ? Math.max(smallest, unit * Math.sqrt(total)) : BARE_RADIUS);
}

/** How far beyond its disc the mark of a vague place reaches, px. */
const VAGUE_RIM = 4;

/** Stride of a row of cells: more than any panel has side by side. */
const CELLS_ACROSS = 1 << 16;

/** Radius of a place that no event names, px. */
const BARE_RADIUS = 3;

/** Offsets to try, px: none, then sixteen on each of eight circles. */
const STEPS_AROUND = cross(range(0, 2.25, 0.25), range(16), (n, i): readonly [number, number] => [
  n * APART * Math.cos((i * Math.PI) / 8),
  n * APART * Math.sin((i * Math.PI) / 8),
]);

export interface ProjectedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
}

/**
 * Discs of places, where close ones are merged into the busier, greedily from the busiest, until no two overlap by more than a rim. Places
 * in one grid cell of half the merging distance count as one from the start, so that the cost is bounded by the pixels: O(places + cells ×
 * discs).
 */
export function layoutDiscs(spots: readonly ProjectedPlace[], sizes: DiscScale): readonly MapDisc[] {
  const radius = discRadius(sizes);
  const cells = new Map<number, Cell>();
  for (const { place, x, y } of spots) {
    const at = Math.floor((2 * x) / APART) + CELLS_ACROSS * Math.floor((2 * y) / APART);
    const cell = cells.get(at);
    if (cell) {
      cell.places++;
      add(cell.counts, place.counts);
      for (const id of place.ids) cell.ids.push(id);
    } else cells.set(at, { place, x, y, places: 1, counts: { ...place.counts }, ids: [...place.ids] });
  }
  const heaps: Heap[] = [];
  for (const { place, x, y, places, counts, ids } of cells.values()) {
    const total = counts.a + counts.joint + counts.b;
    absorb(heaps, { place, x, y, r: radius(total), places, ids: [ids], counts, total }, radius);
  }
  return heaps.map(({ place, places, ids, ...heap }) => {
    return {
      ...heap,
      id: place.id,
      side: place.side,
      at: place.precision === 'country' ? null : spotOf(place),
      ids: ids.flat(),
      isMerged: places > 1,
      isVague: false,
    };
  });
}

/**
 * Discs of places of which only the region is known. They do not merge with exact ones; one that would come too near to another disc moves
 * around its spot, which is no measurement: to where `isHome` if it can, and never to the edge of the box.
 */
export function layoutVague(
  spots: readonly ProjectedPlace[],
  others: readonly MapDisc[],
  scale: DiscScale,
  { width, height }: Pick<Box, 'width' | 'height'>,
  isHome: (x: number, y: number) => boolean,
): readonly MapDisc[] {
  const placed = [...others];
  return layoutDiscs(spots, scale).map((disc) => {
    const edge = disc.r + VAGUE_RIM;
    const isWhole = ({ x, y }: Spot) => x >= edge && y >= edge && x <= width - edge && y <= height - edge;
    /** How far beyond the least distance the nearest disc is. */
    const clearance = ({ x, y }: Spot) =>
      min(placed, (other) => Math.hypot(other.x - x, other.y - y) - Math.max(APART, other.r + disc.r + 5)) ?? 0;
    const steps = STEPS_AROUND.map(([dx, dy]) => ({ x: Math.round((disc.x + dx) * 10) / 10, y: Math.round((disc.y + dy) * 10) / 10 }));
    const free = steps.filter((spot) => isWhole(spot) && clearance(spot) >= 0);
    const spot = free.find(({ x, y }) => isHome(x, y)) ?? free[0] ?? greatest(steps, clearance);
    const vague = { ...disc, ...spot, isVague: true };
    placed.push(vague);
    return vague;
  });
}

type Spot = Pick<MapDisc, 'x' | 'y'>;

type GrowingCounts = { -readonly [Who in keyof ActCounts]: number };

/** The places of one grid cell, at the spot of the busiest. */
interface Cell extends ProjectedPlace {
  places: number;
  readonly counts: GrowingCounts;
  readonly ids: Id[];
}

/** A disc that may still merge; its lists of ids are joined at the end. */
interface Heap extends ProjectedPlace {
  readonly r: number;
  readonly places: number;
  readonly ids: readonly (readonly Id[])[];
  readonly counts: ActCounts;
  readonly total: number;
}

function absorb(heaps: Heap[], heap: Heap, radius: (total: number) => number): void {
  const at = heaps.findIndex((other) => Math.hypot(other.x - heap.x, other.y - heap.y) < Math.max(APART, 0.85 * (other.r + heap.r)));
  if (at < 0) {
    heaps.push(heap);
    return;
  }
  const [host] = heaps.splice(at, 1);
  const [big, small] = host!.total >= heap.total ? [host!, heap] : [heap, host!];
  const total = big.total + small.total;
  const counts = { ...big.counts };
  add(counts, small.counts);
  // The merged disc is larger and may now touch another one.
  const [places, ids] = [big.places + small.places, [...big.ids, ...small.ids]];
  absorb(heaps, { ...big, r: radius(total), places, ids, counts, total }, radius);
}

function add(counts: GrowingCounts, { a, joint, b }: ActCounts): void {
  counts.a += a;
  counts.joint += joint;
  counts.b += b;
}

/** The disc whose middle is nearest to a point that lies in it or is within `reach` px of that middle; null when there is none. */
export function discAt<Disc extends Pick<MapDisc, 'x' | 'y' | 'r'>>(
  discs: readonly Disc[],
  x: number,
  y: number,
  reach: number,
): Disc | null {
  const away = (disc: Disc) => Math.hypot(disc.x - x, disc.y - y);
  const hit = discs.filter((disc) => away(disc) <= Math.max(disc.r, reach));
  return least(hit, away) ?? null;
}

/** Heights of the two chords that cut a disc by area into a, joint and b, top to bottom; in radii, -1 to 1. */
export function chordsOf({ a, joint, b }: ActCounts): readonly [number, number] {
  const total = a + joint + b || 1;
  return [chordAt(a / total), chordAt((a + joint) / total)];
}

/** The height of the chord above which this share of the area lies; by bisection, since the segment's area has no closed inverse. */
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

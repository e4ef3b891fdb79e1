import type { Steps } from '../../../layout/steps.js';
import { stressLayout } from '../../../layout/stress-layout.js';
import { fit, heightFor, placeSlots, type Slot } from './slots.js';
import { untangle } from './untangle.js';

/** Where a free layout may put whom, in numbers alone. Actors are numbered in the order of their ids. */
export interface FreeProblem {
  readonly count: number;
  /** Both actors of each tie, two by two. */
  readonly ends: Uint32Array;
  /** Left edge of the band of each actor, px; null when there are no bands. */
  readonly bands: Float64Array | null;
  /** Where the left edge of each name may be, from and to, two by two, px. */
  readonly bounds: Float64Array;
  /** Room of one name, px. */
  readonly slot: { readonly width: number; readonly height: number };
  /** Width of the picture without that of a name, px. */
  readonly width: number;
  /** Places that come with the data, x and y in turn, px; null lets them be found. */
  readonly given: Float64Array | null;
  /** Numbers of those who came later than the places that are given, and move nobody. */
  readonly late: Uint32Array;
}

/** One step along a tie, px. */
const STEP = 100;

/**
 * The upper left corner of the room of each name, x and y in turn, px: by the steps between actors or by given places, then moved
 * as little as can be until no name is on another; those that were found are also exchanged so that fewer ties cross. O(actors² + ties × exchanges), and up to O(actors³) where names are
 * crowded.
 */
export function* placeFree({ count, ends, bands, bounds, slot, width, given, late }: FreeProblem): Steps<Float64Array> {
  const wanted =
    given ?? (yield* stressLayout({ count, ends, bounds: bands && bounds.map((each) => each / STEP) })).map((each) => each * STEP);
  const spots = Array.from({ length: count }, (_, i): Slot => ({ x: wanted[2 * i]!, y: wanted[2 * i + 1]! }));
  const rooms = Array.from({ length: count }, (_, i) => [bounds[2 * i]!, bounds[2 * i + 1]!] as const);
  yield;
  const placed = yield* placeSlots(
    bands || given ? spots : fit(spots, width, heightFor(count, slot, width), true),
    rooms,
    slot,
    bands !== null && !given,
    new Set(late),
  );
  yield;
  const slots = given ? placed : yield* untangle(placed, bands, ends);
  return Float64Array.from(slots.flatMap(({ x, y }) => [x, y]));
}

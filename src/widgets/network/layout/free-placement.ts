import type { Steps } from '../../../data/steps.js';
import { stressLayout } from '../../../layout/stress-layout.js';
import { fit, heightFor, placeSlots, type Slot } from './slots.js';
import { untangle } from './untangle.js';

/** A free layout as typed arrays. Actors are numbered from 0 in the order of their ids. */
export interface FreeProblem {
  readonly count: number;
  /** Edge endpoints, interleaved: `[source0, target0, source1, …]`. */
  readonly ends: Uint32Array;
  /** Left edge of the band of each actor, px; null when there are no bands. */
  readonly bands: Float64Array | null;
  /** Bounds of the left edge of each name, interleaved: `[least0, most0, least1, …]`, px. */
  readonly bounds: Float64Array;
  /** Size of one name with its glyph, px. */
  readonly slot: { readonly width: number; readonly height: number };
  /** Width of the picture without that of a name, px. */
  readonly width: number;
  /** Wanted corners, interleaved: `[x0, y0, x1, …]`, px; null where the stress layout is to find them. */
  readonly given: Float64Array | null;
  /** Numbers of actors that `given` did not know; they move none of the others. */
  readonly late: Uint32Array;
}

/** Wanted length of a tie, px. */
const STEP = 100;

/**
 * The upper left corner of the slot of each name, interleaved: `[x0, y0, x1, …]`, px. Wanted corners come from the stress layout, or are
 * given; they are moved as little as possible until no name overlaps another. Corners that were not given are then exchanged so that
 * fewer ties cross. O(actors² + ties × exchanges), up to O(actors³) where names are crowded.
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

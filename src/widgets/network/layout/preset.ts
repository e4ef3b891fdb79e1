import type { Dataset, Id } from '../../../data/types.js';
import { fit, glyphIn, type Slot } from './slots.js';
import type { NetworkPlaces, Place } from './places.js';
import type { NetworkActor } from '../project/projection.js';

interface Room {
  readonly width: number;
  readonly rtl: boolean;
  readonly slot: { readonly width: number; readonly height: number };
}

/** Fields that the format does not know but keeps: `layout` of the file, or `position` of an actor. What is no place is left out. */
export function placesIn(dataset: Dataset): NetworkPlaces {
  const { layout } = dataset as { readonly layout?: Partial<Record<keyof NetworkPlaces, unknown>> | null };
  const said = (layout?.positions ?? {}) as Readonly<Record<Id, unknown>>;
  const positions: Record<Id, Place> = {};
  for (const actor of dataset.actors) {
    const place = Object.hasOwn(said, actor.id) ? said[actor.id] : (actor as { readonly position?: unknown }).position;
    if (Array.isArray(place) && place.length === 2 && place.every(isNumber)) positions[actor.id] = place as unknown as Place;
  }
  const width = layout?.width;
  return isNumber(width) && width > 0 ? { width, positions } : { positions };
}

/** Height by width, of places in any unit. */
const TALLEST = 3;

/**
 * Rooms at given places. Those of a picture of the same width are where they were, to the last bit; of another width x and y grow
 * with it, and those in any unit are stretched to it. Who has no place stands amid those that it is tied to, or below all.
 */
export function presetSlots(
  { width, positions }: NetworkPlaces,
  actors: readonly NetworkActor[],
  edges: readonly (readonly [number, number])[],
  room: Room,
): { readonly wanted: readonly Slot[]; readonly late: ReadonlySet<number> } {
  const known = actors.filter(({ id }) => Object.hasOwn(positions, id));
  const places = known.map(({ id }): Slot => ({ x: positions[id]![0], y: positions[id]![1] }));
  const scale = width === undefined ? 0 : room.width / width;
  const cornerOf = ({ x, y }: Slot, i: number): Slot => {
    const glyph = glyphIn(room.slot, (known[i]!.side === 'a') !== room.rtl);
    return { x: (room.rtl ? room.width - x * scale : x * scale) - glyph.x, y: y * scale - glyph.y };
  };
  const corners = scale ? places.map(cornerOf) : fit(places, room.width - room.slot.width, TALLEST * room.width, false);
  const cornerById = new Map(known.map(({ id }, i) => [id, corners[i]!]));
  const placed = actors.map(({ id }) => cornerById.get(id));
  const below = Math.max(0, ...corners.map(({ y }) => y)) + room.slot.height;
  const amid = (i: number): Slot => {
    const near = edges.flatMap(([a, b]) => (a === i ? placed[b] : b === i ? placed[a] : null) ?? []);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return near.length ? { x: mean(near.map(({ x }) => x)), y: mean(near.map(({ y }) => y)) } : { x: 0, y: below };
  };
  return { wanted: placed.map((slot, i) => slot ?? amid(i)), late: new Set(placed.flatMap((slot, i) => (slot ? [] : [i]))) };
}

/** Larger ones would make pictures that no screen can scroll. */
function isNumber(value: unknown): value is number {
  return Number.isFinite(value) && Math.abs(value as number) < 1e9;
}

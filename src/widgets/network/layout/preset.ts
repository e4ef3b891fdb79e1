import type { Dataset, Id } from '../../../data/types.js';
import { fit, glyphIn, type Slot } from './slots.js';
import type { NetworkPositions, Position } from './positions.js';
import type { NetworkActor } from '../project/projection.js';

interface Room {
  readonly width: number;
  readonly rtl: boolean;
  readonly slot: { readonly width: number; readonly height: number };
}

/**
 * The positions in fields that the format does not define but keeps: `layout` of the file, else `position` of an actor. What is no
 * position is left out.
 */
export function presetPositions(dataset: Dataset): NetworkPositions {
  const { layout } = dataset as { readonly layout?: Partial<Record<keyof NetworkPositions, unknown>> | null };
  const given = (layout?.positions ?? {}) as Readonly<Record<Id, unknown>>;
  const positions: Record<Id, Position> = {};
  for (const actor of dataset.actors) {
    const position = Object.hasOwn(given, actor.id) ? given[actor.id] : (actor as { readonly position?: unknown }).position;
    if (isPosition(position)) positions[actor.id] = position;
  }
  const width = layout?.width;
  return isNumber(width) && width > 0 ? { width, positions } : { positions };
}

/** Greatest height of a picture of positions in any unit, by its width. */
const TALLEST = 3;

/**
 * The slots of given positions, and the numbers of the actors that have none (`late`): those stand amid the actors they are tied to, or
 * below all. Positions of a picture of the same width are kept to the last bit; those of another width are scaled, those in any unit
 * fitted to the width. O(actors × ties) in the late ones.
 */
export function presetSlots(
  { width, positions }: NetworkPositions,
  actors: readonly NetworkActor[],
  edges: readonly (readonly [number, number])[],
  room: Room,
): { readonly wanted: readonly Slot[]; readonly late: ReadonlySet<number> } {
  const known = actors.filter(({ id }) => Object.hasOwn(positions, id));
  const points = known.map(({ id }): Slot => ({ x: positions[id]![0], y: positions[id]![1] }));
  const scale = width === undefined ? 0 : room.width / width;
  const cornerOf = ({ x, y }: Slot, i: number): Slot => {
    const glyph = glyphIn(room.slot, (known[i]!.side === 'a') !== room.rtl);
    return { x: (room.rtl ? room.width - x * scale : x * scale) - glyph.x, y: y * scale - glyph.y };
  };
  const corners = scale ? points.map(cornerOf) : fit(points, room.width - room.slot.width, TALLEST * room.width, false);
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

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every(isNumber);
}

/** Larger ones would make pictures that no screen can scroll. */
function isNumber(value: unknown): value is number {
  return Number.isFinite(value) && Math.abs(value as number) < 1e9;
}

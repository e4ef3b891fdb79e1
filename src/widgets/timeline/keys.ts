import type { EventRecord, Id, Side } from '../../data/types.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { facing, type LaneSide } from './project/lane-side.js';

export interface TimelineKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly rtl: boolean;
  /** The events stand in rows, one below the other, so that the arrows change places. */
  readonly vertical: boolean;
  /** Above the axis, or before it in rows. */
  readonly upper: LaneSide;
}

/**
 * The event that a key leads to, or null: along the lane with the arrows of the axis (visually, so mirrored in right-to-left),
 * to the nearest event of the other lane with those across it, to the ends with Home and End (of both lanes with Ctrl).
 * Joint events count for both lanes.
 */
export function timelineTarget(
  index: DatasetIndex,
  events: readonly EventRecord[],
  from: Id,
  { key, ctrl, rtl, vertical, upper }: TimelineKey,
): Id | null {
  const at = events.findIndex(({ id }) => id === from);
  if (at < 0) return events[0]?.id ?? null;
  const sideOf = (event: EventRecord) => index.sideByEvent.get(event.id)!;
  const lane = sideOf(events[at]!);
  const inLane = (event: EventRecord) => ctrl || isShared(lane) || sideOf(event) === lane || isShared(sideOf(event));
  const [before, after] = vertical ? ['ArrowUp', 'ArrowDown'] : rtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const [towardUpper, towardLower] = vertical
    ? rtl
      ? ['ArrowRight', 'ArrowLeft']
      : ['ArrowLeft', 'ArrowRight']
    : ['ArrowUp', 'ArrowDown'];
  /** From the lane itself nowhere; from the facing lane to the axis or beyond, whichever is nearer in time; from the axis into the lane. */
  const across = (goal: LaneSide) =>
    lane === goal
      ? null
      : nearest(index, events, at, (event) => sideOf(event) === goal || (lane === facing(goal) && sideOf(event) === 'joint'));
  switch (key) {
    case after:
      return events.slice(at + 1).find(inLane)?.id ?? null;
    case before:
      return events.slice(0, at).findLast(inLane)?.id ?? null;
    case 'Home':
      return events.find(inLane)?.id ?? null;
    case 'End':
      return events.findLast(inLane)?.id ?? null;
    case towardUpper:
      return across(upper);
    case towardLower:
      return across(facing(upper));
  }
  return null;
}

function isShared(side: Side): boolean {
  return side === 'joint' || side === 'third';
}

function nearest(index: DatasetIndex, events: readonly EventRecord[], at: number, wanted: (event: EventRecord) => boolean): Id | null {
  const dayOf = ({ id }: EventRecord) => index.dateByEvent.get(id)!.earliest;
  const here = dayOf(events[at]!);
  let best: { id: Id; distance: number } | null = null;
  for (const event of events) {
    const distance = Math.abs(dayOf(event) - here);
    if (event !== events[at] && wanted(event) && (!best || distance < best.distance)) best = { id: event.id, distance };
  }
  return best?.id ?? null;
}

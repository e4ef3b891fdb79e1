import { rollup } from 'd3';
import { midDay, parseDate, type Day, type EdtfDate } from '../../../data/dates.js';
import type { EventRecord, Id, Side } from '../../../data/types.js';
import type { DatasetIndex, Soil } from '../../../model/dataset-index.js';

export interface TimelineEvent {
  readonly id: Id;
  readonly kind: string;
  readonly side: Side;
  readonly soil: Soil;
  readonly date: EdtfDate;
  readonly middle: Day;
  readonly rank: 1 | 2 | 3;
  /** The larger event that it is a part of; null for none. */
  readonly partOf: Id | null;
  /** Other events are parts of it. */
  readonly hasParts: boolean;
  /** Other dates that a source gives. */
  readonly alternatives: readonly EdtfDate[];
}

export interface TimelineProjection {
  /** Chronological. */
  readonly events: readonly TimelineEvent[];
  /** First and last day of all of them. */
  readonly from: Day;
  readonly to: Day;
}

/** Acts of one side on the other's soil. */
export interface Crossings {
  readonly aInB: number;
  readonly bInA: number;
}

/** So many in a period that all fit, whatever their rank. */
const ROOM_FOR_ALL = 60;

/** More are not told apart: they are counted in columns, in which every rank counts. */
export const MOST_MARKS = 400;

const HALF_YEAR = 183;

/** Further than this from its middle no date widens the period, days. */
const MOST_EXTENT = 200 * 365;

const NO_DATES: readonly EdtfDate[] = [];

/** The period is that of the events; where there are none, that of the whole data set. */
export function projectTimeline(index: DatasetIndex, events: readonly EventRecord[]): TimelineProjection {
  if (!events.length && index.events.length) return { ...projectTimeline(index, index.events), events: [] };
  let [from, to] = [Infinity, -Infinity];
  const projected = events.map(({ id, kind, rank = 2, partOf, dateAlternatives }): TimelineEvent => {
    const date = index.dateByEvent.get(id)!;
    const middle = midDay(date);
    if (Number.isFinite(middle)) {
      from = Math.min(from, Math.max(date.earliest, middle - MOST_EXTENT));
      to = Math.max(to, Math.min(date.latest, middle + MOST_EXTENT));
    }
    return {
      id,
      kind,
      rank,
      date,
      side: index.sideByEvent.get(id)!,
      soil: index.soilByEvent.get(id)!,
      middle,
      partOf: partOf ?? null,
      hasParts: index.partsByEvent.has(id),
      alternatives: dateAlternatives?.flatMap((each) => parseDate(each.date) ?? []) ?? NO_DATES,
    };
  });
  const known = from <= to;
  return { events: projected, from: known ? from - HALF_YEAR : 0, to: known ? to + HALF_YEAR : 365 };
}

export function countCrossings({ sideByEvent, soilByEvent }: DatasetIndex, events: readonly EventRecord[]): Crossings {
  const placed = events.filter(({ place }) => place);
  const count = (side: Side, soil: Soil) => placed.filter(({ id }) => sideByEvent.get(id) === side && soilByEvent.get(id) === soil).length;
  return { aInB: count('a', 'b'), bInA: count('b', 'a') };
}

export function eventsWithin({ events }: TimelineProjection, from: Day, to: Day): readonly TimelineEvent[] {
  return events.filter(({ date }) => date.latest >= from && date.earliest <= to);
}

/**
 * What is drawn of a period: landmarks and the normal rank, with room all that is no part of another that is drawn, and on demand
 * everything.
 */
export function eventsInView(projection: TimelineProjection, from: Day, to: Day, everything: boolean): readonly TimelineEvent[] {
  const touching = eventsWithin(projection, from, to);
  if (everything) return touching;
  const byId = new Map(touching.map((event) => [event.id, event]));
  const whole = touching.filter((event) => wholeOf(event, byId) === event);
  if (whole.length <= ROOM_FOR_ALL) return whole;
  const first = whole.filter(({ rank, partOf }) => rank < 3 && partOf === null);
  return first.length > MOST_MARKS ? touching : first;
}

/** Events of a period that are not drawn on their own. */
export interface Undrawn {
  /** By the drawn event that they are parts of. */
  readonly parts: ReadonlyMap<Id, readonly Id[]>;
  readonly leftOut: readonly Id[];
}

export function eventsUndrawn(projection: TimelineProjection, from: Day, to: Day, drawn: readonly TimelineEvent[]): Undrawn {
  const touching = eventsWithin(projection, from, to);
  const byId = new Map(touching.map((event) => [event.id, event]));
  const isDrawn = new Set(drawn);
  const undrawn = touching.filter((event) => !isDrawn.has(event));
  const isFolded = (event: TimelineEvent) => isDrawn.has(wholeOf(event, byId));
  const ids = (events: readonly TimelineEvent[]) => events.map(({ id }) => id);
  return {
    parts: rollup(undrawn.filter(isFolded), ids, (event) => wholeOf(event, byId).id),
    leftOut: ids(undrawn.filter((event) => !isFolded(event))),
  };
}

/** The largest of the given events that contains this one; itself if none does. */
function wholeOf(event: TimelineEvent, byId: ReadonlyMap<Id, TimelineEvent>): TimelineEvent {
  const seen = new Set([event]);
  let whole = event;
  for (let next = byId.get(whole.partOf ?? ''); next && !seen.has(next); next = byId.get(next.partOf ?? '')) {
    seen.add(next);
    whole = next;
  }
  return whole;
}

/** Landmarks are so few at least, else others speak for the time between. */
const LEAST_LANDMARKS = 12;

/**
 * Those to be named: all when there are no more than `most`, else the landmarks of rank 1, at most twice as many; without enough of those,
 * every so many-th of the rest too.
 */
export function landmarks(events: readonly TimelineEvent[], most: number): readonly TimelineEvent[] {
  if (events.length <= most) return events;
  const first = events.filter(({ rank }) => rank === 1);
  return first.length < LEAST_LANDMARKS
    ? [
        ...first,
        ...thinned(
          events.filter(({ rank }) => rank > 1),
          most,
        ),
      ]
    : thinned(first, 2 * most);
}

/** At most so many, as even as they come. */
export function thinned<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(list.length / most);
  return step > 1 ? list.filter((_, i) => i % step === 0) : list;
}

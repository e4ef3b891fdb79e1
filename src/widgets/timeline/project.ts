import { midDay, type Day, type EdtfDate } from '../../data/dates.js';
import type { EventRecord, Id, Side } from '../../data/types.js';
import type { DatasetIndex, Soil } from '../../model/dataset-index.js';

export interface TimelineEvent {
  readonly id: Id;
  readonly kind: string;
  readonly side: Side;
  readonly soil: Soil;
  readonly date: EdtfDate;
  readonly middle: Day;
  readonly rank: 1 | 2 | 3;
  readonly isPart: boolean;
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
  /** Acts of one side on the other's soil. */
  readonly crossings: { readonly aInB: number; readonly bInA: number };
}

/** So many in a window that all fit, whatever their rank. */
const ROOM_FOR_ALL = 60;

const HALF_YEAR = 183;

export function projectTimeline(
  index: DatasetIndex,
  events: readonly EventRecord[],
  parse: (date: string) => EdtfDate | null,
): TimelineProjection {
  const projected = events.map(({ id, kind, rank = 2, partOf, dateAlternatives = [] }): TimelineEvent => {
    const date = index.dateByEvent.get(id)!;
    return {
      id,
      kind,
      rank,
      date,
      side: index.sideByEvent.get(id)!,
      soil: index.soilByEvent.get(id)!,
      middle: midDay(date),
      isPart: partOf !== undefined,
      hasParts: index.partsByEvent.has(id),
      alternatives: dateAlternatives.flatMap((each) => parse(each.date) ?? []),
    };
  });
  const finite = (days: readonly Day[]) => days.filter((day) => Number.isFinite(day));
  const first = finite(projected.map(({ date, middle }) => Math.max(date.earliest, middle - 200 * 365)));
  const last = finite(projected.map(({ date, middle }) => Math.min(date.latest, middle + 200 * 365)));
  const from = first.reduce((least, day) => Math.min(least, day), Infinity);
  const to = last.reduce((most, day) => Math.max(most, day), -Infinity);
  const known = projected.length > 0;
  const count = (side: Side, soil: Soil) => projected.filter((event) => event.side === side && event.soil === soil).length;
  return {
    events: projected,
    from: known ? from - HALF_YEAR : 0,
    to: known ? Math.max(to, from) + HALF_YEAR : 365,
    crossings: { aInB: count('a', 'b'), bInA: count('b', 'a') },
  };
}

/** What is drawn of a period: landmarks and the normal rank, and with room or on demand everything. */
export function eventsInView({ events }: TimelineProjection, from: Day, to: Day, everything: boolean): readonly TimelineEvent[] {
  const touching = events.filter(({ date }) => date.latest >= from && date.earliest <= to);
  if (everything || touching.length <= ROOM_FOR_ALL) return touching;
  return touching.filter(({ rank, isPart }) => rank < 3 && !isPart);
}

/** So many at most ask for a label; and so few landmarks at least, else others speak for the time between. */
const MOST_LABELS = 60;
const LEAST_LANDMARKS = 12;

/** Those to be named: all when they are few, else the landmarks of rank 1; without enough of those, every so many-th of the rest too. */
export function landmarks(events: readonly TimelineEvent[]): ReadonlySet<TimelineEvent> {
  if (events.length <= MOST_LABELS) return new Set(events);
  const first = events.filter(({ rank }) => rank === 1);
  const step = Math.ceil(events.length / MOST_LABELS);
  const others = first.length < LEAST_LANDMARKS ? events.filter((_, i) => i % step === 0) : [];
  return new Set([...first.slice(0, 4 * MOST_LABELS), ...others]);
}

import type { EventRecord, Id } from '../data/types.js';
import type { DatasetIndex } from './dataset-index.js';

/** A chain of connected events. */
export interface Thread {
  /** A larger event followed by its parts, or visits in alternating directions. */
  readonly kind: 'parts' | 'visits';
  /** At least two, chronological, but with the larger event first. */
  readonly ids: readonly Id[];
}

/**
 * The threads among events: parts by `partOf`, and each visit of one side to the other with the next visit in the other direction. Two
 * visits in the same direction start a new thread. Nothing is implied about one being a return visit.
 */
export function threadsOf(index: DatasetIndex, events: readonly EventRecord[]): readonly Thread[] {
  const present = new Set(events.map(({ id }) => id));
  const threads: Thread[] = [];
  let [visits, last]: [Id[], string] = [[], ''];
  const close = () => visits.length > 1 && threads.push({ kind: 'visits', ids: visits });
  for (const { id, kind } of events) {
    const parts = (index.partsByEvent.get(id) ?? []).filter((part) => present.has(part.id));
    if (parts.length) threads.push({ kind: 'parts', ids: [id, ...parts.map((part) => part.id)] });
    const way = `${index.sideByEvent.get(id)}${index.soilByEvent.get(id)}`;
    if (kind !== 'visit' || (way !== 'ab' && way !== 'ba')) continue;
    if (way === last) {
      close();
      visits = [];
    }
    visits.push(id);
    last = way;
  }
  close();
  return threads;
}

/**
 * The next event (`step` 1) or the previous one (-1) on the threads of an event; past the last part on from the larger event. Null for
 * none.
 */
export function alongThread(threads: readonly Thread[], from: Id, step: 1 | -1): Id | null {
  const own = threads.filter(({ ids }) => ids.includes(from));
  for (const { ids } of own) {
    const to = ids[ids.indexOf(from) + step];
    if (to !== undefined) return to;
  }
  const larger = step > 0 ? own.find(({ kind, ids }) => kind === 'parts' && ids[0] !== from)?.ids[0] : undefined;
  const visits = threads.filter(({ kind }) => kind === 'visits');
  return larger === undefined ? null : alongThread(visits, larger, step);
}

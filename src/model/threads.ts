import type { EventRecord, Id } from '../data/types.js';
import type { DatasetIndex } from './dataset-index.js';

/** Events that answer to one another. */
export interface Thread {
  /** A larger event and, behind it, its parts; or visits to and fro. */
  readonly kind: 'parts' | 'visits';
  /** Chronological, but that the larger event leads; at least two. */
  readonly ids: readonly Id[];
}

/**
 * What follows from the data alone: parts by `partOf`, and each visit of one side to the other with the next visit the other way.
 * Two visits the same way in a row begin a new thread. Whether one was meant to return the other is not said.
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

/** Along the threads of an event, the next one (`step` 1) or the one before (-1); from the last part on to where the larger event leads. */
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

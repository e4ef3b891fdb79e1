import type { Id } from '../data/types.js';

/** What a drawn mark can stand for. A region's id is its ISO 3166-2 code. */
export type RecordKind = 'event' | 'actor' | 'tie' | 'place' | 'region';

export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: Id;
  /** Of a region, which has no record that could name it. */
  readonly name?: string;
}

export function sameRef(one: RecordRef | null, other: RecordRef | null): boolean {
  return one?.kind === other?.kind && one?.id === other?.id;
}

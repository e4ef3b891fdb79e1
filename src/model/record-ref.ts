import type { Id } from '../data/types.js';

/** What a mark can represent. The id of a region is its ISO 3166-2 code. */
export type RecordKind = 'event' | 'actor' | 'tie' | 'place' | 'region';

export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: Id;
  /** Name of a region, which has no record of its own. */
  readonly name?: string;
}

export function sameRef(one: RecordRef | null, other: RecordRef | null): boolean {
  return one?.kind === other?.kind && one?.id === other?.id;
}

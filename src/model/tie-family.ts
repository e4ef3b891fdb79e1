import type { DatasetIndex } from './dataset-index.js';

/** Membership or leadership of an organization: drawn by nesting, not as a link. */
export const OFFICE = 'office';
/** A mention, without contact. */
export const MENTION = 'mention';
export const CONFLICT = 'conflict';
export const COOPERATION = 'cooperation';

/** The family of a kind of tie from the vocabulary; `contact` by default. */
export function tieFamily(index: DatasetIndex, kind: string): string {
  return fieldOf(index, kind, 'family') ?? 'contact';
}

/** True for kinds of ties that the vocabulary declares directed, such as aid, a loan or a claim. */
export function isDirected(index: DatasetIndex, kind: string): boolean {
  return fieldOf(index, kind, 'direction') === 'to';
}

function fieldOf(index: DatasetIndex, kind: string, field: string): string | undefined {
  const label = index.dataset.vocabulary.tieKinds?.[kind];
  return typeof label === 'object' ? label[field] : undefined;
}

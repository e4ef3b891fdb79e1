import type { DatasetIndex } from './dataset-index.js';

/** Says where somebody belongs: drawn as a place under a body, not as a line. */
export const OFFICE = 'office';
/** What one said of another, no contact. */
export const MENTION = 'mention';
export const CONFLICT = 'conflict';
export const COOPERATION = 'cooperation';

/** The family of a kind of tie by the vocabulary, `contact` when that does not say. */
export function tieFamily(index: DatasetIndex, kind: string): string {
  return fieldOf(index, kind, 'family') ?? 'contact';
}

/** True when the vocabulary says that such a tie goes from one to the other: aid, a loan, a claim, not a meeting. */
export function isDirected(index: DatasetIndex, kind: string): boolean {
  return fieldOf(index, kind, 'direction') === 'to';
}

function fieldOf(index: DatasetIndex, kind: string, field: string): string | undefined {
  const label = index.dataset.vocabulary.tieKinds?.[kind];
  return typeof label === 'object' ? label[field] : undefined;
}

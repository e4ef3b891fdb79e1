import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { csv } from './csv.js';
import type { DatasetIndex } from './dataset-index.js';

const COLUMNS = ['id', 'from', 'kind', 'to', 'start', 'end', 'sources'] as const;

/**
 * Ties as CSV with a header row: dates in EDTF, names in the reader's language, URLs of sources separated by semicolons. All ties, or those
 * whose ids are in `passing`.
 */
export function tiesCsv(index: DatasetIndex, locale: Locale, passing: ReadonlySet<Id> | null = null): string {
  const name = (id: Id) => locale.text(index.actorById.get(id)?.name).text;
  const ties = index.dataset.ties.filter(({ id }) => !passing || passing.has(id));
  const rows = ties.map((tie) => [
    tie.id,
    name(tie.from),
    tie.kind,
    name(tie.to),
    tie.start ?? '',
    tie.end ?? '',
    (tie.sources ?? []).map((id) => index.sourceById.get(id)?.url ?? id).join('; '),
  ]);
  return csv([COLUMNS, ...rows]);
}

import type { Id } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { csv } from './csv.js';
import type { DatasetIndex } from './dataset-index.js';

const COLUMNS = ['id', 'from', 'kind', 'to', 'start', 'end', 'sources'] as const;

/** Ties as CSV with a header row: dates in EDTF, names in the reader's language, URLs of sources separated by semicolons. */
export function tiesCsv(index: DatasetIndex, locale: Locale): string {
  const name = (id: Id) => locale.text(index.actorById.get(id)?.name).text;
  const rows = index.dataset.ties.map((tie) => [
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

import type { Locale } from '../locale/locale.js';
import { csv } from './csv.js';
import type { DatasetIndex } from './dataset-index.js';

const COLUMNS = ['id', 'name', 'type', 'country', 'side', 'ties', 'events', 'sources'] as const;

/** Actors as CSV with a header row: names in the reader's language, URLs of sources separated by semicolons. */
export function actorsCsv(index: DatasetIndex, { text }: Locale): string {
  const rows = index.dataset.actors.map(({ id, name, type, country, sources = [] }) => [
    id,
    text(name).text,
    type,
    country,
    index.sideByActor.get(id)!,
    String(index.tiesByActor.get(id)?.length ?? 0),
    String(index.eventsByActor.get(id)?.length ?? 0),
    sources.map((source) => index.sourceById.get(source)?.url ?? source).join('; '),
  ]);
  return csv([COLUMNS, ...rows]);
}

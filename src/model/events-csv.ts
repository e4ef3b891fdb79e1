import type { EventRecord, Id, Text } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import { csv } from './csv.js';
import type { DatasetIndex } from './dataset-index.js';

const COLUMNS = ['id', 'date', 'title', 'summary', 'kind', 'initiator', 'place', 'participants', 'sources'] as const;

/** Events as CSV with a header row: dates in EDTF, names in the reader's language, lists separated by semicolons. */
export function eventsCsv(index: DatasetIndex, events: readonly EventRecord[], locale: Locale): string {
  const say = (text: Text | undefined) => locale.text(text).text;
  const names = (ids: readonly Id[] = []) => ids.map((id) => say(index.actorById.get(id)?.name)).join('; ');
  const addresses = (ids: readonly Id[] = []) => ids.map((id) => index.sourceById.get(id)?.url ?? id).join('; ');
  const rows = events.map((event) => [
    event.id,
    event.date,
    say(event.title),
    say(event.summary),
    event.kind,
    event.initiator ?? '',
    say(event.place ? index.placeById.get(event.place)?.name : undefined),
    names(event.participants),
    addresses(event.sources),
  ]);
  return csv([COLUMNS, ...rows]);
}

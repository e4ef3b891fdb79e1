import { group, sort } from 'd3';
import { html, type TemplateResult } from 'lit';
import type { EventRecord, Id, PlaceRecord, Side, Text } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { isWithin } from '../../../model/is-within.js';
import type { OutlineItem } from '../../../model/outline.js';
import { localText } from '../../../view/local-text.js';
import { sourceNames, type ListUse } from '../../../view/source-names.js';

/** Section of the events without a place. */
export const PLACELESS = 'placeless';

const SECTIONS: readonly Side[] = ['a', 'b', 'third'];

/** Names of the regions that places are grouped by, by ISO 3166-2; empty for no groups. */
export type OutlineRegions = ReadonlyMap<string, Text>;

/**
 * The lines of the list: for each country its places from north to south, with the places within them and the events at each; every place
 * and event once. With regions, places are grouped under theirs, sorted by name, after those without one. A generator, since only the
 * beginning of a long list is rendered.
 */
export function* outlineMap(
  index: DatasetIndex,
  events: readonly EventRecord[],
  locale: Locale,
  regions: OutlineRegions = new Map(),
  refused: ReadonlySet<Id> = new Set(),
): Generator<OutlineItem> {
  const { dataset, placeById, eventsByPlace, sideByPlace } = index;
  const shown = events.length < index.events.length ? new Set(events) : null;
  const inside = group(dataset.places, ({ within = '' }) => within);
  const outermost = group(inside.get('') ?? [], ({ id }) => sideByPlace.get(id)!);
  const regionOf = ({ id, region = '' }: PlaceRecord) => (regions.has(region) && !refused.has(id) ? region : '');

  function* eventLines(list: readonly EventRecord[], level: number, section: string): Generator<OutlineItem> {
    for (const { id, title } of list) yield { id, kind: 'event', level, section, name: locale.text(title).text };
  }

  function* placeLines(places: readonly PlaceRecord[], level: number, section: Side): Generator<OutlineItem> {
    for (const { id, name } of [...places].sort(northFirst)) {
      yield { id, kind: 'place', level, section, name: locale.text(name).text };
      const here = (eventsByPlace.get(id) ?? []).filter((event) => event.place === id && (shown?.has(event) ?? true));
      yield* eventLines(here, level + 1, section);
      yield* placeLines(inside.get(id) ?? [], level + 1, section);
    }
  }

  for (const section of SECTIONS) {
    const byRegion = group(outermost.get(section) ?? [], regionOf);
    const named = [...byRegion].map(([id, places]) => ({ id, places, name: locale.text(regions.get(id)).text }));
    for (const { id, places, name } of sort(named, ({ name }) => name)) {
      if (id) yield { id, kind: 'region', level: 1, section, name };
      yield* placeLines(places, id ? 2 : 1, section);
    }
  }
  yield* eventLines(
    events.filter(({ place }) => !place || !placeById.has(place)),
    1,
    PLACELESS,
  );
}

function northFirst(one: PlaceRecord, other: PlaceRecord): number {
  return other.lat - one.lat || (one.id < other.id ? -1 : 1);
}

/**
 * The content of a line: a region or place with its number of shown events, or an event with its date and sources. Where it is only heard,
 * it is plain text if it can be, as the first render lays out all lines.
 */
export function mapLine(
  { id, kind, name }: OutlineItem,
  index: DatasetIndex,
  shown: ReadonlySet<EventRecord>,
  counts: Readonly<Record<string, number>>,
  locale: Locale,
  use: ListUse,
): TemplateResult | string {
  if (kind === 'event') {
    const when = locale.date(index.dateByEvent.get(id)!);
    const said = sourceNames(index.eventById.get(id)!.sources, index, locale, use);
    // Browsers drop a breaking space from the accessible name.
    if (use === 'heard') return [when, name, said].join('\u00a0');
    return html`<span class="when">${when}</span>&nbsp;${name}&nbsp;${said}`;
  }
  const n =
    kind === 'region'
      ? (counts[id] ?? 0)
      : (index.eventsByPlace.get(id) ?? []).filter((event) => shown.has(event) && isWithin(event.place, id, index.placeById)).length;
  const events = locale.common.events(n);
  const label = kind === 'region' ? name : localText(index.placeById.get(id)?.name, locale);
  return use !== 'heard' || typeof label !== 'string' ? html`${label} <span class="quiet">${events}</span>` : `${label} ${events}`;
}

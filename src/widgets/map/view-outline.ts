import { html, type TemplateResult } from 'lit';
import type { EventRecord, Id, PlaceRecord, Side, Text } from '../../data/types.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { OutlineItem } from '../../model/outline.js';
import { localText } from '../../view/local-text.js';
import { sourceLine } from '../../view/source-list.js';

/** Heading under which events without a place stand. */
export const PLACELESS = 'placeless';

const SECTIONS: readonly Side[] = ['a', 'b', 'third'];

/** Regions by which the places of a country are grouped, by ISO 3166-2; empty for none. */
export type OutlineRegions = ReadonlyMap<string, Text>;

/**
 * Countries, their places from north to south, places within places, and under each the events there; every place and event once. With regions
 * the places stand under theirs, regions by name, and places without one first.
 */
export function outlineMap(
  index: DatasetIndex,
  events: readonly EventRecord[],
  locale: Locale,
  regions: OutlineRegions = new Map(),
  refused: ReadonlySet<Id> = new Set(),
): readonly OutlineItem[] {
  const at = new Map<Id | null, EventRecord[]>();
  for (const event of events) {
    const place = event.place && index.placeById.has(event.place) ? event.place : null;
    const list = at.get(place);
    if (list) list.push(event);
    else at.set(place, [event]);
  }
  const eventItems = (place: Id | null, level: number, section: string): readonly OutlineItem[] =>
    (at.get(place) ?? []).map(({ id, title }) => ({ id, kind: 'event', level, section, name: locale.text(title).text }));
  const places = [...index.dataset.places].sort((one, other) => other.lat - one.lat || (one.id < other.id ? -1 : 1));
  const inside = Map.groupBy(places, ({ id, within = '' }) => `${index.sideByPlace.get(id)} ${within}`);
  const placeItems = ({ id, name }: PlaceRecord, level: number, section: Side): readonly OutlineItem[] => [
    { id, kind: 'place', level, section, name: locale.text(name).text },
    ...eventItems(id, level + 1, section),
    ...(inside.get(`${section} ${id}`) ?? []).flatMap((place) => placeItems(place, level + 1, section)),
  ];
  const regionOf = ({ id, region = '' }: PlaceRecord) => (regions.has(region) && !refused.has(id) ? region : '');
  const sectionItems = (section: Side): readonly OutlineItem[] => {
    const byRegion = Map.groupBy(inside.get(`${section} `) ?? [], regionOf);
    const named = [...byRegion].map(([id, members]) => ({ id, members, name: locale.text(regions.get(id)).text }));
    named.sort((one, other) => (one.name < other.name ? -1 : 1));
    return named.flatMap(({ id, members, name }) =>
      id
        ? [{ id, kind: 'region', level: 1, section, name }, ...members.flatMap((place) => placeItems(place, 2, section))]
        : members.flatMap((place) => placeItems(place, 1, section)),
    );
  };
  return [...SECTIONS.flatMap(sectionItems), ...eventItems(null, 1, PLACELESS)];
}

/** A region or place with the number of its events among those shown, or an event with its date and sources. */
export function mapLine(
  { id, kind, name }: OutlineItem,
  index: DatasetIndex,
  shown: ReadonlySet<EventRecord>,
  counts: Readonly<Record<string, number>>,
  locale: Locale,
): TemplateResult {
  if (kind === 'event') {
    return html`${locale.date(index.dateByEvent.get(id)!)} ${name}
      <small>${sourceLine(index.eventById.get(id)!.sources, index, locale, false)}</small>`;
  }
  const n = kind === 'region' ? (counts[id] ?? 0) : (index.eventsByPlace.get(id) ?? []).filter((event) => shown.has(event)).length;
  return html`${kind === 'region' ? name : localText(index.placeById.get(id)?.name, locale)}
    <span class="quiet">${locale.common.events(locale.number(n), n)}</span>`;
}

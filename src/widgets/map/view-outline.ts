import { html, type TemplateResult } from 'lit';
import type { EventRecord, Id, Side } from '../../data/types.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { OutlineItem } from '../../model/outline.js';
import { localText } from '../../view/local-text.js';
import { sourceLine } from '../../view/source-list.js';

/** Heading under which events without a place stand. */
export const PLACELESS = 'placeless';

const SECTIONS: readonly Side[] = ['a', 'b', 'third'];

/** Countries, their places from north to south, places within places, and under each the events there; every place and event once. */
export function outlineMap(index: DatasetIndex, events: readonly EventRecord[], locale: Locale): readonly OutlineItem[] {
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
  const below = (section: Side, parent: Id, level: number): readonly OutlineItem[] =>
    (inside.get(`${section} ${parent}`) ?? []).flatMap(({ id, name }) => [
      { id, kind: 'place', level, section, name: locale.text(name).text } as const,
      ...eventItems(id, level + 1, section),
      ...below(section, id, level + 1),
    ]);
  return [...SECTIONS.flatMap((section) => below(section, '', 1)), ...eventItems(null, 1, PLACELESS)];
}

/** A place with the number of its events among those shown, or an event with its date and sources. */
export function mapLine(
  { id, kind, name }: OutlineItem,
  index: DatasetIndex,
  shown: ReadonlySet<EventRecord>,
  locale: Locale,
): TemplateResult {
  if (kind === 'place') {
    const n = (index.eventsByPlace.get(id) ?? []).filter((event) => shown.has(event)).length;
    return html`${localText(index.placeById.get(id)?.name, locale)}
      <span class="quiet">${locale.common.events(locale.number(n), n)}</span>`;
  }
  const { sources = [] } = index.eventById.get(id)!;
  const cited = sources.map((source) => index.sourceById.get(source));
  return html`${locale.date(index.dateByEvent.get(id)!)} ${name} <small>${sourceLine(cited, locale, false)}</small>`;
}

import type { EventFacts, LooseEvent, LoosePlace } from './loose.js';
import { ownText } from './loose-value.js';
import type { Row } from './loose-row.js';

/** What events tell together; more can be added. */
export function eventFacts(events: Iterable<LooseEvent> = []): EventFacts {
  const facts: EventFacts = {
    count: 0,
    groups: new Map(),
    participants: new Set(),
    places: new Map(),
    kinds: new Set(),
    themes: new Set(),
    ids: new Set(),
    unnamed: [],
    doubles: new Map<number, { readonly id: string; readonly row: Row }>(),
    add: ({ id, row, groups, facing = [], pair = [], participants = [], place, kind, themes = [] }) => {
      const index = facts.count++;
      if (id && !facts.ids.has(id)) facts.ids.add(ownText(id));
      else {
        facts.unnamed.push(index);
        if (id) facts.doubles.set(index, { id, row });
      }
      countNames(groups, facts.groups);
      countNames(facing, facts.groups);
      for (const name of [...pair, ...participants]) if (!facts.participants.has(name)) facts.participants.add(ownText(name));
      if (kind) facts.kinds.add(kind);
      for (const theme of themes) facts.themes.add(theme);
      if (!place) return;
      const key = placeKey(place);
      const known = facts.places.get(key);
      if (known) known.count++;
      else facts.places.set(key, { place, count: 1 });
    },
  };
  for (const event of events) facts.add(event);
  return facts;
}

/** What makes places different. */
export function placeKey({ name, country, lon, lat }: LoosePlace): string {
  return [name, country, lon, lat].join('\n');
}

/** Counts names, in order of occurrence. */
export function countNames(names: Iterable<string>, counts = new Map<string, number>()): Map<string, number> {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

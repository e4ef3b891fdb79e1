import { readIranJapan } from './iran-japan.js';

/** Ids of the events whose raw records, those who took part and the bodies, places and sources behind them say a text. */
export function saying(query: string): readonly string[] {
  type Raw = Record<string, unknown> & { id: string };
  const raw = readIranJapan() as Record<'events' | 'actors' | 'places' | 'sources' | 'ties', Raw[]>;
  const squeezed = (value: unknown) =>
    JSON.stringify(value)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=[\u0600-\u06ff])[\s\u200c](?=[\u0600-\u06ff])/g, '');
  const byId = (list: Raw[], ids: unknown) => list.filter(({ id }) => [ids].flat().includes(id));
  return raw.events
    .filter((event) => {
      const about = raw.ties.filter((tie) => tie['event'] === event.id).flatMap(({ from, to }) => [from, to]);
      const people = byId(raw.actors, [event['participants'] ?? [], about].flat());
      const offices = raw.ties.filter(({ from, kind }) => kind === 'affiliated-with' && people.some(({ id }) => id === from));
      const bodies = byId(
        raw.actors,
        offices.map(({ to }) => to),
      );
      const names = [...people, ...bodies].map(({ name, short, aliases }) => [name, short, aliases]);
      const sources = byId(raw.sources, event['sources']).map(({ title, publisher, note }) => [title, publisher, note]);
      const places = byId(raw.places, event['place']).map(({ name }) => name);
      return squeezed([event['title'], event['summary'], event['quotes'], names, sources, places]).includes(squeezed(query).slice(1, -1));
    })
    .map(({ id }) => id);
}

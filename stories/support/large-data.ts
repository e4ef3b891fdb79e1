/** A valid file with the given numbers of made-up records, named by number; the same each time. */
export function largeData(size: { readonly events?: number; readonly actors?: number; readonly places?: number }) {
  const { events = 1, actors = 0, places = 0 } = size;
  const country = (i: number) => (i % 2 ? 'AUS' : 'BRA');
  const list = <T>(length: number, make: (i: number) => T) => Array.from({ length }, (_, i) => make(i));
  return {
    format: 'bilateral/1',
    sides: { a: { country: 'BRA', name: 'Brazil' }, b: { country: 'AUS', name: 'Australia' } },
    sources: [{ id: 's', title: 'A paper', url: 'https://example.org/' }],
    places: list(places, (i) => ({
      id: `p${i}`,
      name: `Place ${i}`,
      country: country(i),
      lon: (i % 2 ? 122 : -58) + ((i * 37) % 200) / 10,
      lat: (i % 2 ? -30 : -20) + ((i * 53) % 110) / 10,
    })),
    actors: list(actors, (i) => ({ id: `a${i}`, name: `Actor ${i}`, type: i % 5 ? 'person' : 'ministry', country: country(i) })),
    ties: list(Math.max(0, actors - 1), (i) => ({
      id: `t${i}`,
      from: `a${i + 1}`,
      to: `a${(i * 7) % (i + 1)}`,
      kind: 'met-with',
      sources: ['s'],
    })),
    events: list(events, (i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: new Date(Date.UTC(1900, 0, 1 + Math.floor((i * 40_000) / events))).toISOString().slice(0, 10),
      kind: 'visit',
      initiator: ['BRA', 'AUS', 'both'][i % 3],
      sources: ['s'],
      ...(places && { place: `p${i % places}` }),
    })),
  };
}

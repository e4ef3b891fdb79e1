import { parse } from '../data/parse.js';
import type { Dataset, EventRecord, Id } from '../data/types.js';
import { placesOf, sourcesOfEvent, type DatasetIndex } from './dataset-index.js';
import { filterTies } from './filter-ties.js';
import { isNarrowed, type Filter } from './filter.js';

/**
 * What a filter leaves of a data set, as a data set: its events, the ties that pass, and the actors, places and sources that these name.
 * References to what was left out are taken out. Meta data stay, with an `excerpt` that says what was asked for and how much of it there
 * is. The whole data set for an empty filter. O(n).
 */
export function shownDataset(index: DatasetIndex, filter: Filter, shown: readonly EventRecord[]): Dataset {
  const { dataset, placeById } = index;
  if (!isNarrowed(filter)) return dataset;
  const passing = filterTies(index, filter, shown);
  const events = dataset.events.filter(among(shown.map(({ id }) => id)));
  const ties = dataset.ties.filter(({ id }) => passing!.has(id));
  const named = [
    ...events.flatMap(({ participants = [], quotes = [] }) => [...participants, ...quotes.map(({ by }) => by)]),
    ...ties.flatMap(({ from, to }) => [from, to]),
  ];
  const actors = dataset.actors.filter(among(named));
  const cited = [...events.flatMap(sourcesOfEvent), ...[...actors, ...ties].flatMap(({ sources = [] }) => sources)];
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length));
  return parse({
    ...dataset,
    meta: { ...dataset.meta, excerpt: { ...asked, events: events.length, of: dataset.events.length } },
    events,
    ties,
    actors,
    places: dataset.places.filter(among(events.flatMap((event) => placesOf(event, placeById)))),
    sources: dataset.sources.filter(among(cited)),
    // Their numbers are of other dates, too.
    series: [],
  }).dataset!;
}

function among(ids: readonly Id[]): (record: { readonly id: Id }) => boolean {
  const wanted = new Set(ids);
  return ({ id }) => wanted.has(id);
}

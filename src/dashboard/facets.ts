import { sort } from 'd3';
import { SIDES, type EventRecord, type Side } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { filterEvents, toggled, type Filter, type Fold } from '../model/filter.js';

/** A filter chip, with the number of events it would leave if it were the only one of its row. */
export interface FacetValue<T extends string> {
  readonly value: T;
  readonly count: number;
  readonly chosen: boolean;
}

export interface Facets {
  readonly themes: readonly FacetValue<string>[];
  readonly kinds: readonly FacetValue<string>[];
  readonly sides: readonly FacetValue<Side>[];
}

/** Counts events for each chip under the filter of the other rows. Sorted by frequency in the whole data set, then by name. */
export function facetsOf(index: DatasetIndex, filter: Filter, fold: Fold): Facets {
  const without = (row: keyof Facets) => filterEvents(index, { ...filter, [row]: [] }, fold);
  const ranked = (row: 'themes' | 'kinds', valuesOf: (event: EventRecord) => readonly string[]) => {
    const all = tally(index.events, valuesOf);
    const left = tally(without(row), valuesOf);
    return sort(
      all,
      ([, count]) => -count,
      ([value]) => value,
    ).map(([value]) => ({ value, count: left.get(value) ?? 0, chosen: filter[row].includes(value) }));
  };
  const left = tally(without('sides'), ({ id }) => [index.sideByEvent.get(id)!]);
  return {
    themes: ranked('themes', ({ themes = [] }) => themes),
    kinds: ranked('kinds', ({ kind }) => [kind]),
    sides: SIDES.map((value) => ({ value, count: left.get(value) ?? 0, chosen: filter.sides.includes(value) })),
  };
}

/** Returns the filter with one value of a row toggled. */
export function withFacet(filter: Filter, row: keyof Facets, value: string): Filter {
  return { ...filter, [row]: toggled(filter[row] as readonly string[], value) };
}

function tally<T extends string>(events: readonly EventRecord[], valuesOf: (event: EventRecord) => readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const event of events) for (const value of valuesOf(event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

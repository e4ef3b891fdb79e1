import type { Id } from '../../../data/types.js';
import type { Filter } from '../../../model/filter.js';
import { filterTies } from '../../../model/filter-ties.js';
import type { RecordRef } from '../../../model/record-ref.js';
import { picturePoint } from '../../../view/picture-point.js';
import { stepsFrom, type TieGraph } from '../../../model/tie-graph.js';
import type { Asked } from '../query/emphasis.js';
import { nearestLink } from '../layout/nearest-link.js';
import type { NetworkScene } from '../scene.js';
import { askedGraph, askedStates } from '../query/graph.js';

// One part: what goes along ties, what a pointer near them needs, and who was asked about but is not drawn.
export { inkOf } from '../query/emphasis.js';
export { alsoLine } from './offscreen-actors.js';
export { inkStyles } from './emphasis-styles.js';

/** The element as those who ask see it. */
export interface Asker extends Asked {
  readonly states: boolean;
  readonly path: string;
  readonly centre: Id | null;
  readonly graph: TieGraph | null;
  readonly filter: Filter;
  memo<T>(key: string, inputs: readonly unknown[], make: () => T): T;
}

/** What questions go along. */
export function graphOf(host: Asker): TieGraph {
  const { index, states, passing, centre, path } = host;
  const asked = askedStates(index, centre, path);
  return host.memo('graph', [index, states, passing, ...asked], () => askedGraph(index, { passing, states, asked }));
}

/** Who is near who is in the middle, by steps. */
export function aroundOf(host: Asker): ReadonlyMap<Id, number> {
  const { centre, reach } = host;
  const graph = graphOf(host);
  return host.memo('around', [graph, centre, reach], () => stepsFrom(graph, centre!, reach));
}

/** Ties that pass the filter. */
export function passingOf(host: Asker): ReadonlySet<Id> | null {
  const { index, filter, shownEvents } = host;
  return host.memo('passing', [index, filter, shownEvents], () => filterTies(index, filter, shownEvents));
}

/** Of the ties whose wide lines overlap under a pointer the nearest; null elsewhere. */
export function tieAt(event: MouseEvent, sceneOf: () => NetworkScene): RecordRef | null {
  const line = event.target as SVGElement;
  if (!line.classList.contains('hit-line')) return null;
  const link = nearestLink(sceneOf().links, picturePoint(event, line.ownerSVGElement!));
  return link && { kind: 'tie', id: link.id };
}

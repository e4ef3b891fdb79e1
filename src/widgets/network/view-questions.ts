import type { RecordRef } from '../../model/record-ref.js';
import { picturePoint } from '../../view/picture-point.js';
import { nearestLink } from './nearest-link.js';
import type { NetworkScene } from './network-scene.js';

// One part: what goes along ties, what a pointer near them needs, and who was asked about but is not drawn.
export { filterTies } from '../../model/filter-ties.js';
export { stepsFrom } from '../../model/tie-graph.js';
export { inkOf } from './ink.js';
export { askedGraph, askedStates } from './questions.js';
export { alsoLine } from './view-also.js';

/** Of the ties whose wide lines overlap under a pointer the nearest; null elsewhere. */
export function tieAt(event: MouseEvent, { links }: NetworkScene): RecordRef | null {
  const line = event.target as SVGElement;
  if (!line.classList.contains('hit-line')) return null;
  const link = nearestLink(links, picturePoint(event, line.ownerSVGElement!));
  return link && { kind: 'tie', id: link.id };
}

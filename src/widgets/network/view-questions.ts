import type { RecordRef } from '../../model/record-ref.js';
import { nearestLink } from './nearest-link.js';
import type { NetworkScene } from './network-scene.js';

// One part: what goes along ties, what a pointer near them needs, and who was asked about but is not drawn.
export { filterTies } from '../../model/filter-ties.js';
export { stepsFrom } from '../../model/tie-graph.js';
export { inkOf } from './ink.js';
export { askedGraph, askedStates } from './questions.js';
export { alsoLine } from './view-also.js';

/** Of the ties whose wide lines overlap under a pointer the nearest; null elsewhere. */
export function tieAt({ target, clientX, clientY }: MouseEvent, { links, width }: NetworkScene): RecordRef | null {
  const line = target as SVGElement;
  if (!line.classList.contains('hit-line')) return null;
  const picture = line.ownerSVGElement!.getBoundingClientRect();
  const scale = picture.width / width;
  const link = nearestLink(links, [(clientX - picture.left) / scale, (clientY - picture.top) / scale]);
  return link && { kind: 'tie', id: link.id };
}

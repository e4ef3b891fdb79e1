import type { nothing, TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { NetworkProjection } from '../project/projection.js';
import type { NetworkScene } from '../scene.js';
import { actorLine } from './actor-line.js';
import type { NetworkViewState } from './view-state.js';

interface OffscreenParts {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly projection: NetworkProjection;
  readonly focusedId: Id | null;
  readonly around: ReadonlyMap<Id, number> | null;
}

/** More would be a page of names below the picture. */
const MOST_NAMED = 40;

/** A line that names those who matter but are not in the picture: the marked, the one in focus, and the neighbourhood. */
export function offscreenActors(
  { index, locale, projection, focusedId, around }: OffscreenParts,
  { rows, boxes }: NetworkScene,
  state: NetworkViewState,
): TemplateResult | typeof nothing {
  const drawn = new Set([...rows, ...boxes].map(({ id }) => id));
  const focused = focusedId !== null && index.actorById.has(focusedId) ? [focusedId] : [];
  const wanted = new Set([...state.marked, ...focused, ...(around?.keys() ?? [])].map(projection.drawnAs));
  const undrawn = [...wanted].filter((id) => !drawn.has(id)).slice(0, MOST_NAMED);
  return actorLine(index, locale, locale.query.also, undrawn, state);
}

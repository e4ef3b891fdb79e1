import type { nothing, TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import type { NetworkScene } from '../scene.js';
import type { NetworkProjection } from '../project/projection.js';
import { actorLine } from './actor-line.js';
import type { NetworkViewState } from './view-state.js';

/** The element as the line of those who are not drawn sees it. */
export interface AlsoHost {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  readonly projection: NetworkProjection;
  readonly focusedId: Id | null;
  readonly around: ReadonlyMap<Id, number> | null;
}

/** More would be a page of names below the picture. */
const MOST_NAMED = 40;

/** Marked actors, the one in focus, and those near who was asked about, without a place in the picture, so that none stays unseen. */
export function alsoLine(
  { index, locale, projection, focusedId, around }: AlsoHost,
  { rows, boxes, outside }: NetworkScene,
  state: NetworkViewState,
): TemplateResult | typeof nothing {
  const drawn = new Set([...[...rows, ...boxes].map(({ id }) => id), ...outside]);
  const focused = focusedId !== null && index.actorById.has(focusedId) ? [focusedId] : [];
  const wanted = new Set([...state.marked, ...focused, ...(around?.keys() ?? [])].map(projection.placeOf));
  const undrawn = [...wanted].filter((id) => !drawn.has(id)).slice(0, MOST_NAMED);
  return actorLine(index, locale, locale.query.also, undrawn, state);
}

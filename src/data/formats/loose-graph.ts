import { NOTHING_FOUND, type Loose, type LooseActor, type LooseTie } from './loose.js';

/** The graph of a file; null without nodes. Weights are ignored. */
export function graphOf(actors: readonly LooseActor[], ties: readonly LooseTie[], title: string): Loose | null {
  return actors.length ? { ...NOTHING_FOUND, title, actors, ties } : null;
}

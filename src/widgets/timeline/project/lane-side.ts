/** A side with a lane of its own. */
export type LaneSide = 'a' | 'b';

/** The side whose lane faces the one that is given. */
export function facing(side: LaneSide): LaneSide {
  return side === 'a' ? 'b' : 'a';
}

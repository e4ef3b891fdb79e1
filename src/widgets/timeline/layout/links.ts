import type { Id } from '../../../data/types.js';
import type { Thread } from '../../../model/threads.js';

/** A mark: px along the time axis, px from it, up or before it negative. */
export interface LinkEnd {
  readonly along: number;
  readonly across: number;
}

/** A curve from one mark to another, drawn between the lanes, where no label stands. */
export interface TimelineLink {
  readonly kind: Thread['kind'];
  readonly from: Id;
  readonly to: Id;
  readonly ends: readonly [LinkEnd, LinkEnd];
  /** The two points that pull the curve. */
  readonly pulls: readonly [LinkEnd, LinkEnd];
}

/** How far a curve between marks of one lane leaves their row, towards the axis, px. */
const BULGE = 22;
/** Marks nearer than this stand over one another: the curve goes round, px. */
const BESIDE = 8;

/** A larger event is tied to each of its parts, a visit to the next one. Nothing is drawn within one mark, or to what is not drawn. */
export function layoutLinks(threads: readonly Thread[], endOf: (id: Id) => LinkEnd | null): readonly TimelineLink[] {
  return threads.flatMap(({ kind, ids }) =>
    ids.slice(1).flatMap((to, i) => {
      const from = kind === 'parts' ? ids[0]! : ids[i]!;
      const ends = [endOf(from), endOf(to)] as const;
      const [one, other] = ends;
      if (!one || !other || (one.along === other.along && one.across === other.across)) return [];
      return [{ kind, from, to, ends: [one, other] as const, pulls: pullsOf(one, other) }];
    }),
  );
}

function pullsOf(one: LinkEnd, other: LinkEnd): readonly [LinkEnd, LinkEnd] {
  if (Math.abs(one.along - other.along) < BESIDE) {
    const along = Math.max(one.along, other.along) + BULGE;
    return [
      { along, across: one.across },
      { along, across: other.across },
    ];
  }
  const across = acrossOf(one.across, other.across);
  return [
    { along: one.along, across },
    { along: other.along, across },
  ];
}

/** From lane to lane along the axis; within a lane on its inner side; on the axis over it. */
function acrossOf(one: number, other: number): number {
  if (one === 0 && other === 0) return -BULGE;
  if (one === 0 || other === 0) return (one + other) / 2;
  if (one > 0 !== other > 0) return 0;
  const inner = Math.min(Math.abs(one), Math.abs(other));
  return Math.sign(one) * Math.max(inner - BULGE, 0);
}

import { isBox, type NetworkMark, type NetworkScene } from '../../src/widgets/network/scene.js';

/** Radius within which every glyph has its edge, and the least of all of them where lines arrive, px. */
const GLYPH = { least: 2.375, most: 5.4 };

/** 3 px, and what rounding to 1/64 px adds. */
const MOST = 3 + 1 / 32;

/**
 * Ends of lines that are more than 3 px from the marker of their actor, or nearer to that of another. A glyph counts as a disc of its
 * least radius for its own lines, and of its greatest one for those of others.
 */
export function looseEnds({ rows, boxes, links }: NetworkScene): readonly string[] {
  const marks: readonly NetworkMark[] = [...rows, ...boxes];
  return links.flatMap(({ id, from, to, curve, pieces = [curve] }) => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return [];
    const ends = [
      [from, first[0], first[1]],
      [to, last[6], last[7]],
    ] as const;
    return ends.flatMap(([actor, x, y]) => {
      const away = distanceTo(
        marks.find((mark) => mark.id === actor)!,
        x,
        y,
        GLYPH.least,
      );
      const nearer = marks.filter((mark) => mark.id !== actor && distanceTo(mark, x, y, GLYPH.most) < away);
      return away <= MOST && !nearer.length
        ? []
        : [`${id} ends ${away} px from ${actor}, nearer to ${nearer.map((mark) => mark.id).join(', ')}`];
    });
  });
}

function distanceTo(mark: NetworkMark, x: number, y: number, radius: number): number {
  if (!isBox(mark)) return Math.max(0, Math.hypot(mark.x - x, mark.y - y) - radius);
  const beside = Math.max(0, Math.abs(mark.x - x) - mark.width / 2);
  return Math.hypot(beside, Math.max(mark.y - y, 0, y - mark.y - mark.height));
}

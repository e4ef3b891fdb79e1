import { range } from 'd3';
import type { Box } from '../../../layout/place-labels.js';
import type { TimelineMark } from './marks.js';

/** A way out of a mark for the leader of its label: straight up or down, or beside what stands there. */
export interface Lead {
  readonly lane: 'up' | 'down';
  readonly x: number;
  /** Sideways from the mark, px; the leader first goes as far outward. */
  readonly bend: number;
  /** Where it is vertical, from the axis. */
  readonly start: number;
}

/** Sideways, px: clear of the mark itself, and not beyond its target. */
const LEAST_BEND = 8;
const MOST_BEND = 13;

/**
 * Of each lane the straight lead where nothing is in its way, else the nearest on either side that meets none of the boxes. Boxes outward of
 * the mark close the whole way behind them.
 */
export function leadsOf({ x, y }: TimelineMark, start: number, lanes: readonly Lead['lane'][], boxes: readonly Box[]): readonly Lead[] {
  const around = boxes.filter((box) => box.x < x + MOST_BEND && box.x + box.width > x - MOST_BEND);
  return lanes.flatMap((lane) => {
    const out = lane === 'up' ? -1 : 1;
    const isFree = ({ x: along, start: from, bend }: Lead) => {
      const half = Math.abs(bend) / 2;
      return around.every((box) => {
        const [near, far] = out < 0 ? [-box.y - box.height, -box.y] : [box.y, box.y + box.height];
        const meets = (px: number, py: number) => px > box.x && px < box.x + box.width && py > near && py < far;
        const isBehind = along > box.x && along < box.x + box.width && far > from;
        return !isBehind && !(bend !== 0 && meets(along - bend / 2, from - half));
      });
    };
    const lead = (bend: number): Lead => ({ lane, x: x + bend, bend, start: bend ? out * y + Math.abs(bend) : start });
    if (isFree(lead(0))) return [lead(0)];
    const bends = range(LEAST_BEND, MOST_BEND + 1);
    return [1, -1].flatMap((way) => bends.map((bend) => lead(way * bend)).find(isFree) ?? []);
  });
}

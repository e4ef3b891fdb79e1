import { range } from 'd3';
import type { Box } from '../../../layout/place-labels.js';

/** Side of a cell, px. */
const CELL = 2;

/** Where a picture is land, in cells; painted by its paths in the order in which they are drawn. */
export class LandMask {
  readonly #columns: number;
  readonly #rows: readonly Uint8Array[];

  constructor({ width, height }: Pick<Box, 'width' | 'height'>) {
    this.#columns = Math.ceil(width / CELL);
    this.#rows = range(Math.ceil(height / CELL)).map(() => new Uint8Array(this.#columns));
  }

  /** Makes all that a path of straight lines fills land or, with `isLand` false, water. Cost: its points + the cells that it fills. */
  paint(d: string, isLand = true): void {
    const crossings = this.#rows.map((): { x: number; turn: 1 | -1 }[] => []);
    for (const ring of d.split('M')) {
      const points = ring.split(/[LZ]/).flatMap((point) => (point ? [point.split(',').map(Number)] : []));
      points.forEach(([x1 = 0, y1 = 0], i) => {
        const [x0 = 0, y0 = 0] = points.at(i - 1)!;
        const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0];
        const last = Math.min(rowAt(high), crossings.length);
        for (let row = Math.max(0, rowAt(low)); row < last; row++) {
          const share = ((row + 0.5) * CELL - y0) / (y1 - y0);
          crossings[row]!.push({ x: x0 + share * (x1 - x0), turn: y0 < y1 ? 1 : -1 });
        }
      });
    }
    crossings.forEach((row, i) => {
      let winding = 0;
      row.sort((one, other) => one.x - other.x);
      row.forEach(({ x, turn }, at) => {
        winding += turn;
        if (winding) this.#rows[i]!.fill(Number(isLand), rowAt(Math.max(0, x)), rowAt(Math.max(0, row[at + 1]?.x ?? x)));
      });
    });
  }

  /** The share of a box that is land, 0 to 1. */
  shareIn({ x, y, width, height }: Box): number {
    const [left, right] = [Math.floor(x / CELL), Math.ceil((x + width) / CELL)];
    const rows = this.#rows.slice(Math.floor(y / CELL), Math.ceil((y + height) / CELL));
    const land = rows.reduce((sum, row) => row.subarray(left, right).reduce((all, cell) => all + cell, sum), 0);
    return land / ((right - left) * rows.length);
  }
}

/** The first row, or column, whose middle is not before a position. */
function rowAt(position: number): number {
  return Math.ceil(position / CELL - 0.5);
}

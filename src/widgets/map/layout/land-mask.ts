import type { Box } from '../../../layout/place-labels.js';

/** Side of a cell, px. */
const CELL = 2;

/** Where a picture is land, in cells; painted by its paths in the order in which they are drawn. */
export class LandMask {
  readonly #columns: number;
  readonly #rows: number;
  /** One for land and zero for water, row by row. */
  readonly #cells: Uint8Array;

  constructor({ width, height }: Pick<Box, 'width' | 'height'>) {
    this.#columns = Math.ceil(width / CELL);
    this.#rows = Math.ceil(height / CELL);
    this.#cells = new Uint8Array(this.#columns * this.#rows);
  }

  /**
   * Makes all that a path of straight lines fills land or, with `isLand` false, water. What overlaps in it must be wound the same way. Cost:
   * its points, the rows that its edges cross, and the cells of the picture.
   */
  paint(d: string, isLand = true): void {
    const turns = this.#turnsOf(d);
    for (let row = 0; row < this.#rows; row++) {
      const cells = this.#cells.subarray(row * this.#columns, (row + 1) * this.#columns);
      let winding = 0;
      turns.subarray(row * (this.#columns + 1), (row + 1) * (this.#columns + 1)).forEach((turn, column) => {
        winding += turn;
        if (winding) cells[column] = Number(isLand);
      });
    }
  }

  /** By how much the winding number of a path changes at each cell, row by row; those beyond the last cell of a row stand after it. */
  #turnsOf(d: string): Int16Array {
    const turns = new Int16Array((this.#columns + 1) * this.#rows);
    for (const ring of d.split('M')) {
      const points = ring.split(/[,LZ]/).map(Number);
      const end = points.length - (points.length % 2);
      for (let i = 0, from = end - 2; i < end; from = i, i += 2) {
        const [x0, y0, x1, y1] = [points[from]!, points[from + 1]!, points[i]!, points[i + 1]!];
        const last = Math.min(indexAt(Math.max(y0, y1)), this.#rows);
        for (let row = Math.max(0, indexAt(Math.min(y0, y1))); row < last; row++) {
          const x = x0 + (((row + 0.5) * CELL - y0) / (y1 - y0)) * (x1 - x0);
          const column = Math.min(Math.max(0, indexAt(x)), this.#columns);
          turns[row * (this.#columns + 1) + column]! += y0 < y1 ? 1 : -1;
        }
      }
    }
    return turns;
  }

  /** The share of a box that is land, 0 to 1. */
  shareIn({ x, y, width, height }: Box): number {
    const [left, right] = [Math.floor(x / CELL), Math.ceil((x + width) / CELL)];
    const [top, bottom] = [Math.floor(y / CELL), Math.ceil((y + height) / CELL)];
    let land = 0;
    for (let row = top; row < bottom; row++) {
      const start = row * this.#columns;
      for (const cell of this.#cells.subarray(start + left, start + right)) land += cell;
    }
    return land / ((right - left) * (bottom - top));
  }
}

/** The first row, or column, whose middle is not before a position. */
function indexAt(position: number): number {
  return Math.ceil(position / CELL - 0.5);
}

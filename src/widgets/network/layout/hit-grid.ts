import { ascending, extent } from 'd3';
import Flatbush from 'flatbush';
import type { Id } from '../../../data/types.js';
import type { Box } from '../../../layout/place-labels.js';
import type { RecordRef } from '../../../model/record-ref.js';
import type { Point } from './curve.js';
import { distanceTo } from './nearest-link.js';
import { TOGGLE, type NetworkBox, type NetworkLink, type NetworkRow, type NetworkScene } from '../scene.js';

type Part = { readonly kind: 'row'; readonly row: NetworkRow } | { readonly kind: 'box'; readonly box: NetworkBox };

/** An actor of a scene and the boxes that a pointer hits it by. */
interface Spot {
  readonly id: Id;
  readonly part: Part;
  readonly hit: Box;
  /** Box of the control that folds it; null without one. */
  readonly toggle: Box | null;
}

/**
 * A spatial index of a scene, to draw a part of it and to find what is under a pointer. Building O(n log n), searching O(log n + found).
 */
export class SceneGrid {
  readonly #spots: readonly Spot[];
  readonly #links: readonly NetworkLink[];
  readonly #spotIndex: Flatbush | null;
  readonly #linkIndex: Flatbush | null;

  constructor({ rows, boxes, links }: Pick<NetworkScene, 'rows' | 'boxes' | 'links'>) {
    this.#spots = [...rows.map(spotOfRow), ...boxes.map(spotOfBox)];
    this.#links = links;
    this.#spotIndex = indexOf(this.#spots.map(({ hit, toggle }) => (toggle ? union(hit, toggle) : hit)));
    this.#linkIndex = indexOf(links.map(({ curve }) => boundsOf(curve)));
  }

  /** The marks that intersect a horizontal strip of the scene, in the order of the scene. */
  between(top: number, bottom: number): Pick<NetworkScene, 'rows' | 'boxes' | 'links'> {
    const parts = inOrder(this.#spotIndex?.search(-Infinity, top, Infinity, bottom)).map((i) => this.#spots[i]!.part);
    return {
      rows: parts.flatMap((part) => (part.kind === 'row' ? [part.row] : [])),
      boxes: parts.flatMap((part) => (part.kind === 'box' ? [part.box] : [])),
      links: inOrder(this.#linkIndex?.search(-Infinity, top, Infinity, bottom)).map((i) => this.#links[i]!),
    };
  }

  /** The record nearest to a point within `reach`, px; actors come before ties. Null when there is none. */
  recordAt(point: Point, reach: number): RecordRef | null {
    let [nearest, shortest]: [RecordRef | null, number] = [null, reach];
    for (const { id, hit } of this.#near(point, reach)) {
      const distance = distanceToBox(hit, point);
      if (distance < shortest || (distance === 0 && shortest > 0)) [nearest, shortest] = [{ kind: 'actor', id }, distance];
    }
    if (nearest) return nearest;
    for (const i of inOrder(searchAround(this.#linkIndex, point, reach))) {
      const distance = distanceTo(this.#links[i]!, point);
      if (distance < shortest) [nearest, shortest] = [{ kind: 'tie', id: this.#links[i]!.id }, distance];
    }
    return nearest;
  }

  /** The actor whose fold control is at a point; null when there is none. */
  toggleAt(point: Point): Id | null {
    const found = this.#near(point, 0).find(({ toggle }) => toggle && distanceToBox(toggle, point) === 0);
    return found?.id ?? null;
  }

  #near(point: Point, reach: number): readonly Spot[] {
    return inOrder(searchAround(this.#spotIndex, point, reach)).map((i) => this.#spots[i]!);
  }
}

/** A static R-tree of boxes; null without any. */
function indexOf(boxes: readonly Box[]): Flatbush | null {
  if (!boxes.length) return null;
  const index = new Flatbush(boxes.length);
  for (const { x, y, width, height } of boxes) index.add(x, y, x + width, y + height);
  index.finish();
  return index;
}

function searchAround(index: Flatbush | null, [x, y]: Point, reach: number): number[] | undefined {
  return index?.search(x - reach, y - reach, x + reach, y + reach);
}

/** Numbers found in ascending order; Flatbush returns them in the order of its tree. */
function inOrder(found: number[] = []): number[] {
  return found.sort(ascending);
}

function spotOfRow(row: NetworkRow): Spot {
  return { id: row.id, part: { kind: 'row', row }, hit: hitBox(row), toggle: row.foldWidth ? toggleBox(row) : null };
}

function spotOfBox(box: NetworkBox): Spot {
  const { id, x, y, width, height, isFolded } = box;
  const toggle = isFolded ? { x: x - TOGGLE / 2, y: y + height - 26, width: TOGGLE, height: 24 } : null;
  return { id, part: { kind: 'box', box }, hit: { x: x - width / 2, y, width, height }, toggle };
}

/** The box of the glyph and the name of a row, px. */
function hitBox({ x, y, isLeft, textX, textWidth, height }: NetworkRow): Box {
  const start = isLeft ? textX - textWidth : textX;
  return { x: Math.min(start, x - 12), y: y - height / 2, width: textWidth + 23, height };
}

function toggleBox({ y, isLeft, textX, textWidth, height, foldWidth }: NetworkRow): Box {
  return { x: isLeft ? textX - textWidth - foldWidth : textX + textWidth, y: y - height / 2, width: foldWidth, height };
}

/** A box around a Bézier curve, that of its control points. */
function boundsOf(curve: NetworkLink['curve']): Box {
  const [x0 = 0, x1 = 0] = extent(curve.filter((_, i) => i % 2 === 0));
  const [y0 = 0, y1 = 0] = extent(curve.filter((_, i) => i % 2 === 1));
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

function union(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  return { x, y, width: right - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}

function distanceToBox({ x, y, width, height }: Box, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

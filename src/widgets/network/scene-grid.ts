import { touches, type Box } from '../../layout/place-labels.js';
import type { Id } from '../../data/types.js';
import type { RecordRef } from '../../model/record-ref.js';
import type { Point } from './curve.js';
import { distanceTo } from './nearest-link.js';
import { TOGGLE, type NetworkBox, type NetworkLink, type NetworkRow, type NetworkScene } from './network-scene.js';

/** Height of one stripe, px: a few rows. */
const STRIPE = 64;

interface Spot {
  readonly id: Id;
  readonly box: Box;
  /** Where it is folded and unfolded; null when nobody stands under it. */
  readonly toggle: Box | null;
}

/** What of a scene is where, by stripes from top to bottom, for drawing a part of it and for finding what a pointer means. */
export class SceneGrid {
  readonly #stripes = new Map<number, Spot[]>();
  readonly #rows = new Map<Id, NetworkRow>();
  readonly #boxes = new Map<Id, NetworkBox>();
  readonly #links: readonly { readonly link: NetworkLink; readonly top: number; readonly bottom: number }[];

  constructor({ rows, boxes, links }: Pick<NetworkScene, 'rows' | 'boxes' | 'links'>) {
    for (const row of rows) {
      this.#rows.set(row.id, row);
      this.#add({ id: row.id, box: hitBox(row), toggle: row.foldWidth ? toggleBox(row) : null });
    }
    for (const box of boxes) {
      this.#boxes.set(box.id, box);
      const { id, x, y, width, height, isFolded } = box;
      const toggle = isFolded ? { x: x - TOGGLE / 2, y: y + height - 26, width: TOGGLE, height: 24 } : null;
      this.#add({ id, box: { x: x - width / 2, y, width, height }, toggle });
    }
    this.#links = links.map((link) => {
      const [, y0, , y1, , y2, , y3] = link.curve;
      return { link, top: Math.min(y0, y1, y2, y3), bottom: Math.max(y0, y1, y2, y3) };
    });
  }

  /** What touches the part of the scene between two heights. O(what is there + links). */
  between(top: number, bottom: number): Pick<NetworkScene, 'rows' | 'boxes' | 'links'> {
    const ids = this.#idsBetween(top, bottom);
    return {
      rows: ids.flatMap((id) => this.#rows.get(id) ?? []),
      boxes: ids.flatMap((id) => this.#boxes.get(id) ?? []),
      links: this.#links.filter((each) => each.bottom >= top && each.top <= bottom).map(({ link }) => link),
    };
  }

  /** The nearest record within reach of a point, px; actors come before ties. */
  recordAt(point: Point, reach: number): RecordRef | null {
    let [nearest, shortest]: [RecordRef | null, number] = [null, reach];
    for (const { id, box } of this.#near(point, reach)) {
      const distance = distanceToBox(box, point);
      if (distance < shortest || (distance === 0 && shortest > 0)) [nearest, shortest] = [{ kind: 'actor', id }, distance];
    }
    if (nearest) return nearest;
    for (const { link, top, bottom } of this.#links) {
      if (point[1] < top - reach || point[1] > bottom + reach) continue;
      const distance = distanceTo(link, point);
      if (distance < shortest) [nearest, shortest] = [{ kind: 'tie', id: link.id }, distance];
    }
    return nearest;
  }

  /** Who is folded or unfolded there. */
  toggleAt(point: Point): Id | null {
    const found = this.#near(point, 0).find(({ toggle }) => toggle && distanceToBox(toggle, point) === 0);
    return found?.id ?? null;
  }

  #add(spot: Spot): void {
    const whole = spot.toggle ? union(spot.box, spot.toggle) : spot.box;
    for (let i = stripeOf(whole.y); i <= stripeOf(whole.y + whole.height); i++) {
      const stripe = this.#stripes.get(i);
      if (stripe) stripe.push(spot);
      else this.#stripes.set(i, [spot]);
    }
  }

  #idsBetween(top: number, bottom: number): readonly Id[] {
    const ids = new Set<Id>();
    for (let i = stripeOf(top); i <= stripeOf(bottom); i++) for (const { id } of this.#stripes.get(i) ?? []) ids.add(id);
    return [...ids];
  }

  #near([x, y]: Point, reach: number): readonly Spot[] {
    const around = { x: x - reach, y: y - reach, width: 2 * reach + 1, height: 2 * reach + 1 };
    const found = new Set<Spot>();
    for (let i = stripeOf(y - reach); i <= stripeOf(y + reach); i++) {
      for (const spot of this.#stripes.get(i) ?? []) {
        if (touches(spot.box, around) || (spot.toggle && touches(spot.toggle, around))) found.add(spot);
      }
    }
    return [...found];
  }
}

/** Glyph and name of a row. */
export function hitBox({ x, y, isLeft, textX, textWidth, height }: NetworkRow): Box {
  const start = isLeft ? textX - textWidth : textX;
  return { x: Math.min(start, x - 12), y: y - height / 2, width: textWidth + 23, height };
}

function toggleBox({ y, isLeft, textX, textWidth, height, foldWidth }: NetworkRow): Box {
  return { x: isLeft ? textX - textWidth - foldWidth : textX + textWidth, y: y - height / 2, width: foldWidth, height };
}

function stripeOf(y: number): number {
  return Math.floor(y / STRIPE);
}

function union(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  return { x, y, width: right - x, height: Math.max(one.y + one.height, other.y + other.height) - y };
}

function distanceToBox({ x, y, width, height }: Box, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

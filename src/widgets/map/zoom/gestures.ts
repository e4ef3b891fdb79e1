import { picturePoint } from '../../../view/picture-point.js';
import type { ZoomController } from './zoom-controller.js';
import type { MapPanel, PanelSide } from '../scene.js';
import type { Point } from '../geography/map-projections.js';

interface Spot {
  readonly side: PanelSide;
  readonly point: Point;
}

/** Least movement of a mouse that counts as a drag, px. */
const SLOP = 4;

/** Turn of the wheel that doubles the scale, px. */
const WHEEL = 240;

/**
 * Pointer gestures over the picture: the wheel with Ctrl or ⌘, two fingers and a double click zoom, and once something is enlarged a mouse
 * drags it. A plain wheel and one finger belong to the page. A double click on a country of the strip shows that country alone.
 */
export class Gestures {
  readonly #zoom: ZoomController;
  readonly #panels: () => readonly MapPanel[];
  readonly #show: (only: 'a' | 'b') => void;
  readonly #pointers = new Map<number, Point>();
  #side: PanelSide | null = null;
  #isDragging = false;

  constructor(zoom: ZoomController, panels: () => readonly MapPanel[], show: (only: 'a' | 'b') => void) {
    this.#zoom = zoom;
    this.#panels = panels;
    this.#show = show;
  }

  readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const turn = event.deltaY * (event.deltaMode ? 16 : 1);
    const spot = this.#spotOf(event);
    if (spot) this.#zoom.around(spot.side, 2 ** Math.max(-1, Math.min(1, -turn / WHEEL)), spot.point);
  };

  readonly doubleClick = (event: MouseEvent): void => {
    const country = (event.target as Element).closest<SVGElement>('.own')?.dataset['side'] as 'a' | 'b' | undefined;
    if (country) this.#show(country);
    const spot = this.#spotOf(event);
    if (spot) this.#zoom.around(spot.side, event.shiftKey ? 0.5 : 2, spot.point);
  };

  readonly press = (event: PointerEvent): void => {
    const spot = this.#spotOf(event);
    if (!spot || event.button > 0) return;
    if (this.#pointers.size === 0) this.#side = spot.side;
    this.#isDragging = false;
    this.#pointers.set(event.pointerId, spot.point);
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    const panel = this.#panels().find(({ side }) => side === this.#side);
    if (!before || !panel || !this.#side) return;
    const now = pointIn(event, panel);
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (point: Point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
      this.#zoom.around(this.#side, spread(now) / spread(before), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
      this.#zoom.drag(this.#side, dx / 2, dy / 2);
    } else {
      if (event.pointerType !== 'mouse' || panel.k <= 1 || (!this.#isDragging && Math.hypot(dx, dy) < SLOP)) return;
      if (!this.#isDragging) capture(event);
      this.#isDragging = true;
      this.#zoom.drag(this.#side, dx, dy);
    }
    this.#pointers.set(event.pointerId, now);
  };

  readonly release = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };

  /** Keeps the end of a drag over a mark from selecting it. */
  readonly click = (event: MouseEvent): void => {
    if (this.#isDragging) event.stopPropagation();
    this.#isDragging = false;
  };

  #spotOf(event: MouseEvent): Spot | null {
    for (const panel of this.#panels()) {
      const point = pointIn(event, panel);
      if (point[0] >= 0 && point[1] >= 0 && point[0] <= panel.box.width && point[1] <= panel.box.height) return { side: panel.side, point };
    }
    return null;
  }
}

function capture({ currentTarget, pointerId }: PointerEvent): void {
  try {
    (currentTarget as Element).setPointerCapture(pointerId);
  } catch {
    // The pointer is gone already.
  }
}

function pointIn(event: MouseEvent, { box }: MapPanel): Point {
  const [x, y] = picturePoint(event, (event.currentTarget as Element).querySelector<SVGSVGElement>('.picture')!);
  return [x - box.x, y - box.y];
}

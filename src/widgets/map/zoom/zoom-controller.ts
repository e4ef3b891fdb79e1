import type { LitElement } from 'lit';
import type { LonLat } from '../../../model/great-circle.js';
import type { MapPanel, MapZoom, PanelSide } from '../scene.js';
import type { Point } from '../geography/map-projections.js';
import type * as Moves from './moves.js';
import type { ZoomTarget } from './moves.js';

interface ZoomHost {
  /** Null until the module is there. */
  readonly moves: () => typeof Moves | null;
  /** As they are drawn now; none while nothing is. */
  readonly panels: () => readonly MapPanel[];
  readonly target: () => ZoomTarget | null;
  readonly changed: () => void;
}

type Move = (moves: typeof Moves, panels: readonly MapPanel[], current: MapZoom | null) => MapZoom | null;

/** What is seen more closely, and the ways to change it; they are fetched with the first wish. */
export class ZoomController {
  current: MapZoom | null = null;
  readonly #host: ZoomHost;
  readonly #element: LitElement;
  #wishes: Move[] = [];

  constructor(element: LitElement, host: ZoomHost) {
    this.#element = element;
    this.#host = host;
  }

  /** Carries out what was asked for; before each drawing. */
  settle(): void {
    if (!this.#wishes.length) return;
    const moves = this.#host.moves();
    if (!moves) return;
    const before = this.current;
    for (const wish of this.#wishes.splice(0)) this.current = wish(moves, this.#host.panels(), this.current);
    if (this.current !== before) this.#host.changed();
  }

  /** To the selected or focused place or region, else into the middle of what is seen. */
  closer(): void {
    const target = this.#host.target();
    this.#wish((moves, panels, current) => moves.zoomCloser(panels, current, target));
  }

  farther(): void {
    this.#inPanel(this.current?.side, (moves, panel) => moves.zoomBy(panel, 0.5));
  }

  /** To a spot in the zoomed panel when it lies outside. */
  follow(at: LonLat): void {
    this.#wish((_moves, _panels, current) => current && { ...current, at });
  }

  /** True when the key means something here: + and -, and the arrows with Shift. */
  key({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) return false;
    if (shiftKey && this.current && key.startsWith('Arrow')) this.#inPanel(this.current.side, (moves, panel) => moves.panByKey(panel, key));
    else if (key === '+' || key === '=') this.closer();
    else if (key === '-') this.farther();
    else return false;
    return true;
  }

  drag(side: PanelSide, dx: number, dy: number): void {
    this.#inPanel(side, (moves, panel) => moves.panBy(panel, dx, dy));
  }

  around(side: PanelSide, factor: number, point: Point): void {
    this.#inPanel(side, (moves, panel) => moves.zoomBy(panel, factor, point));
  }

  #inPanel(side: PanelSide | undefined, move: (moves: typeof Moves, panel: MapPanel) => MapZoom | null): void {
    this.#wish((moves, panels, current) => {
      const panel = panels.find((each) => each.side === side);
      return panel ? move(moves, panel) : current;
    });
  }

  #wish(move: Move): void {
    this.#wishes.push(move);
    this.#element.requestUpdate();
  }
}

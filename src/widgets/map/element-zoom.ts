import type { LitElement } from 'lit';
import type { MapPanel, MapZoom, PanelSide } from './map-scene.js';
import type { Point } from './plane.js';
import type { LonLat, Polygon } from './sphere.js';
import type * as Moves from './zoom-moves.js';

/** What a step closer goes to. */
export type ZoomTarget = { readonly side: PanelSide } & ({ readonly at: LonLat } | { readonly area: readonly Polygon[] });

interface ZoomHost {
  /** Null until the module is there. */
  readonly moves: () => typeof Moves | null;
  /** As they are drawn now; none while nothing is. */
  readonly panels: () => readonly MapPanel[];
  readonly target: () => ZoomTarget | null;
  readonly changed: () => void;
}

type Move = (moves: typeof Moves, panels: readonly MapPanel[], current: MapZoom | null) => MapZoom | null;

const STEP = 2;

/** Share of a panel that one key moves it by. */
const PAN = 0.25;

/** What the arrows move, with Shift: without it they lead through the list. */
const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

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
    this.#wish((moves, panels, current) => {
      const panel =
        panels.find(({ side }) => side === (target ?? current)?.side) ?? panels.find(({ side }) => side === 'joint') ?? panels[0];
      if (!panel) return current;
      const aimed =
        target && 'at' in target
          ? panel.k > 1
            ? moves.zoomBy(panel, STEP)
            : moves.zoomToPlace(panel, target.at)
          : target && moves.zoomToArea(panel, target.area);
      return aimed && aimed.k > panel.k ? aimed : moves.zoomBy(panel, STEP);
    });
  }

  farther(): void {
    this.#inPanel(this.current?.side, (moves, panel) => moves.zoomBy(panel, 1 / STEP));
  }

  reset(): void {
    if (this.current) this.#wish(() => null);
  }

  /** To a spot in the zoomed panel when it lies outside. */
  follow(at: LonLat): void {
    this.#wish((_moves, _panels, current) => current && { ...current, at });
  }

  /** True when the key means something here: + - 0, Escape, and the arrows with Shift. */
  key({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const arrow = shiftKey && this.current ? ARROWS[key] : undefined;
    if (ctrlKey || metaKey) return false;
    if (arrow) this.#step(...arrow);
    else if (key === '+' || key === '=') this.closer();
    else if (key === '-') this.farther();
    else if (key === '0' || (key === 'Escape' && this.current)) this.reset();
    else return false;
    return true;
  }

  drag(side: PanelSide, dx: number, dy: number): void {
    this.#inPanel(side, (moves, panel) => moves.panBy(panel, dx, dy));
  }

  around(side: PanelSide, factor: number, point: Point): void {
    this.#inPanel(side, (moves, panel) => moves.zoomBy(panel, factor, point));
  }

  #step(dx: number, dy: number): void {
    this.#inPanel(this.current?.side, (moves, panel) => moves.panBy(panel, -dx * PAN * panel.box.width, -dy * PAN * panel.box.height));
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

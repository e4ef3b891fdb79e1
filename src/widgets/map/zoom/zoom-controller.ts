import type { ReactiveControllerHost } from 'lit';
import type { LonLat } from '../../../model/great-circle.js';
import type { Point } from '../geography/map-projections.js';
import type { KeyPress } from '../keys.js';
import type { MapPanel, MapZoom, PanelSide } from '../scene.js';
import { panBy, panByKey, reachable, zoomBy, zoomCloser, zoomFarther, type ZoomTarget } from './moves.js';

interface ZoomHost {
  /** The panels as they are laid out for what is enlarged now, even before they are drawn so; none while there is no picture. */
  readonly panels: () => readonly MapPanel[];
  readonly target: () => ZoomTarget | null;
  /** Called after each move. */
  readonly moved: () => void;
}

/** The part of the map that is enlarged, if any, and the ways to change it. */
export class ZoomController {
  readonly #element: ReactiveControllerHost;
  readonly #host: ZoomHost;
  #current: MapZoom | null = null;
  /** It was not the reader's move here. */
  #isGiven = false;

  constructor(element: ReactiveControllerHost, host: ZoomHost) {
    this.#element = element;
    this.#host = host;
  }

  /** Null while everything is seen. */
  get current(): MapZoom | null {
    return this.#current;
  }

  /** Shows everything again; tells nobody. */
  reset(): void {
    this.show(null);
  }

  /** Shows what an address names, or everything; tells nobody. */
  show(zoom: MapZoom | null): void {
    this.#current = zoom;
    this.#isGiven = zoom !== null;
    this.#element.requestUpdate();
  }

  /** Holds what an address named to what a reader can reach, as soon as there are panels. */
  check(): void {
    const panels = this.#isGiven ? this.#host.panels() : [];
    if (!panels.length) return;
    this.#isGiven = false;
    this.#current = this.#current && reachable(panels, this.#current);
  }

  /** To the selected or focused place or region, else to the largest mark in view. */
  closer(): void {
    this.#move(zoomCloser(this.#host.panels(), this.#current, this.#host.target()));
  }

  farther(): void {
    this.#moveIn(this.#current?.side, zoomFarther);
  }

  /** Turns the enlarged panel to a spot. */
  follow(at: LonLat): void {
    if (this.#current) this.#move({ ...this.#current, at });
  }

  /** Does what a key means: + and - zoom, the arrows with Shift pan. False when it means nothing here. */
  handleKey({ key, shiftKey, ctrlKey, metaKey }: KeyPress): boolean {
    if (ctrlKey || metaKey) return false;
    if (shiftKey && this.#current && key.startsWith('Arrow')) this.#moveIn(this.#current.side, (panel) => panByKey(panel, key));
    else if (key === '+' || key === '=') this.closer();
    else if (key === '-') this.farther();
    else return false;
    return true;
  }

  /** Pans by so many pixels. */
  drag(side: PanelSide, dx: number, dy: number): void {
    this.#moveIn(side, (panel) => panBy(panel, dx, dy));
  }

  /** Zooms around a point of the panel, px, which stays where it is. */
  around(side: PanelSide, factor: number, point: Point): void {
    this.#moveIn(side, (panel) => zoomBy(panel, factor, point));
  }

  #moveIn(side: PanelSide | undefined, move: (panel: MapPanel) => MapZoom | null): void {
    const panel = this.#host.panels().find((each) => each.side === side);
    if (panel) this.#move(move(panel));
  }

  #move(next: MapZoom | null): void {
    if (next === this.#current) return;
    this.#current = next;
    this.#element.requestUpdate();
    this.#host.moved();
  }
}

import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { RecordRef } from '../../../model/record-ref.js';
import type { NetworkScene } from '../scene.js';
import { picturePoint } from '../../../view/picture-point.js';
import { SceneGrid } from '../layout/hit-grid.js';
import { canvasPicture, overlayOf, type Marks } from './canvas.js';
import { PALETTE, paintNetwork, type Palette, type Paths } from './canvas-painter.js';
import type { NetworkViewState } from './view-state.js';
import type { networkPicture } from './picture.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Greatest distance at which a pointer still means a mark, px; the nearest mark wins. */
const REACH = { fine: 8, touch: 22 };

/** Pixels that every engine grants a canvas, phones too. */
const MOST_PIXELS = 16_000_000;

/** Painted above and below the screen, so that scrolling by touch shows no edge, px. */
const MARGIN = 40;

interface Painting {
  readonly scene: NetworkScene;
  readonly grid: SceneGrid;
  readonly overlay: Marks;
  readonly state: NetworkViewState;
}

/** Paints large scenes on a canvas that is as high as the screen and scrolls with it, and finds what is under a pointer. */
export class CanvasController implements ReactiveController {
  readonly #host: Host;
  readonly #paths: Paths = new Map();
  #painting: Painting | null = null;
  #frame = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scroll', this.#repaint, { capture: true, passive: true });
    window.addEventListener('resize', this.#repaint);
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#repaint, { capture: true });
    window.removeEventListener('resize', this.#repaint);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    if (this.#canvas) this.#paint();
    else this.#painting = null;
  }

  /** The counterpart of `networkPicture`, which as `draw` draws what stands over the canvas. */
  picture(draw: typeof networkPicture, ...[scene, state, names, rtl, actions]: Parameters<typeof networkPicture>): TemplateResult {
    const last = this.#painting;
    if (last?.scene !== scene) this.#paths.clear();
    const grid = last?.scene === scene ? last.grid : new SceneGrid(scene);
    const overlay = overlayOf(scene, state);
    this.#painting = { scene, grid, overlay, state };
    const click = (event: MouseEvent) => {
      const id = grid.toggleAt(this.#pointOf(event));
      if (id === null || event.defaultPrevented) return;
      event.preventDefault();
      actions.fold(id);
    };
    const over = draw({ ...scene, ...overlay, brackets: [] }, state, names, rtl, actions);
    return canvasPicture(over, without(scene, overlay), { click, repaint: this.#repaint });
  }

  /** The record that a pointer on the canvas means. */
  recordAt(event: MouseEvent): RecordRef | null {
    if (!this.#painting || !(event.target as Element).closest('.canvas-room')) return null;
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    return this.#painting.grid.recordAt(this.#pointOf(event), isTouch ? REACH.touch : REACH.fine);
  }

  get #canvas(): HTMLCanvasElement | null {
    return this.#host.shadowRoot?.querySelector('canvas') ?? null;
  }

  #pointOf(event: MouseEvent): readonly [number, number] {
    return picturePoint(event, this.#canvas!.parentElement!.querySelector('svg')!);
  }

  readonly #repaint = (): void => {
    if (this.#painting && !this.#frame) this.#frame = requestAnimationFrame(() => this.#paint());
  };

  #paint(): void {
    this.#frame = 0;
    const [canvas, painting] = [this.#canvas, this.#painting];
    const context = canvas?.getContext('2d');
    if (!canvas || !context || !painting) return;
    const { width, height } = painting.scene;
    const room = canvas.parentElement!;
    // More than 1 where the reader has enlarged text.
    const scale = room.clientWidth / width || 1;
    // A frame may be as high as its page: then all of the picture is painted, at a lower resolution.
    const seen = Math.min(height, MOST_PIXELS / width, innerHeight / scale + 2 * MARGIN);
    const density = Math.min(scale * (devicePixelRatio || 1), Math.sqrt(MOST_PIXELS / (width * seen)));
    const size = [Math.round(width * density), Math.round(seen * density)] as const;
    // Setting a size clears the canvas and allocates its memory, even when it is the same.
    if (canvas.width !== size[0] || canvas.height !== size[1]) [canvas.width, canvas.height] = size;
    const top = Math.max(0, (canvas.getBoundingClientRect().top - room.getBoundingClientRect().top) / scale);
    context.setTransform(density, 0, 0, density, 0, -top * density);
    context.clearRect(0, top, width, seen);
    const brush = { context, state: painting.state, palette: this.#palette(room), font: getComputedStyle(room).fontFamily };
    const { scene, grid, overlay } = painting;
    paintNetwork(brush, { ...without(grid.between(top, top + seen), overlay), brackets: scene.brackets }, this.#paths);
  }

  /** The colours that the tokens have here. */
  #palette(room: Element): Palette {
    return Object.fromEntries(PALETTE.map((name) => [name, getComputedStyle(room.querySelector(`.inks > .${name}`)!).color])) as Palette;
  }
}

function without(seen: Marks, overlay: Marks): Marks {
  const isOver = new Set<unknown>([...overlay.rows, ...overlay.boxes, ...overlay.links]);
  const rest = <T>(marks: readonly T[]) => marks.filter((mark) => !isOver.has(mark));
  return { rows: rest(seen.rows), boxes: rest(seen.boxes), links: rest(seen.links) };
}

import type { CSSResult, ReactiveController } from 'lit';
import type { Id } from '../../data/types.js';
import { inSlices } from '../../element/in-slices.js';
import { InWorker } from '../../element/background.js';
import { exportSvg } from '../../element/svg-export.js';
import { SlowValues, type SlowHost } from '../../element/async-memo.js';
import type { Locale } from '../../locale/locale.js';
import type { RecordRef } from '../../model/record-ref.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { NetworkCanvas } from './element-canvas.js';
import { workOn, type Job } from './layout/jobs.js';
import type { FreePlan } from './layout/free.js';
import type { NetworkScene } from './scene.js';
import { circlesFrom, circlesProblem, strongest } from './project/cluster-ties.js';
import { projectSteps, type NetworkActor, type NetworkProjection, type ProjectionOptions } from './project/projection.js';
import { canvasStyles } from './view/canvas.js';
import { outlineSteps } from './view/outline.js';
import { networkPicture } from './view/picture.js';

/** Drawn marks that a page still carries as elements: about ten each. */
const MOST_MARKS = 400;

/** The element as this part sees it. */
export interface ManyHost extends SlowHost, HTMLElement {
  wear(styles: CSSResult): void;
  performUpdate(): void;
  describe(): string;
  readonly locale: Locale;
  memo<T>(key: string, inputs: readonly unknown[], make: () => T): T;
}

/** What takes too long where there are many actors: done by a worker, or in slices. One part with all that only large data need. */
export class ManyActors implements ReactiveController {
  readonly #host: ManyHost;
  readonly #values: SlowValues;
  readonly #work = new InWorker<Job, Int32Array | Float64Array>(
    () => new Worker(new URL('../../worker.ts', import.meta.url), { type: 'module' }),
    workOn,
  );
  readonly #canvas: NetworkCanvas;
  /** On paper and in a file every mark is drawn. */
  #isVector = false;
  #gathered: { readonly index: DatasetIndex; readonly circles: ReadonlyMap<Id, Id> } | null = null;

  constructor(host: ManyHost) {
    this.#host = host;
    this.#values = new SlowValues(host);
    this.#canvas = new NetworkCanvas(host);
    host.wear(canvasStyles);
    host.addController(this);
  }

  /** Null until it is there; the last one of the same data while another is made. */
  projection(index: DatasetIndex, options: ProjectionOptions, isGathered: boolean): NetworkProjection | null {
    return this.#values.get('projection', [index, options.states, options.folded, isGathered], async (signal) => {
      const circles = isGathered ? await this.#circlesOf(index, signal) : undefined;
      const projection = await inSlices(projectSteps(index, { ...options, circles }), signal);
      await this.#outline(index, projection.everyActor, signal);
      return circles ? { ...projection, ties: strongest(projection.ties) } : projection;
    });
  }

  /** The same for a free layout. */
  scene(plan: FreePlan, inputs: readonly unknown[]): NetworkScene | null {
    return this.#values.get('scene', inputs, async (signal) => {
      const job: Job = { free: plan.problem };
      return inSlices(plan.draw((await this.#work.run(job, signal)) as Float64Array), signal);
    });
  }

  /** The list is made before the element asks for it, which would make it at once. */
  async #outline(index: DatasetIndex, actors: readonly NetworkActor[], signal: AbortSignal): Promise<void> {
    const { locale } = this.#host;
    const items = await inSlices(outlineSteps(index, actors, locale), signal);
    this.#host.memo('outline', [index, actors, locale], () => items);
  }

  /** Draws a scene: on a canvas when it has more marks than a page can carry. */
  picture(scene: NetworkScene): typeof networkPicture {
    if (this.#isVector || scene.rows.length + scene.boxes.length + scene.links.length <= MOST_MARKS) return networkPicture;
    return (...input) => this.#canvas.picture(networkPicture, ...input);
  }

  recordAt(event: MouseEvent): RecordRef | null {
    return this.#canvas.recordAt(event);
  }

  /** Every mark as an element of a file. */
  toSVG(): string {
    this.#draw(true);
    const file = exportSvg(this.#host, this.#host.describe());
    this.#draw(false);
    return file;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#print);
    window.addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#print);
    window.removeEventListener('afterprint', this.#print);
  }

  readonly #print = ({ type }: Event): void => this.#draw(type === 'beforeprint');

  #draw(isVector: boolean): void {
    this.#isVector = isVector;
    this.#host.requestUpdate();
    this.#host.performUpdate();
  }

  async #circlesOf(index: DatasetIndex, signal: AbortSignal): Promise<ReadonlyMap<Id, Id>> {
    if (this.#gathered?.index === index) return this.#gathered.circles;
    const job: Job = { circles: circlesProblem(index) };
    const circles = circlesFrom(index, (await this.#work.run(job, signal)) as Int32Array);
    this.#gathered = { index, circles };
    return circles;
  }
}

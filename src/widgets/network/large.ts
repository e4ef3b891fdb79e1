import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AsyncMemo } from '../../element/async-memo.js';
import { runInWorker, startWorker } from '../../element/background.js';
import { inSlices } from '../../element/in-slices.js';
import type { Kernel } from '../../layout/task.js';
import type { Id } from '../../data/types.js';
import type { RecordRef } from '../../model/record-ref.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import type { FreePlan } from './layout/free.js';
import { clustersTask, freeTask } from './layout/tasks.js';
import { clusterProblem, clustersFrom } from './project/cluster-ties.js';
import type { NetworkScene } from './scene.js';
import { CanvasController } from './view/canvas-controller.js';
import { canvasStyles } from './view/canvas.js';
import { networkPicture } from './view/picture.js';

/** Drawn marks that a page still carries as elements: about ten each. */
const MOST_MARKS = 400;

interface LargeHost {
  /** Counts a request among what the widget waits for. */
  readonly wait: (request: Promise<unknown>) => void;
  /** Draws the widget before it returns. */
  readonly drawNow: () => void;
}

/** What only large data need: clusters and layouts by a worker, or in slices where none may start, and a canvas in place of elements. */
export class LargeGraph implements ReactiveController {
  readonly styles = canvasStyles;
  readonly #host: LargeHost;
  readonly #clusters: AsyncMemo<[index: DatasetIndex], ReadonlyMap<Id, Id>>;
  readonly #scene: AsyncMemo<[index: DatasetIndex, plan: FreePlan], NetworkScene>;
  readonly #canvas: CanvasController;
  /** No worker could start: another attempt would be another message in the console. */
  #isRefused = false;
  /** On paper and in a file every mark is drawn as an element. */
  #isVector = false;

  constructor(element: ReactiveControllerHost & HTMLElement, host: LargeHost) {
    this.#host = host;
    this.#clusters = new AsyncMemo(element, host.wait, async (signal, index) =>
      clustersFrom(index, await this.#compute(clustersTask, clusterProblem(index), signal)),
    );
    this.#scene = new AsyncMemo(element, host.wait, async (signal, _index, plan) =>
      plan.draw(await this.#compute(freeTask, plan.problem, signal)),
    );
    this.#canvas = new CanvasController(element);
    element.addController(this);
  }

  /** The actor that each actor stands under in clusters of few enough for a picture; null until they are found. */
  clusters(index: DatasetIndex): ReadonlyMap<Id, Id> | null {
    return this.#clusters.get(index);
  }

  /** The scene of a free layout; until it is there the last one of the same data, else null. */
  scene(index: DatasetIndex, plan: FreePlan): NetworkScene | null {
    return this.#scene.get(index, plan);
  }

  /** What draws a scene: a canvas when it has more marks than a page can carry as elements. */
  pictureOf(scene: NetworkScene): typeof networkPicture {
    if (this.#isVector || scene.rows.length + scene.boxes.length + scene.links.length <= MOST_MARKS) return networkPicture;
    return (...input) => this.#canvas.picture(networkPicture, ...input);
  }

  /** The record under a pointer on the canvas; null elsewhere. */
  recordAt(event: MouseEvent): RecordRef | null {
    return this.#canvas.recordAt(event);
  }

  /** What `make` returns while every mark is an element. */
  asVector<Result>(make: () => Result): Result {
    this.#draw(true);
    const result = make();
    this.#draw(false);
    return result;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#handlePrint);
    window.addEventListener('afterprint', this.#handlePrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#handlePrint);
    window.removeEventListener('afterprint', this.#handlePrint);
  }

  /** Runs a kernel in a worker, or in slices on this page where none can start. */
  async #compute<Input, Result>(task: Kernel<Input, Result>, input: Input, signal: AbortSignal): Promise<Result> {
    const result = this.#isRefused ? null : await runInWorker<never, Result>(startWorker, { name: task.name, input }, () => {}, signal);
    this.#isRefused = result === null;
    return result ?? inSlices(task.steps(input), signal);
  }

  readonly #handlePrint = ({ type }: Event): void => this.#draw(type === 'beforeprint');

  #draw(isVector: boolean): void {
    this.#isVector = isVector;
    this.#host.drawNow();
  }
}

import { inSlices } from '../../element/in-slices.js';
import { InWorker } from '../../element/in-worker.js';
import { SlowValues, type SlowHost } from '../../element/slow-values.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { circleWords } from '../../locale/circle-words.js';
import { workOn, type Job } from './jobs.js';
import type { FreePlan } from './layout-free.js';
import type { NetworkScene } from './network-scene.js';
import { circlesFrom, circlesProblem } from './project-circles.js';
import { projectNetwork, type Circles, type NetworkProjection, type ProjectionOptions } from './project.js';

/** What takes too long where there are many actors: done by a worker, or in slices. One part with all that only large data need. */
export class ManyActors {
  readonly circleWords = circleWords;
  readonly #values: SlowValues;
  readonly #work = new InWorker<Job, Int32Array | Float64Array>(
    () => new Worker(new URL('./load-worker.ts', import.meta.url), { type: 'module' }),
    workOn,
  );
  #gathered: { readonly index: DatasetIndex; readonly circles: Circles } | null = null;

  constructor(host: SlowHost) {
    this.#values = new SlowValues(host);
  }

  /** Null until it is there; the last one of the same data while another is made. */
  projection(index: DatasetIndex, options: ProjectionOptions, isGathered: boolean): NetworkProjection | null {
    return this.#values.get('projection', [index, options.states, options.folded, isGathered], async (signal) => {
      const circles = isGathered ? await this.#circlesOf(index, signal) : undefined;
      return projectNetwork(index, { ...options, circles });
    });
  }

  /** The same for a free layout. */
  scene(plan: FreePlan, inputs: readonly unknown[]): NetworkScene | null {
    return this.#values.get('scene', inputs, async (signal) => {
      const job: Job = { free: plan.problem };
      return inSlices(plan.draw((await this.#work.run(job, signal)) as Float64Array), signal);
    });
  }

  async #circlesOf(index: DatasetIndex, signal: AbortSignal): Promise<Circles> {
    if (this.#gathered?.index === index) return this.#gathered.circles;
    const job: Job = { circles: circlesProblem(index) };
    const circles = circlesFrom(index, (await this.#work.run(job, signal)) as Int32Array);
    this.#gathered = { index, circles };
    return circles;
  }
}

import type { Steps } from '../../../layout/steps.js';
import { gatherCircles, type CirclesProblem } from '../project/clusters.js';
import { placeFree, type FreeProblem } from './free-placement.js';

/** Work that a page should not wait for. Numbers in and numbers out: lists of numbers are all that travels to a worker and back. */
export type Job = { readonly circles: CirclesProblem } | { readonly free: FreeProblem };

export function workOn(job: Job): Steps<Int32Array | Float64Array> {
  return 'circles' in job ? gatherCircles(job.circles) : placeFree(job.free);
}

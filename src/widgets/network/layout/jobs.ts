import type { Steps } from '../../../data/steps.js';
import { findClusters, type ClusterProblem } from '../project/clusters.js';
import { placeFree, type FreeProblem } from './free-placement.js';

/**
 * Work that a page should not wait for. Typed arrays in and out, as only they travel to a worker and back without a copy of the data set.
 */
export type Job = { readonly clusters: ClusterProblem } | { readonly free: FreeProblem };

export function workOn(job: Job): Steps<Int32Array | Float64Array> {
  return 'clusters' in job ? findClusters(job.clusters) : placeFree(job.free);
}

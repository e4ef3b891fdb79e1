import { kernel } from '../../../layout/task.js';
import { findClusters } from '../project/clusters.js';
import { placeFree } from './free-placement.js';

/** Finds the clusters of a graph. Typed arrays in and out, so that no copy of the data set travels to the worker and back. */
export const clustersTask = kernel('clusters', findClusters);

/** Places the nodes of a free layout: `[x0, y0, x1, y1, …]`, px. */
export const freeTask = kernel('free', placeFree);

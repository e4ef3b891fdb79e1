import { finish } from '../../../layout/steps.js';
import type { Task } from '../../../layout/task.js';
import { gatherCircles, type CirclesProblem } from '../project/clusters.js';
import { placeFree, type FreeProblem } from './free-placement.js';

/** Finds the clusters of a graph: for each node the number of its own. */
export const clustersTask: Task<CirclesProblem, never, Int32Array> = { name: 'clusters', run: (problem) => finish(gatherCircles(problem)) };

/** Places the nodes of a free layout: `[x0, y0, x1, y1, …]`, px. */
export const freeTask: Task<FreeProblem, never, Float64Array> = { name: 'free', run: (problem) => finish(placeFree(problem)) };

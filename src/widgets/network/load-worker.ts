import { STARTED } from '../../element/in-worker.js';
import { finish } from '../../data/steps.js';
import { workOn, type Job } from './jobs.js';

// The script of the worker: one job, one answer. Whoever asked ends it.
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  postMessage(STARTED);
  const result = finish(workOn(data));
  postMessage(result, { transfer: [result.buffer] });
});

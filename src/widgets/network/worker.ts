import { STARTED } from '../../element/background.js';
import { finish } from '../../data/steps.js';
import { workOn, type Job } from './layout/jobs.js';

// The script of the worker: one job, one answer. Whoever asked ends it.
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  postMessage(STARTED);
  const result = finish(workOn(data));
  postMessage(result, { transfer: [result.buffer] });
});

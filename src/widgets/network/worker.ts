import { STARTED } from '../../element/background.js';
import { finish } from '../../data/steps.js';
import { workOn, type Job } from './layout/jobs.js';

// The script of the worker: it does one job and posts the result. The page terminates it.
addEventListener('message', ({ data }: MessageEvent<Job>) => {
  postMessage(STARTED);
  const result = finish(workOn(data));
  postMessage(result, { transfer: [result.buffer] });
});

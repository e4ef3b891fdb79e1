import type { Answer } from './element/background.js';
import { readTask } from './element/read-large.js';
import type { Task } from './layout/task.js';
import { clustersTask, freeTask } from './widgets/network/layout/tasks.js';

// Script of a worker: one task, one result. The page terminates it.

const TASKS: readonly Task<never, unknown, unknown>[] = [readTask, clustersTask, freeTask];

addEventListener('message', ({ data: { name, input } }: MessageEvent<{ readonly name: string; readonly input: never }>) => {
  say({ started: true });
  const result = TASKS.find((task) => task.name === name)!.run(input, (part) => say({ part }));
  say({ result }, ArrayBuffer.isView(result) ? [result.buffer] : []);
});

function say(answer: Answer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

import { readTask } from './element/read-task.js';
import { answerMessages } from './element/worker-answers.js';
import type { Task } from './layout/task.js';
import { clustersTask, freeTask } from './widgets/network/layout/tasks.js';

// Script of a worker: one task, one result. The page terminates it.

const TASKS: readonly Task<never, unknown, unknown>[] = [readTask, clustersTask, freeTask];

answerMessages(({ name, input }: { readonly name: string; readonly input: never }, tell) =>
  TASKS.find((task) => task.name === name)!.run(input, tell),
);

/** Work in steps: it yields where it may rest, and its result is what it returns. Whoever runs it decides whether to rest. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs work to its end at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** True for every 64th of many short tasks: to rest takes longer than one of them. */

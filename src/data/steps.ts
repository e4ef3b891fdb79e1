/** Work that yields wherever it may pause, and returns its result. Whoever runs it decides when to pause. */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs work to its end without a pause. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

import { finish, type Steps } from '../data/steps.js';

/** Work that a worker does, looked up by name. */
export interface Task<Input, Part, Result> {
  readonly name: string;
  /** Runs in the worker. Large results are sent in parts first, as deserializing them at once would block the page. */
  readonly run: (input: Input, tell: (part: Part) => void) => Result;
}

/** A task that the page can also do itself, in slices. */
export interface Kernel<Input, Result> extends Task<Input, never, Result> {
  readonly steps: (input: Input) => Steps<Result>;
}

/** Makes a task of a generator. */
export function kernel<Input, Result>(name: string, steps: (input: Input) => Steps<Result>): Kernel<Input, Result> {
  return { name, steps, run: (input) => finish(steps(input)) };
}

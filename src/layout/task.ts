/** Work that a worker can be asked for by name. */
export interface Task<Input, Part, Result> {
  readonly name: string;
  /** Runs in the worker. What is too large for the page to take in at once is told in parts, before the result. */
  readonly run: (input: Input, tell: (part: Part) => void) => Result;
}

/** Work that a worker does, looked up by name. */
export interface Task<Input, Part, Result> {
  readonly name: string;
  /** Runs in the worker. Large results are sent in parts first, as deserializing them at once would block the page. */
  readonly run: (input: Input, tell: (part: Part) => void) => Result;
}

import type { Question, Reading, ReadOptions } from '../data/formats/reading.js';
import type { Dataset, Problem } from '../data/types.js';
import type { Locale } from '../locale/locale.js';
import type { Words } from './words.js';

/** What the parts of the page below the input are drawn from. */
export interface BuilderContext {
  readonly words: Words;
  readonly locale: Locale;
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  readonly reading: Reading;
  /** What the reader decided. */
  readonly options: ReadOptions;
  /** Reads again with other options, and says what was changed. */
  readonly decide: (options: ReadOptions, said: string) => void;
}

/** What the table itself is shown from. */
export interface ReadingContext extends BuilderContext {
  /** Questions of columns, answered or not, by key. */
  readonly asked: ReadonlyMap<string, Question>;
  /** The table has bytes in an encoding: it was not written on this page. */
  readonly isFile: boolean;
}

import type { Reading, ReadOptions } from '../data/formats/reading.js';
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

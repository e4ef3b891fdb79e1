import type { InferOutput } from 'valibot';
import type {
  ActorSchema,
  DatasetSchema,
  EventSchema,
  MetaSchema,
  PlaceSchema,
  SeriesSchema,
  SideSchema,
  SourceSchema,
  TextSchema,
  TieSchema,
  VocabularySchema,
} from './schema.js';

/** Unique within one file. */
export type Id = string;

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Text = DeepReadonly<InferOutput<typeof TextSchema>>;
export type SourceRecord = DeepReadonly<InferOutput<typeof SourceSchema>>;
export type PlaceRecord = DeepReadonly<InferOutput<typeof PlaceSchema>>;
export type ActorRecord = DeepReadonly<InferOutput<typeof ActorSchema>>;
export type EventRecord = DeepReadonly<InferOutput<typeof EventSchema>>;
export type TieRecord = DeepReadonly<InferOutput<typeof TieSchema>>;
export type SeriesRecord = DeepReadonly<InferOutput<typeof SeriesSchema>>;
export type SideRecord = DeepReadonly<InferOutput<typeof SideSchema>>;
export type Vocabulary = DeepReadonly<InferOutput<typeof VocabularySchema>>;
export type Meta = DeepReadonly<InferOutput<typeof MetaSchema>>;

/** A parsed file: valid and frozen, with all lists present and no dangling references. Dates are EDTF text. */
export type Dataset = Required<DeepReadonly<InferOutput<typeof DatasetSchema>>>;

/** Which side a record belongs to: one, both together, or neither. */
export type Side = 'a' | 'b' | 'joint' | 'third';

export const SIDES: readonly Side[] = ['a', 'joint', 'b', 'third'];

export function isSide(text: string): text is Side {
  return (SIDES as readonly string[]).includes(text);
}

/** What is wrong with a part of the data, and how to fix it. */
export interface Problem {
  /** Path, such as `events[3].date`, or `row 4, column date` in a table. */
  readonly path: string;
  /** Of a workbook or of several tables, the name of the sheet or file. */
  readonly sheet?: string;
  /** In tables, the row number as a spreadsheet shows it, and the heading of the column. */
  readonly row?: number;
  readonly column?: string;
  /** Id of the record that was removed or changed, if any. */
  readonly id?: Id;
  readonly expected: string;
  readonly got: string;
  readonly hint: string;
}

/** `dataset` is null when the input is not a data set or nothing in it could be read; then `problems[0]` says why. */
export interface ParseResult {
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

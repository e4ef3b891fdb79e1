import type { Problem } from '../types.js';
import type { Atlas } from '../places/atlas.js';
import { HELD, type Held } from './loose-row.js';
import type { ColumnReading, FileFormat, PlaceReading, ReadOptions, SideReading, TableReading } from './reading.js';

/** What is found out about a file while it is read, filled in by those who read it. */
export interface Notes {
  readonly options: ReadOptions;
  readonly problems: Problem[];
  readonly tables: TableReading[];
  readonly columns: ColumnReading[];
  readonly kinds: Map<string, string>;
  readonly sides: SideReading[];
  readonly groups: string[];
  readonly places: PlaceReading[];
  /** Where cities and countries are; null until a table needs it. */
  atlas: Atlas | null;
  format: FileFormat;
  encoding?: string;
  delimiter?: string;
  /** Number of rows, or of records of JSON. */
  total: number;
  /** Number of those that became a part of the data set. */
  used: number;
  readonly held: Held;
}

export function newNotes(options: ReadOptions = {}, held = HELD): Notes {
  return {
    options,
    problems: [],
    tables: [],
    columns: [],
    kinds: new Map(),
    sides: [],
    groups: [],
    places: [],
    atlas: null,
    format: 'unknown',
    total: 0,
    used: 0,
    held,
  };
}

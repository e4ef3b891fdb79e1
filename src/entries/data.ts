// A function that is exported here stands in a file that no lazily loaded part imports. With code splitting, esbuild would otherwise give
// a page that only parses the readers of all formats, too: `npm run test:hosts` weighs it.
export { fromDay, midDay, parseDate, toDay, type DatePoint, type DatePrecision, type Day, type EdtfDate } from '../data/dates.js';
export { convert } from '../data/formats/convert.js';
export type { Converted } from '../data/formats/converted.js';
export { read, readTogether } from '../data/formats/read.js';
export type { FileLike, ReadInput } from '../data/formats/input-parts.js';
export type { NamedInput, ReadResult } from '../data/formats/read-input.js';
export { datasetTables, workbook } from '../data/formats/dataset-tables.js';
export type { DatasetTable } from '../data/formats/table-fields.js';
export type {
  ColumnReading,
  ColumnRole,
  DateReading,
  FileFormat,
  PlaceReading,
  Question,
  Reading,
  ReadOptions,
  SideReading,
  TableKind,
  TableReading,
} from '../data/formats/reading.js';
export { parse } from '../data/parse.js';
export type {
  ActorRecord,
  Dataset,
  EventRecord,
  Id,
  Meta,
  ParseResult,
  PlaceRecord,
  Problem,
  SeriesRecord,
  Side,
  SideRecord,
  SourceRecord,
  Text,
  TieRecord,
  Vocabulary,
} from '../data/types.js';
export { createLocale, type Locale } from '../locale/locale.js';
export { actorsCsv } from '../model/actors-csv.js';
export { csv } from '../model/csv.js';
export { indexDataset, type DatasetIndex } from '../model/dataset-index.js';
export { gexf } from '../model/gexf.js';
export { tiesCsv } from '../model/ties-csv.js';

export { fromDay, midDay, parseDate, toDay, type DatePoint, type DatePrecision, type Day, type EdtfDate } from '../data/dates.js';
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

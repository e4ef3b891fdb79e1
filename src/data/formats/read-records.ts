import { parse } from '../parse.js';
import { recordParser } from '../parse-records.js';
import type { Entry } from '../references.js';
import { LISTS, type ListName } from '../schema.js';
import { looseRecords } from './loose-dataset.js';
import type { Loose } from './loose.js';
import { HELD } from './loose-row.js';
import { newNotes, type Notes } from './notes.js';
import { findIn, isLoose, readConverted, readingOf, rowCounter, unreadable, type NamedInput, type ReadResult } from './read-input.js';
import type { ReadOptions } from './reading.js';

/** A valid record, and the name of its list. */
export type ReadRecord = readonly [list: ListName, record: Entry];

/** The records of a data set, those of each list in order, and then the result of `read`, in which lists may be empty. */
export type ReadRecords = Generator<ReadRecord, ReadResult, undefined>;

/**
 * The same as `readTogether`, a record at a time: of a long table, given in parts, neither the text nor the rows nor the records are in memory
 * together, but only what makes them distinct, such as ids and addresses. Never rejects, nor do the records throw.
 */
export async function readRecords(files: readonly NamedInput[], options: ReadOptions = {}, held = HELD): Promise<ReadRecords> {
  const notes = newNotes(options, held);
  const found = await findIn(files, notes);
  return isLoose(found) ? foundRecords(found, notes) : datasetRecords(readConverted(found, notes, parse));
}

function* foundRecords(loose: Loose, notes: Notes): ReadRecords {
  const [parser, rows] = [recordParser(), rowCounter(loose, notes)];
  const records = looseRecords(loose, notes);
  try {
    let each = records.next();
    for (; !each.done; each = records.next()) {
      const [list, given, row] = each.value;
      const record = parser.read(list, given);
      if (row) rows.add(row, record !== null);
      if (record) yield [list, record];
    }
    const { problems: said, ...rest } = each.value;
    const { dataset, problems } = parser.finish(rest);
    const given = (Object.keys(LISTS) as ListName[]).reduce((sum, list) => sum + parser.counted(list).given, 0);
    const counted = dataset ? rows.counted(parser.counted('actors').kept, parser.counted('ties').kept) : ([0, given] as const);
    return { dataset, problems: [...said, ...problems], reading: readingOf(notes, counted) };
  } catch (error) {
    return readConverted(unreadable(error, notes), notes, parse);
  }
}

function* datasetRecords(result: ReadResult): ReadRecords {
  const { dataset } = result;
  if (dataset) for (const list of Object.keys(LISTS) as ListName[]) for (const record of dataset[list]) yield [list, record];
  return result;
}

import { readFile } from 'node:fs/promises';
import { group } from 'd3';
import { decodeText } from '../data/formats/decode.js';
import type { ReadResult } from '../data/formats/read-input.js';
import type { ReadRecords } from '../data/formats/read-records.js';
import type { ColumnReading, PlaceReading, Reading, ReadOptions } from '../data/formats/reading.js';
import { rowSpans, type RowSpan } from '../data/formats/row-spans.js';
import { UNCLOSED } from '../data/formats/table.js';
import type { Problem } from '../data/types.js';
import type { Console } from './console.js';
import type { DataArguments } from './data-arguments.js';
import { readInputRecords } from './read-input.js';
import { stopwatch } from './stopwatch.js';

/**
 * Says how files are understood and what is wrong with them: in words, as JSON, or as annotations of GitHub. Resolves to false if anything
 * is lost: a row that is in no record, or anything of a data set.
 */
export async function validate({ files, options, report }: DataArguments, console: Console): Promise<boolean> {
  const result = finish(await readInputRecords(files, console.stdin, options, stopwatch(console).onRead));
  const isWhole = isLossless(result);
  const { problems, reading } = result;
  if (report === 'json') await console.write(`${JSON.stringify({ ok: isWhole, problems, reading }, null, 2)}\n`);
  else if (report === 'github')
    await console.write(
      annotations(files, result, isWhole, await lineFinder(files, result, options))
        .map((line) => `${line}\n`)
        .join(''),
    );
  else {
    for (const problem of problems) console.tell(problem, result.dataset ? 'warning' : 'error');
    await console.write(
      summary(reading)
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  return isWhole;
}

/** Goes through all records, of which only the result counts. */
function finish(records: ReadRecords): ReadResult {
  let each = records.next();
  while (!each.done) each = records.next();
  return each.value;
}

function isLossless({ dataset, problems, reading: { format, rows } }: ReadResult): boolean {
  return dataset !== null && rows.named === 0 && (format !== 'bilateral/1' || !problems.length);
}

function summary({ format, encoding, delimiter, columns, sides, places, rows }: Reading): readonly string[] {
  const names = sides.flatMap(({ name, country }) => (name ? [name === country ? name : `${name} (${country})`] : []));
  return [
    ['Format', [format, encoding, delimiter && `cells separated by ${JSON.stringify(delimiter)}`].filter(Boolean).join(', ')],
    ...(names.length ? [['Sides', names.join(' and ')]] : []),
    ...columns.map((column) => [nameOf(column), `${column.role}. ${column.why}${column.question ? ` ${column.question.text}` : ''}`]),
    ...places.map((place) => [`Place ${place.name}`, cityText(place)]),
    ['Rows', `${rows.read} of ${rows.total} read, ${rows.named} left out and named`],
  ].map(([name, text]) => `${name}: ${text}`);
}

function cityText({ city, choices }: PlaceReading): string {
  if (city) return `${city.name} (${city.lat}, ${city.lon}), Natural Earth`;
  return choices.length ? `${choices.join(' or ')}? It is on no map.` : 'not known. It is on no map.';
}

function nameOf({ sheet, heading }: ColumnReading): string {
  return `Column ${sheet ? `${sheet}, ` : ''}${heading || 'without a heading'}`;
}

/** Workflow commands of GitHub Actions. */
function annotations(
  files: readonly string[],
  { dataset, problems, reading: { rows } }: ReadResult,
  isWhole: boolean,
  lineOf: (problem: Problem) => number | undefined,
): readonly string[] {
  const level = dataset ? 'warning' : 'error';
  const each = problems.map((problem) => {
    const { path, column, expected, got, hint } = problem;
    const line = lineOf(problem);
    const file = `file=${property(fileOf(files, problem))}`;
    const where = [file, ...(line === undefined ? [] : [`line=${line}`]), `title=${property(column ?? path)}`];
    return `::${level} ${where.join(',')}::${message(`expected ${expected}, got ${got}. ${hint}`)}`;
  });
  const lost = `${rows.named} of ${rows.total} rows are left out`;
  return isWhole || !rows.named ? each : [...each, `::error file=${property(files[0]!)}::${message(lost)}`];
}

function fileOf(files: readonly string[], { sheet }: Problem): string {
  return files.find((path) => sheet && path.endsWith(sheet)) ?? files[0]!;
}

/** A function that gives the line of a problem in its file: cells above may hold several. The row, where the file has no lines or is gone. */
async function lineFinder(files: readonly string[], { problems, reading }: ReadResult, { encoding }: ReadOptions) {
  const { delimiter, tables } = reading;
  const inRows = problems.filter(({ row }) => row !== undefined);
  const lines = new Map<string, readonly number[]>();
  for (const [path, own] of group(inRows, (each) => fileOf(files, each))) {
    const bytes = delimiter ? await readFile(path).catch(() => null) : null;
    const text = bytes && [...(decodeText([bytes], encoding)?.text ?? [])].join('');
    if (!text || !delimiter) continue;
    const header = tables.find(({ sheet }) => sheet === (own[0]?.sheet ?? ''))?.header ?? 1;
    const broken = own.flatMap(({ row, expected }) => (expected === UNCLOSED ? row! : []));
    lines.set(path, linesOf(text, rowSpans(text, delimiter, header, new Set(broken))));
  }
  return (problem: Problem) => problem.row && (lines.get(fileOf(files, problem))?.[problem.row - 1] ?? problem.row);
}

/** The line in which each row begins, from 1. */
function linesOf(text: string, rows: readonly RowSpan[]): readonly number[] {
  let [line, at] = [1, 0];
  return rows.map(({ start }) => {
    line += text.slice(at, start).match(/\r\n|[\r\n]/g)?.length ?? 0;
    at = start;
    return line;
  });
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

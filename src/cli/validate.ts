import type { ReadResult } from '../data/formats/read-input.js';
import type { ColumnReading, PlaceReading, Reading } from '../data/formats/reading.js';
import type { Problem } from '../data/types.js';
import type { Console } from './console.js';
import type { DataArguments } from './data-arguments.js';
import { readInput } from './read-input.js';

/**
 * Says how files are understood and what is wrong with them: in words, as JSON, or as annotations of GitHub. Resolves to false if anything
 * is lost: a row that is in no record, or anything of a data set.
 */
export async function validate({ files, options, report }: DataArguments, console: Console): Promise<boolean> {
  const result = await readInput(files, console.stdin, options);
  const isWhole = isLossless(result);
  const { problems, reading } = result;
  if (report === 'json') await console.write(`${JSON.stringify({ ok: isWhole, problems, reading }, null, 2)}\n`);
  else if (report === 'github')
    await console.write(
      annotations(files, result, isWhole)
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
function annotations(files: readonly string[], { dataset, problems, reading: { rows } }: ReadResult, isWhole: boolean): readonly string[] {
  const level = dataset ? 'warning' : 'error';
  const fileOf = ({ sheet }: Problem) => files.find((path) => sheet && path.endsWith(sheet)) ?? files[0]!;
  const each = problems.map((problem) => {
    const { path, row, column, expected, got, hint } = problem;
    const where = [`file=${property(fileOf(problem))}`, ...(row === undefined ? [] : [`line=${row}`]), `title=${property(column ?? path)}`];
    return `::${level} ${where.join(',')}::${message(`expected ${expected}, got ${got}. ${hint}`)}`;
  });
  const lost = `${rows.named} of ${rows.total} rows are left out`;
  return isWhole || !rows.named ? each : [...each, `::error file=${property(files[0]!)}::${message(lost)}`];
}

function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

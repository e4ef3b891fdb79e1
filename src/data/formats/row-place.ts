import { columnKey, type Columns } from './columns.js';
import type { LoosePlace } from './loose.js';
import { rowProblem, saidName, type Row, type RowReader, type Rows } from './loose-row.js';
import { firstText, textOf } from './loose-value.js';
import { plainText } from './plain-text.js';
import { located, pointOf, pointOrder, type Point, type PointOrder } from './point.js';
import type { Problem } from '../types.js';
import type { ColumnReading, Question, ReadOptions } from './reading.js';

/** Reads the place of a row, by name, position or both; undefined without either. Positions that cannot be read are reported. */
export interface PlaceReader extends RowReader<LoosePlace | undefined> {
  /** What to ask about a column of points. */
  readonly detail: (name: string, heading: string, sample: string) => Pick<ColumnReading, 'question'>;
}

export function placeReader({ head }: Rows, columns: Columns, { points = {} }: ReadOptions): PlaceReader {
  const orders = new Map(
    columns.of('point').map((name) => {
      const heading = columns.headings.get(name) ?? name;
      return [name, { chosen: points[columnKey(heading, head[0]?.sheet)] ?? points[heading], ...pointOrder(heading.toLowerCase()) }];
    }),
  );
  const orderOf = (name: string) => orders.get(name)!.chosen ?? orders.get(name)!.order();
  const [names, countries] = [columns.of('place'), columns.of('place-country')];
  return {
    detail: (name, heading, sample) =>
      orderOf(name) === 'unclear' ? { question: pointQuestion(columnKey(heading, head[0]?.sheet), sample) } : {},
    look: ({ fields }) => {
      for (const [name, { look }] of orders) look(fields[name]);
    },
    read: (row, problems) => {
      const name = plainText(firstText(row.fields, names));
      const point = positionOf(row, columns, orderOf, problems);
      if (!name && !point) return undefined;
      return { id: '', name, country: firstText(row.fields, countries), lon: point?.lon ?? null, lat: point?.lat ?? null, kind: '' };
    },
  };
}

function positionOf(row: Row, columns: Columns, orderOf: (name: string) => PointOrder, problems: Problem[]): Point | null {
  const [lon, lat] = [saidName(row, columns.of('longitude')), saidName(row, columns.of('latitude'))];
  if (lon !== undefined || lat !== undefined) {
    const point = lon === undefined || lat === undefined ? null : located(row.fields[lon], row.fields[lat]);
    if (point) return point;
    const got = [lon, lat].map((name) => (name === undefined ? '' : textOf(row.fields[name]))).join(', ');
    const expected = 'a longitude from -180 to 180 and a latitude from -90 to 90';
    problems.push(rowProblem(row, lat ?? lon!, expected, got, 'The event has no position.'));
    return null;
  }
  const name = columns.of('point').find((each) => row.fields[each] !== undefined && row.fields[each] !== '' && row.fields[each] !== null);
  if (name === undefined) return null;
  const point = pointOf(row.fields[name], orderOf(name));
  if (!point)
    problems.push(rowProblem(row, name, 'a point such as 51.4,35.7 or POINT(51.4 35.7)', row.fields[name], 'The event has no position.'));
  return point;
}

function pointQuestion(key: string, sample: string): Question {
  const choice = (first: 'lon' | 'lat', names: string) => ({ sample: `${names}: ${sample}`, options: { points: { [key]: first } } });
  const text = 'Which number comes first? They were read as longitude and latitude.';
  return { text, choices: [choice('lon', 'longitude, latitude'), choice('lat', 'latitude, longitude')] };
}

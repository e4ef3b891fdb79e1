import { columnKey, type Columns } from './columns.js';
import type { LoosePlace } from './loose.js';
import { rowProblem, saidName, type Row } from './loose-row.js';
import { firstText, textOf } from './loose-value.js';
import { plainText } from './plain-text.js';
import { located, pointOf, pointOrder, type Point, type PointOrder } from './point.js';
import type { Problem } from '../types.js';
import type { Notes } from './notes.js';
import type { ReadOptions } from './reading.js';

/** A function that gives the place of a row, by name, position or both; undefined without either. Positions that cannot be read are reported. */
export function placeReader(rows: readonly Row[], columns: Columns, { problems, options }: Notes): (row: Row) => LoosePlace | undefined {
  const orders = new Map(columns.of('point').map((name): [string, PointOrder] => [name, orderOf(rows, name, columns, options)]));
  const [names, countries] = [columns.of('place'), columns.of('place-country')];
  return (row) => {
    const name = plainText(firstText(row.fields, names));
    const point = positionOf(row, columns, orders, problems);
    if (!name && !point) return undefined;
    return { id: '', name, country: firstText(row.fields, countries), lon: point?.lon ?? null, lat: point?.lat ?? null, kind: '' };
  };
}

/** Which number comes first in a column of points. */
export function orderOf(rows: readonly Row[], name: string, { headings }: Columns, { points = {} }: ReadOptions): PointOrder {
  const heading = headings.get(name) ?? name;
  const values = () => rows.map(({ fields }) => fields[name]);
  return points[columnKey(heading, rows[0]?.sheet)] ?? points[heading] ?? pointOrder(values(), heading.toLowerCase());
}

function positionOf(row: Row, columns: Columns, orders: ReadonlyMap<string, PointOrder>, problems: Problem[]): Point | null {
  const [lon, lat] = [saidName(row, columns.of('longitude')), saidName(row, columns.of('latitude'))];
  if (lon !== undefined || lat !== undefined) {
    const point = lon === undefined || lat === undefined ? null : located(row.fields[lon], row.fields[lat]);
    if (point) return point;
    const got = [lon, lat].map((name) => (name === undefined ? '' : textOf(row.fields[name]))).join(', ');
    const expected = 'a longitude from -180 to 180 and a latitude from -90 to 90';
    problems.push(rowProblem(row, lat ?? lon!, expected, got, 'The event has no position.'));
    return null;
  }
  const name = [...orders.keys()].find((each) => row.fields[each] !== undefined && row.fields[each] !== '' && row.fields[each] !== null);
  if (name === undefined) return null;
  const point = pointOf(row.fields[name], orders.get(name)!);
  if (!point)
    problems.push(rowProblem(row, name, 'a point such as 51.4,35.7 or POINT(51.4 35.7)', row.fields[name], 'The event has no position.'));
  return point;
}

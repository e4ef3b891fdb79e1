import { fieldsOf, textOf } from './loose-value.js';

/** A position in degrees. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Which of two numbers in a cell comes first. */
export type PointOrder = 'lon' | 'lat' | 'unclear';

const WKT = /^(?:<[^>]*>\s*)?(?:SRID=\d+;\s*)?POINT\s*Z?\s*\(\s*(\S+)\s+(\S+?)(?:\s+\S+)?\s*\)$/i;
const TWO = /^[([]?\s*(?:([^,;()[\]]+?)\s*[,;]\s*([^,;()[\]]+?)|(\S+)\s+(\S+))\s*[)\]]?$/;
/** Degrees, with a letter for the half of the globe or minutes and seconds. */
const DEGREES = /^([-+−]?\d+(?:[.,]\d+)?)\s*°?\s*(?:(\d+(?:\.\d+)?)\s*['′]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["″]|'')\s*)?([NSEW])?$/i;

/** Finds out which number comes first in the cells of a column; `unclear` where all of them are possible latitudes. */
export function pointOrder(heading: string): { readonly look: (value: unknown) => void; readonly order: () => PointOrder } {
  const said = /^lat|latlo?ng|緯度経度/.test(heading) ? 'lat' : /^lo?ng?(?:_|lat)|経度緯度/.test(heading) ? 'lon' : null;
  let found: PointOrder = 'unclear';
  let isJson = false;
  return {
    look: (value) => {
      // Lists and objects of JSON are as GeoJSON has them.
      isJson ||= typeof value === 'object' && value !== null;
      if (said || found !== 'unclear') return;
      const [first, second] = twoIn(value);
      if (first === undefined || second === undefined) return;
      if (/[NS]$/i.test(first) || Math.abs(Number(second)) > 90) found = 'lat';
      else if (/[EW]$/i.test(first) || Math.abs(Number(first)) > 90) found = 'lon';
    },
    order: () => said ?? (isJson ? 'lon' : found),
  };
}

/** The point in a cell: two numbers, well-known text, GeoJSON or an object; null if there is none. Unclear order is that of GeoJSON. */
export function pointOf(value: unknown, order: PointOrder): Point | null {
  if (Array.isArray(value)) return located(value[0], value[1]);
  const { coordinates, lon, lng, longitude, lat, latitude } = fieldsOf(value);
  if (Array.isArray(coordinates)) return located(coordinates[0], coordinates[1]);
  if (typeof value === 'object') return located(lon ?? lng ?? longitude, lat ?? latitude);
  const text = textOf(value);
  const [, x, y] = WKT.exec(text) ?? [];
  if (x !== undefined) return located(x, y);
  const [first, second] = twoIn(text);
  return order === 'lat' ? located(second, first) : located(first, second);
}

/** A point from its longitude and latitude as written; null unless both are numbers within their bounds. */
export function located(longitude: unknown, latitude: unknown): Point | null {
  const [lon, lat] = [degrees(longitude), degrees(latitude)];
  return lon !== null && lat !== null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}

/** The two numbers of a cell, as written. */
function twoIn(value: unknown): readonly (string | undefined)[] {
  return (TWO.exec(textOf(value)) ?? []).slice(1).filter((part) => part !== undefined);
}

function degrees(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const [, whole, minutes = '0', seconds = '0', half = ''] = DEGREES.exec(textOf(value).normalize('NFKC')) ?? [];
  if (whole === undefined) return null;
  const number = Number(whole.replace(',', '.').replace('−', '-'));
  const size = Math.abs(number) + Number(minutes) / 60 + Number(seconds) / 3600;
  return number < 0 || /[SW]/i.test(half) ? 0 - size : size;
}

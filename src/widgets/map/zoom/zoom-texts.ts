import type { MapZoom } from '../scene.js';

/** No country is enlarged more: the smallest is as wide as a panel at less. */
const CLOSEST = 1_000;

/** What is enlarged, how many times, and latitude and longitude of its middle, to 100 metres; null when nothing is. */
export function zoomTexts(zoom: MapZoom | null): readonly string[] | null {
  if (!zoom) return null;
  const { side, k, at } = zoom;
  return [side, String(Number(k.toPrecision(4))), String(Number(at[1].toFixed(3))), String(Number(at[0].toFixed(3)))];
}

/** The inverse of `zoomTexts`: null for no text at all, undefined for what is no such thing. */
export function zoomOf(texts: readonly string[]): MapZoom | null | undefined {
  if (!texts.join('')) return null;
  const [side, ...numbers] = texts;
  const [k = NaN, lat = NaN, lon = NaN] = numbers.map(Number);
  if (side !== 'a' && side !== 'b' && side !== 'joint') return undefined;
  return k > 1 && k <= CLOSEST && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { side, k, at: [lon, lat] } : undefined;
}

import type { GeoProjection } from 'd3';
import type { Box } from '../../../layout/place-labels.js';
import type { ProjectedPlace } from './discs.js';
import type { OpenFrame } from './frames.js';
import { round } from './labels.js';
import type { LonLat } from '../../../model/great-circle.js';
import { pixelOf, type Point } from '../geography/map-projections.js';
import type { MapPlace } from '../project/projection.js';

/** Places of one panel, grouped by how they are shown. */
export interface PanelSpots {
  readonly exact: readonly ProjectedPlace[];
  /** Only their region is known. */
  readonly vague: readonly ProjectedPlace[];
  /** Only their country is known. */
  readonly somewhere: readonly MapPlace[];
  /** Have events, but lie outside even the whole panel. */
  readonly outside: readonly MapPlace[];
}

/** Least distance of a spot from the edge of the panel, px. */
const EDGE = 4;

/**
 * Each place in one of the four groups, in the given order. `projection` is what is drawn; `whole` that of the panel when nothing is
 * enlarged.
 */
export function locatePlaces(
  places: readonly MapPlace[],
  whole: GeoProjection,
  projection: GeoProjection,
  frames: readonly OpenFrame[],
  { width, height }: Box,
): PanelSpots {
  const exact: ProjectedPlace[] = [];
  const vague: ProjectedPlace[] = [];
  const somewhere: MapPlace[] = [];
  const outside: MapPlace[] = [];
  const holds = (at: Point) => at[0] > EDGE && at[1] > EDGE && at[0] < width - EDGE && at[1] < height - EDGE;
  for (const place of places) {
    const { precision, total } = place;
    if (precision === 'country') somewhere.push(place);
    else if (precision === 'nowhere') {
      if (total > 0) outside.push(place);
    } else {
      const home = homeOf(place, whole, frames);
      if (total > 0 && !holds(home)) outside.push(place);
      const at = projection === whole ? home : pixelOf(projection, [place.lon, place.lat]);
      if (holds(at)) (precision === 'region' ? vague : exact).push({ place, x: round(at[0]), y: round(at[1]) });
    }
  }
  return { exact, vague, somewhere, outside };
}

/** Where a place stands on the whole panel, px; in the inset of far islands if it lies there. */
function homeOf({ lon, lat }: MapPlace, whole: GeoProjection, frames: readonly OpenFrame[]): Point {
  const at: LonLat = [lon, lat];
  return pixelOf(frames.find((far) => far.holds(at))?.projection ?? whole, at);
}

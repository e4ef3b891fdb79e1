import { extent, mean, type GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import type { RegionShape } from '../geography/geography.js';
import { extentAt } from './country.js';
import type { MapTexts } from './labels.js';
import type { FarFrame } from '../scene.js';
import { kilometres, type LonLat } from '../../../model/great-circle.js';
import { pathOf } from './geo-path.js';
import { equalArea, near } from '../geography/map-projections.js';
import type { MapProjection } from '../project/projection.js';

/** An inset for far islands, with its projection. */
export interface OpenFrame {
  readonly holds: (at: LonLat) => boolean;
  readonly frame: FarFrame;
  readonly projection: GeoProjection;
}

/** A spot this near to the outline of far islands belongs to them, km: they are small, and outlines are coarse. */
const REACH_KM = 40;

/** Insets side by side at `top`, as many as there is room for. */
export function layoutFrames(
  outliers: readonly RegionShape[],
  scale: number,
  panel: Box,
  counts: MapProjection['regions'],
  top: number,
  texts: MapTexts,
  { measure }: Frame,
): readonly OpenFrame[] {
  let x = 10;
  return outliers.flatMap((region) => {
    const centre = middleOf(region);
    const size = extentAt(centre, region.geometry);
    const name = texts.regionName(region);
    const width = Math.round(Math.max(Math.min(size.width * scale + 20, panel.width * 0.4), measure(name, 11, 400) + 12));
    const height = Math.round(Math.min(size.height * scale + 20, panel.height * 0.3));
    if (x + width > panel.width * 0.6) return [];
    const viewport = { x, y: top, width, height };
    x += width + 8;
    const middle = { x: viewport.x + width / 2 - size.midX * scale, y: viewport.y + height / 2 - size.midY * scale };
    const projection = near(equalArea(centre, { scale, ...middle }, viewport));
    const frame: FarFrame = {
      id: region.id,
      name,
      box: { ...viewport, height: height + 18 },
      d: pathOf(region.geometry, projection),
      count: counts[region.id] ?? 0,
      label: { x: viewport.x + 6, y: viewport.y + height + 12 },
    };
    return [{ holds: reachOf(region), frame, projection }];
  });
}

/** A test of whether a spot belongs to the islands; it measures only those near enough. */
function reachOf(region: RegionShape): (at: LonLat) => boolean {
  const points = pointsOf(region);
  const [west = 0, east = 0] = extent(points, ([lon]) => lon);
  const [south = 0, north = 0] = extent(points, ([, lat]) => lat);
  return ([lon, lat]) =>
    lon > west - 1 &&
    lon < east + 1 &&
    lat > south - 1 &&
    lat < north + 1 &&
    points.some((point) => kilometres(point, [lon, lat]) < REACH_KM);
}

/** The mean of the corners: for scattered islands a better middle than the centre of mass. */
function middleOf(region: RegionShape): LonLat {
  const points = pointsOf(region);
  return [mean(points, ([lon]) => lon) ?? 0, mean(points, ([, lat]) => lat) ?? 0];
}

function pointsOf({ geometry }: RegionShape): readonly LonLat[] {
  return geometry.coordinates.flat().flat() as LonLat[];
}

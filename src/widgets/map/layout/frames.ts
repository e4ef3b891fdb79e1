import { extent, mean, type GeoProjection } from 'd3';
import type { Frame } from '../../../layout/frame.js';
import type { Box } from '../../../layout/place-labels.js';
import type { RegionShape } from '../geography/geography.js';
import { extentAt } from './country.js';
import type { MapTexts } from './labels.js';
import type { FarFrame } from '../scene.js';
import { kilometres, type LonLat } from '../../../model/great-circle.js';
import { pathOf } from './geo-path.js';
import { equalArea } from '../geography/map-projections.js';
import type { MapProjection } from '../project/projection.js';

/** Far islands in a frame of their own, with the projection that they are drawn in. */
export interface OpenFrame {
  readonly holds: (at: LonLat) => boolean;
  readonly frame: FarFrame;
  readonly projection: GeoProjection;
}

/** Far islands are small: a spot this near to their outline is theirs, km. */
const REACH_KM = 40;

/** Beside each other from `top` down, as far as there is room. */
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
    const window = { x, y: top, width, height };
    x += width + 8;
    const middle = { x: window.x + width / 2 - size.midX * scale, y: window.y + height / 2 - size.midY * scale };
    const projection = equalArea(centre, { scale, ...middle }, window);
    const frame: FarFrame = {
      id: region.id,
      name,
      box: { ...window, height: height + 18 },
      d: pathOf(region.geometry, projection),
      count: counts[region.id] ?? 0,
      label: { x: window.x + 6, y: window.y + height + 12 },
    };
    return [{ holds: reachOf(region), frame, projection }];
  });
}

/** Tells whether a spot belongs to the islands; most do not come near enough to be measured. */
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

/** Mean of the corners: of scattered islands a better middle than that of their mass. */
function middleOf(region: RegionShape): LonLat {
  const points = pointsOf(region);
  return [mean(points, ([lon]) => lon) ?? 0, mean(points, ([, lat]) => lat) ?? 0];
}

function pointsOf({ geometry }: RegionShape): readonly LonLat[] {
  return geometry.coordinates.flat(2) as LonLat[];
}

import type { Frame } from '../../layout/frame.js';
import type { Box } from '../../layout/place-labels.js';
import type { RegionShape } from './geography.js';
import { extentAt } from './layout-country.js';
import type { MapTexts } from './layout-labels.js';
import type { FarFrame } from './map-scene.js';
import { shapePath } from './plane-path.js';
import { equalAreaPlane, type Plane } from './plane.js';
import type { MapProjection } from './project.js';
import { distance, EARTH_KM, type LonLat } from './sphere.js';

/** Far islands in a frame of their own, with the plane that they are drawn in. */
export interface OpenFrame {
  readonly holds: (at: LonLat) => boolean;
  readonly frame: FarFrame;
  readonly plane: Plane;
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
    const extent = extentAt(centre, region.polygons);
    const name = texts.regionName(region);
    const width = Math.round(Math.max(Math.min(extent.width * scale + 20, panel.width * 0.4), measure(name, 11, 400) + 12));
    const height = Math.round(Math.min(extent.height * scale + 20, panel.height * 0.3));
    if (x + width > panel.width * 0.6) return [];
    const window = { x, y: top, width, height };
    x += width + 8;
    const plane = equalAreaPlane(centre, {
      scale,
      x: window.x + width / 2 - extent.midX * scale,
      y: window.y + height / 2 - extent.midY * scale,
    });
    const frame: FarFrame = {
      id: region.id,
      name,
      box: { ...window, height: height + 18 },
      d: shapePath(region.polygons, plane, window),
      count: counts[region.id] ?? 0,
      label: { x: window.x + 6, y: window.y + height + 12 },
    };
    return [{ holds: reachOf(region), frame, plane }];
  });
}

/** Tells whether a spot belongs to the islands; most do not come near enough to be measured. */
function reachOf({ polygons }: RegionShape): (at: LonLat) => boolean {
  const points = polygons.flatMap(([ring = []]) => ring);
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const [west, east, south, north] = [Math.min(...lons) - 1, Math.max(...lons) + 1, Math.min(...lats) - 1, Math.max(...lats) + 1];
  return ([lon, lat]) =>
    lon > west && lon < east && lat > south && lat < north && points.some((point) => distance(point, [lon, lat]) * EARTH_KM < REACH_KM);
}

/** Mean of the corners: of scattered islands a better middle than that of their mass. */
function middleOf({ polygons }: RegionShape): LonLat {
  const points = polygons.flat(2);
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  return [mean(0), mean(1)];
}

import { geoAzimuthalEquidistant, geoContains, pairs } from 'd3';
import type { Position } from 'geojson';
import type { Id, PlaceRecord, Problem } from '../../../data/types.js';
import type { Geography, RegionShape } from './geography.js';
import { EARTH_KM, type LonLat } from '../../../model/great-circle.js';
import { pixelOf } from './map-projections.js';

/** Places whose region does not match the geography. */
export interface RegionCheck {
  readonly problems: readonly Problem[];
  /** Places whose region is ignored. */
  readonly refused: ReadonlySet<Id>;
}

/** How far outside its region a place may lie, km: outlines are simplified, and ports may stand in the water. */
const TOLERANCE_KM = 15;

/**
 * The places that lie in another region than the one they name, with a problem for each. Iran's codes were reassigned on 2020-11-24, and
 * most of the old ones belong to another province today, so that only the spot can tell them apart. Cost: places × points of one region; of
 * all regions for places that are refused.
 */
export function checkRegions(places: readonly PlaceRecord[], geography: Geography): RegionCheck {
  const problems: Problem[] = [];
  const refused = new Set<Id>();
  places.forEach(({ id, country, region, lon, lat }, i) => {
    const shape = country === geography.codes[0] ? geography.a : country === geography.codes[1] ? geography.b : null;
    const regions = shape?.regions ?? [];
    if (!region || !regions.length) return;
    const own = regions.find((each) => each.id === region);
    // Cheapest first: almost every place lies in the region that it names.
    if (own && (geoContains(own.geometry, [lon, lat]) || isNear(own, [lon, lat]))) return;
    const home = regions.find(({ geometry }) => geoContains(geometry, [lon, lat]));
    if (own && !home) return;
    refused.add(id);
    problems.push({
      path: `places[${i}].region`,
      id,
      expected: 'the ISO 3166-2 code, in the list of 2020-11-24, of the region that the place lies in',
      got: own ? `${region}, which is ${nameOf(own)}` : `${region}, which is no region of ${country}`,
      hint: home
        ? `The place lies in ${home.id}, ${nameOf(home)}. Older lists number the regions otherwise. It is drawn, but counted in no region.`
        : 'The place is drawn, but counted in no region.',
    });
  });
  return { problems, refused };
}

/**
 * True when a spot is within the tolerance of a region's edges (not only its corners, which are far apart in coarse outlines); measured on
 * a plane.
 */
function isNear({ geometry }: RegionShape, [lon, lat]: LonLat): boolean {
  const toKm = geoAzimuthalEquidistant().rotate([-lon, -lat]).scale(EARTH_KM).translate([0, 0]);
  const corners = (ring: Position[]) => ring.map((point) => pixelOf(toKm, point as LonLat));
  return geometry.coordinates.flat().some((ring) =>
    pairs(corners(ring)).some(([[x0, y0], [x1, y1]]) => {
      const [dx, dy] = [x1 - x0, y1 - y0];
      const share = Math.max(0, Math.min(1, -(x0 * dx + y0 * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x0 + share * dx, y0 + share * dy) < TOLERANCE_KM;
    }),
  );
}

function nameOf({ name, id }: RegionShape): string {
  return typeof name === 'string' ? name : (name['en'] ?? id);
}

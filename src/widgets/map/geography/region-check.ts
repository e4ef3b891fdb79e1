import { geoAzimuthalEquidistant, geoContains, pairs } from 'd3';
import type { Position } from 'geojson';
import type { Id, PlaceRecord, Problem } from '../../../data/types.js';
import type { Geography, RegionShape } from './geography.js';
import { EARTH_KM, type LonLat } from '../../../model/great-circle.js';
import { pixelOf } from './map-projections.js';

/** Which places name a region that the geography does not bear out. */
export interface RegionCheck {
  readonly problems: readonly Problem[];
  /** Places whose region counts for nothing. */
  readonly refused: ReadonlySet<Id>;
}

/** Outlines are simplified, and ports stand in the water: so near to its region a place may lie in another, km. */
const TOLERANCE_KM = 15;

/**
 * Compares the region that a place names with the one that it lies in. Iran's codes were numbered anew on 2020-11-24 and most of the old ones
 * are another province's today, so that only the spot can tell them apart. Cost: places × the points of one region, of all for those that are refused.
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

/** To its edges, not their ends alone, which are far apart where the outline is coarse; on a plane around the spot, flat enough so near. */
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

import { file, put } from '../../../lib/bilateral.js';

// This library: two countries at one scale below a strip with the routes, places merged with counts, names, and all of it as a list.
export const meta = { pan: true, wheel: 'ctrl' };
/** The records of a benchmark in this library's own format. */
export const fileOf = ({ points }) =>
  file({
    places: points.map(({ id, lon, lat, side }) => ({
      id: `p${id}`,
      name: `Place ${id}`,
      lon,
      lat,
      country: side === 'IR' ? 'IRN' : 'JPN',
    })),
    events: points.map(({ id, side }) => ({
      id: `e${id}`,
      date: '2000',
      title: `Event ${id}`,
      kind: 'visit',
      place: `p${id}`,
      initiator: side === 'IR' ? 'IRN' : 'JPN',
      sources: ['s'],
    })),
  });

export default (el, data) => put(el, 'map', fileOf(data));

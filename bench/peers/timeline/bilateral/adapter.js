import { file, put } from '../../../lib/bilateral.js';

// This library: with labels, a list of every event, a table, keys and an overview.
export const meta = { pan: true, wheel: 'ctrl' };
const KINDS = {
  politics: 'meeting',
  economy: 'trade',
  technology: 'proposal',
  culture: 'culture',
  energy: 'agreement',
  education: 'decision',
};
/** The records of a benchmark in this library's own format. */
export const fileOf = ({ items }) =>
  file({
    events: items.map(({ id, start, end, side, track, title }) => ({
      id: `e${id}`,
      date: end ? `${start}/${end}` : start,
      title,
      kind: KINDS[track],
      initiator: side === 'IR' ? 'IRN' : 'JPN',
      sources: ['s'],
    })),
  });

export default (el, data) => put(el, 'timeline', fileOf(data));

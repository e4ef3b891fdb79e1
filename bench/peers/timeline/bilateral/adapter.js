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
export default (el, { items }) =>
  put(
    el,
    'timeline',
    file({
      events: items.map(({ id, start, end, side, track, title }) => ({
        id: `e${id}`,
        date: end ? `${start}/${end}` : start,
        title,
        kind: KINDS[track],
        initiator: side === 'IR' ? 'IRN' : 'JPN',
        sources: ['s'],
      })),
    }),
  );

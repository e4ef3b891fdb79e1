import '../../../../dist/cdn/network.js';
import { file, put } from '../../../lib/bilateral.js';

// This library: all actors in two columns with names, above some hundred gathered in circles; all actors and ties as a tree.
export const meta = { pan: false };
export default (el, { nodes, links }) =>
  put(
    el,
    'network',
    file({
      events: [],
      actors: nodes.map(({ id, label, side }) => ({ id: `a${id}`, name: label, type: 'person', country: side === 'IR' ? 'IRN' : 'JPN' })),
      ties: links.map(({ source, target }, i) => ({ id: `t${i}`, from: `a${source}`, to: `a${target}`, kind: 'met-with', sources: ['s'] })),
    }),
    { 'max-actors': nodes.length },
  );

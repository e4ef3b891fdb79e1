import { file, put } from '../../../lib/bilateral.js';

// This library: all actors in two columns with names (above a few hundred, gathered in clusters); all actors and ties as a tree.
// A tall picture is panned by scrolling its container.
export const meta = { pan: true };
/** The records of a benchmark in this library's own format. */
export const fileOf = ({ nodes, links }) =>
  file({
    events: [],
    actors: nodes.map(({ id, label, side }) => ({ id: `a${id}`, name: label, type: 'person', country: side === 'IR' ? 'IRN' : 'JPN' })),
    ties: links.map(({ source, target }, i) => ({ id: `t${i}`, from: `a${source}`, to: `a${target}`, kind: 'met-with', sources: ['s'] })),
  });

export default (el, data) => {
  el.style.overflow = 'auto';
  return put(el, 'network', fileOf(data), { 'max-actors': data.nodes.length });
};

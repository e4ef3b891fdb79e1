import { forceSimulation, forceLink, forceManyBody, forceCenter } from 'd3-force';
import { report } from '../../../lib/quality.js';
export const meta = { settles: true, thread: 'main (or any worker)', ticks: 300 };
export const go = (data, ctx, charge) => {
  const nodes = data.nodes.map((d) => ({ id: d.id })),
    links = data.links.map((l) => ({ source: l.source, target: l.target }));
  const t = performance.now();
  forceSimulation(nodes).force('link', forceLink(links)).force('charge', charge).force('center', forceCenter()).stop().tick(300);
  report(ctx, data, performance.now() - t, (i) => nodes[i], { ticks: 300 });
};
export default (el, data, ctx) => go(data, ctx, forceManyBody());

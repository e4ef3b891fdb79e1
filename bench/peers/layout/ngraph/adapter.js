import createGraph from 'ngraph.graph';
import createLayout from 'ngraph.forcelayout';
import { report } from '../../../lib/quality.js';
export const meta = { settles: true, thread: 'main (or any worker)', ticks: 300 };
export default (el, data, ctx) => {
  const g = createGraph();
  for (const d of data.nodes) g.addNode(d.id);
  for (const l of data.links) g.addLink(l.source, l.target);
  const t = performance.now(),
    L = createLayout(g);
  let i = 0;
  while (i < 300 && !L.step()) i++;
  report(ctx, data, performance.now() - t, (j) => L.getNodePosition(j), { ticks: i });
};

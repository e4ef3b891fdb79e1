import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { report } from '../../../lib/quality.js';
export const meta = { settles: true, thread: 'main; own worker class too', ticks: 300 };
export default (el, data, ctx) => {
  const g = new Graph({ multi: true });
  data.nodes.forEach((d, i) => {
    const r = Math.sqrt(i + 0.5),
      a = i * 2.399963;
    g.addNode(d.id, { x: r * Math.cos(a), y: r * Math.sin(a) });
  });
  for (const l of data.links) g.addEdge(l.source, l.target);
  const t = performance.now(),
    p = forceAtlas2(g, { iterations: 300, settings: forceAtlas2.inferSettings(g) });
  report(ctx, data, performance.now() - t, (i) => p[i], { ticks: 300 });
};

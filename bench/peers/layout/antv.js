import { report } from '../../lib/quality.js';
export const run = async (data, ctx, Layout, opts) => {
  const g = {
    nodes: data.nodes.map((d) => ({ id: String(d.id) })),
    edges: data.links.map((l, i) => ({ id: 'e' + i, source: String(l.source), target: String(l.target) })),
  };
  const l = new Layout(opts),
    t = performance.now();
  await l.execute(g);
  const ms = performance.now() - t;
  const p = [];
  l.forEachNode((n) => {
    p[+n.id] = { x: n.x, y: n.y };
  });
  report(ctx, data, ms, (i) => p[i]);
};

import createGraph from 'ngraph.graph';
import createLayout from 'ngraph.forcelayout';
import { canvas, fit } from '../raw-draw.js';
export const meta = { pan: true };
export default (el, { nodes, links }, ctx) => {
  const g = createGraph();
  for (const d of nodes) g.addNode(d.id);
  for (const l of links) g.addLink(l.source, l.target);
  const L = createLayout(g);
  const t = performance.now();
  let i = 0;
  while (i < 300 && !L.step()) i++;
  ctx.note('layoutMs', performance.now() - t);
  ctx.note('ticks', i);
  const x = new Float32Array(nodes.length),
    y = new Float32Array(nodes.length);
  nodes.forEach((d, j) => {
    const p = L.getNodePosition(d.id);
    x[j] = p.x;
    y[j] = p.y;
  });
  fit(x, y, ctx.width, ctx.height);
  canvas(
    el,
    links.map((l) => [l.source, l.target]),
    x,
    y,
    Uint8Array.from(nodes, (d) => +(d.side === 'JP')),
    ctx,
  );
};

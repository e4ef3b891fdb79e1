import Graph from 'graphology';
import Sigma from 'sigma';
import forceAtlas2 from 'graphology-layout-forceatlas2';
export const meta = { pan: true };
export const graph = ({ nodes, links }) => {
  const g = new Graph({ multi: true });
  nodes.forEach((d, i) => {
    const r = Math.sqrt(i + 0.5),
      a = i * 2.399963;
    g.addNode(d.id, { x: r * Math.cos(a), y: r * Math.sin(a), size: 4, label: d.label, color: d.side === 'JP' ? '#b5304f' : '#23775a' });
  });
  for (const l of links) g.addEdge(l.source, l.target, { size: 0.5, color: '#ccc' });
  return g;
};
export default (el, data, ctx) =>
  new Promise((done) => {
    const g = graph(data);
    const t = performance.now();
    forceAtlas2.assign(g, { iterations: 300, settings: forceAtlas2.inferSettings(g) });
    ctx.note('layoutMs', performance.now() - t);
    const s = new Sigma(g, el);
    s.once('afterRender', () => done());
    s.refresh();
  });

import cytoscape from 'cytoscape';
import { report } from '../../../lib/quality.js';
export const meta = { settles: true, thread: 'main', ticks: 'own end' };
export const go = (data, ctx, layout) =>
  new Promise((done) => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style: { width: 10, height: 10 } }],
      elements: [
        ...data.nodes.map((d) => ({ data: { id: 'n' + d.id } })),
        ...data.links.map((l, i) => ({ data: { id: 'e' + i, source: 'n' + l.source, target: 'n' + l.target } })),
      ],
      layout: { name: 'null' },
    });
    const t = performance.now(),
      l = cy.layout({ animate: false, ...layout });
    l.one('layoutstop', () => {
      const ms = performance.now() - t;
      report(ctx, data, ms, (i) => cy.getElementById('n' + i).position());
      done();
    });
    l.run();
  });
export default (el, data, ctx) => go(data, ctx, { name: 'cose' });

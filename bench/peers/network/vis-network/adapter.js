import { Network, DataSet } from 'vis-network/standalone/esm/vis-network.min.mjs';
export const meta = { pan: true, settles: true };
export default (el, { nodes, links }, ctx) =>
  new Promise((done) => {
    const net = new Network(
      el,
      {
        nodes: new DataSet(nodes.map((d) => ({ id: d.id, label: d.label, group: d.side }))),
        edges: new DataSet(links.map((l) => ({ from: l.source, to: l.target }))),
      },
      { width: '1100px', height: '640px', nodes: { shape: 'dot', size: 8 } },
    );
    net.once('afterDrawing', () => done());
    net.once('stabilized', (p) => ctx.settled({ iterations: p.iterations })); // the canvas is empty until the hidden stabilisation is over
  });

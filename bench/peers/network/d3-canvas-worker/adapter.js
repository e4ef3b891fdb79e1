// Reference: d3-force in a module worker, 300 ticks, one canvas draw at the end; first paint is the seed.
import { canvas, fit } from '../raw-draw.js';
export const meta = { pan: true, settles: true };
export default (el, { nodes, links }, ctx) => {
  const n = nodes.length,
    x = new Float32Array(n),
    y = new Float32Array(n),
    jp = Uint8Array.from(nodes, (d) => +(d.side === 'JP'));
  nodes.forEach((d, i) => {
    const r = 10 * Math.sqrt(0.5 + i),
      a = i * Math.PI * (3 - Math.sqrt(5));
    x[i] = r * Math.cos(a);
    y[i] = r * Math.sin(a);
  });
  fit(x, y, ctx.width, ctx.height);
  const ask = canvas(
    el,
    links.map((l) => [l.source, l.target]),
    x,
    y,
    jp,
    ctx,
  );
  const w = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  w.onmessage = (e) => {
    x.set(e.data.x);
    y.set(e.data.y);
    fit(x, y, ctx.width, ctx.height);
    ask();
    ctx.note('layoutMs', e.data.ms);
    ctx.settled();
  };
  w.postMessage({ n, s: Int32Array.from(links, (l) => l.source), t: Int32Array.from(links, (l) => l.target) });
};

// Floor: no layout (sunflower positions), one canvas.
import { canvas } from '../raw-draw.js';
export const meta = { pan: true };
export default (el, { nodes, links }, ctx) => {
  const n = nodes.length,
    x = new Float32Array(n),
    y = new Float32Array(n),
    jp = new Uint8Array(n);
  nodes.forEach((d, i) => {
    const r = 310 * Math.sqrt((i + 0.5) / n),
      a = i * 2.399963;
    x[i] = 550 + r * Math.cos(a);
    y[i] = 320 + r * Math.sin(a);
    jp[i] = d.side === 'JP' ? 1 : 0;
  });
  canvas(
    el,
    links.map((l) => [l.source, l.target]),
    x,
    y,
    jp,
    ctx,
  );
};

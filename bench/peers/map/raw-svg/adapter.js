// Floor: the same as raw-canvas, as one SVG string.
import { X, Y, rings, polys } from '../raw-common.js';
export const meta = { pan: true };
const line = (r) => 'M' + r.map(([a, b]) => X(a).toFixed(1) + ',' + Y(b).toFixed(1)).join('L');
export default (el, { world, two, points, flows }, { width, height }) => {
  let s = `<path fill="none" stroke="#999" vector-effect="non-scaling-stroke" d="${rings(world).map(line).join('')}"/>`;
  for (const p of polys(two)) s += `<path fill="${p.side === 'JP' ? '#e8b9c3' : '#b5d3c8'}" d="${line(p.ring)}Z"/>`;
  for (const p of points)
    s +=
      `<circle cx="${X(p.lon).toFixed(1)}" cy="${Y(p.lat).toFixed(1)}" r="${p.size}"` +
      ` fill="${p.side === 'JP' ? '#b5304f' : '#23775a'}"/>`;
  for (const f of flows) {
    const a = X(f.from[0]),
      b = Y(f.from[1]),
      d = X(f.to[0]),
      e = Y(f.to[1]);
    s += `<path fill="none" stroke="#555" d="M${a},${b}Q${(a + d) / 2},${Math.min(b, e) - 80},${d},${e}"/>`;
  }
  el.innerHTML = `<svg width="${width}" height="${height}"><g>${s}</g></svg>`;
  const svg = el.firstChild,
    g = svg.firstChild;
  let k = 1,
    tx = 0,
    ty = 0,
    due = false;
  const ask = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(() => {
        due = false;
        g.setAttribute('transform', `matrix(${k} 0 0 ${k} ${tx} ${ty})`);
      });
    }
  };
  svg.addEventListener(
    'wheel',
    (e) => {
      e.preventDefault();
      const f = Math.exp(-e.deltaY * 0.002);
      tx = e.clientX - (e.clientX - tx) * f;
      ty = e.clientY - (e.clientY - ty) * f;
      k *= f;
      ask();
    },
    { passive: false },
  );
  svg.addEventListener('pointermove', (e) => {
    if (e.buttons & 1) {
      tx += e.movementX;
      ty += e.movementY;
      ask();
    }
  });
};

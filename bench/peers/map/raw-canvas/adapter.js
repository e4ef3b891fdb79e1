// Floor: one canvas, coast and border arcs as lines, two filled countries, points as squares, flows as quadratic curves.
import { X, Y, rings, polys } from '../raw-common.js';
export const meta = { pan: true };
export default (el, { world, two, points, flows }, { width, height }) => {
  const c = document.createElement('canvas');
  c.width = width;
  c.height = height;
  el.append(c);
  const g = c.getContext('2d');
  let k = 1,
    tx = 0,
    ty = 0,
    due = false;
  const base = new Path2D();
  for (const r of rings(world)) {
    r.forEach(([a, b], i) => (i ? base.lineTo(X(a), Y(b)) : base.moveTo(X(a), Y(b))));
  }
  const fill = polys(two).map((p) => {
    const q = new Path2D();
    p.ring.forEach(([a, b], i) => (i ? q.lineTo(X(a), Y(b)) : q.moveTo(X(a), Y(b))));
    return [p.side, q];
  });
  const xy = points.map((p) => [X(p.lon), Y(p.lat), p.size, p.side]);
  const draw = () => {
    due = false;
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clearRect(0, 0, width, height);
    g.setTransform(k, 0, 0, k, tx, ty);
    g.lineWidth = 1 / k;
    g.strokeStyle = '#999';
    g.stroke(base);
    for (const [s, p] of fill) {
      g.fillStyle = s === 'JP' ? '#e8b9c3' : '#b5d3c8';
      g.fill(p);
    }
    for (const s of ['IR', 'JP']) {
      g.fillStyle = s === 'JP' ? '#b5304f' : '#23775a';
      for (const p of xy) if (p[3] === s) g.fillRect(p[0] - p[2], p[1] - p[2], 2 * p[2], 2 * p[2]);
    }
    g.strokeStyle = '#555';
    g.beginPath();
    for (const f of flows) {
      const a = X(f.from[0]),
        b = Y(f.from[1]),
        d = X(f.to[0]),
        e = Y(f.to[1]);
      g.moveTo(a, b);
      g.quadraticCurveTo((a + d) / 2, Math.min(b, e) - 80, d, e);
    }
    g.stroke();
  };
  const ask = () => {
    if (!due) {
      due = true;
      requestAnimationFrame(draw);
    }
  };
  c.addEventListener(
    'wheel',
    (e) => {
      e.preventDefault();
      const f = Math.exp(-e.deltaY * 0.002);
      tx = e.offsetX - (e.offsetX - tx) * f;
      ty = e.offsetY - (e.offsetY - ty) * f;
      k *= f;
      ask();
    },
    { passive: false },
  );
  c.addEventListener('pointermove', (e) => {
    if (e.buttons & 1) {
      tx += e.movementX;
      ty += e.movementY;
      ask();
    }
  });
  draw();
};

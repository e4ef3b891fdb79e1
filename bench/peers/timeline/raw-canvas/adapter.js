// Floor: one canvas, one fillRect per item, everything redrawn each frame; no axis, no text, no picking.
export const meta = { pan: true };
const lane = { politics: 0, economy: 1, technology: 2, culture: 3, energy: 4, education: 5 };
export default (el, { items }, { width, height }) => {
  const c = document.createElement('canvas');
  c.width = width;
  c.height = height;
  el.append(c);
  const g = c.getContext('2d'),
    n = items.length,
    x0 = new Float64Array(n),
    x1 = new Float64Array(n),
    y = new Float32Array(n),
    jp = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const d = items[i];
    x0[i] = Date.parse(d.start);
    x1[i] = d.end ? Date.parse(d.end) : x0[i];
    y[i] = lane[d.track] * 100 + 20 + (i % 8) * 9;
    jp[i] = d.side === 'JP' ? 1 : 0;
  }
  let a = x0[0],
    b = x1[n - 1] + 1,
    due = false;
  const draw = () => {
    due = false;
    g.clearRect(0, 0, width, height);
    const k = width / (b - a);
    for (let side = 0; side < 2; side++) {
      g.fillStyle = side ? '#b5304f' : '#23775a';
      for (let i = 0; i < n; i++) if (jp[i] === side) g.fillRect((x0[i] - a) * k, y[i], Math.max(4, (x1[i] - x0[i]) * k), 7);
    }
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
      const f = Math.exp(e.deltaY * 0.002),
        t = a + (e.offsetX / width) * (b - a);
      a = t - (t - a) * f;
      b = t + (b - t) * f;
      ask();
    },
    { passive: false },
  );
  c.addEventListener('pointermove', (e) => {
    if (e.buttons & 1) {
      const d = (e.movementX / width) * (b - a);
      a -= d;
      b -= d;
      ask();
    }
  });
  draw();
};

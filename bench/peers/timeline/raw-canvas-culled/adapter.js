// Floor with the two classic optimizations: binary search for the visible run, and touching rects of a row merged into one span.
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
    row = new Uint8Array(n);
  let long = 0;
  for (let i = 0; i < n; i++) {
    const d = items[i];
    x0[i] = Date.parse(d.start);
    x1[i] = d.end ? Date.parse(d.end) : x0[i];
    long = Math.max(long, x1[i] - x0[i]);
    row[i] = lane[d.track] * 16 + (i % 8) * 2 + (d.side === 'JP' ? 1 : 0);
  }
  let a = x0[0],
    b = x1[n - 1] + 1,
    due = false;
  const first = (t) => {
    let l = 0,
      h = n;
    while (l < h) {
      const m = (l + h) >> 1;
      if (x0[m] < t) l = m + 1;
      else h = m;
    }
    return l;
  };
  const from = new Int32Array(96),
    to = new Int32Array(96);
  const draw = () => {
    due = false;
    g.clearRect(0, 0, width, height);
    const k = width / (b - a),
      e = first(b),
      s0 = first(a - long);
    for (let side = 0; side < 2; side++) {
      g.fillStyle = side ? '#b5304f' : '#23775a';
      to.fill(-1);
      const flush = (r) => {
        if (to[r] >= 0) g.fillRect(from[r], (r >> 4) * 100 + 20 + ((r >> 1) & 7) * 9, to[r] - from[r], 7);
      };
      for (let i = s0; i < e; i++) {
        const r = row[i];
        if ((r & 1) !== side) continue;
        const x = Math.max(-8, ((x0[i] - a) * k) | 0),
          w = Math.max(x + 4, Math.min(width + 8, ((x1[i] - a) * k) | 0));
        if (x <= to[r]) {
          if (w > to[r]) to[r] = w;
        } else {
          flush(r);
          from[r] = x;
          to[r] = w;
        }
      } // items come sorted by start, so each row is a run of merged spans
      for (let r = side; r < 96; r += 2) flush(r);
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

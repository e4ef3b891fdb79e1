// shared by the floors: a canvas or an SVG with wheel zoom and drag; positions in data space around the centre
export function canvas(el, links, x, y, jp, { width, height }) {
  const c = document.createElement('canvas');
  c.width = width;
  c.height = height;
  el.append(c);
  const g = c.getContext('2d');
  let k = 1,
    tx = 0,
    ty = 0,
    due = false;
  const draw = () => {
    due = false;
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clearRect(0, 0, width, height);
    g.setTransform(k, 0, 0, k, tx, ty);
    g.strokeStyle = '#9998';
    g.lineWidth = 1 / k;
    g.beginPath();
    for (const l of links) {
      g.moveTo(x[l[0]], y[l[0]]);
      g.lineTo(x[l[1]], y[l[1]]);
    }
    g.stroke();
    const r = 4;
    for (let s = 0; s < 2; s++) {
      g.fillStyle = s ? '#b5304f' : '#23775a';
      g.beginPath();
      for (let i = 0; i < x.length; i++)
        if (jp[i] === s) {
          g.moveTo(x[i] + r, y[i]);
          g.arc(x[i], y[i], r, 0, 6.2832);
        }
      g.fill();
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
  return ask;
}
export function fit(x, y, width, height) {
  let a = 1e9,
    b = -1e9,
    c = 1e9,
    d = -1e9;
  for (let i = 0; i < x.length; i++) {
    a = Math.min(a, x[i]);
    b = Math.max(b, x[i]);
    c = Math.min(c, y[i]);
    d = Math.max(d, y[i]);
  }
  const k = 0.95 * Math.min(width / (b - a), height / (d - c));
  for (let i = 0; i < x.length; i++) {
    x[i] = width / 2 + (x[i] - (a + b) / 2) * k;
    y[i] = height / 2 + (y[i] - (c + d) / 2) * k;
  }
}

import { plot, barX, dot, tip, pointer, axisX } from '@observablehq/plot';
export const meta = { pan: false };
export default (el, { items }, { width, height }) => {
  const rows = items.map((d) => ({ ...d, start: new Date(d.start), end: d.end && new Date(d.end) }));
  el.append(
    plot({
      width,
      height,
      marginLeft: 90,
      color: { domain: ['IR', 'JP'], range: ['#23775a', '#b5304f'] },
      marks: [
        barX(
          rows.filter((d) => d.end),
          { x1: 'start', x2: 'end', y: 'track', fill: 'side', fillOpacity: 0.5 },
        ),
        dot(rows, { x: 'start', y: 'track', fill: 'side', r: 3, title: 'title', tip: true }),
      ],
    }),
  );
};

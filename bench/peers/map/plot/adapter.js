import { plot, geo, dot, arrow } from '@observablehq/plot';
import { feature } from 'topojson-client';
export const meta = { pan: false };
export default (el, { world, two, points, flows }, { width, height }) =>
  el.append(
    plot({
      width,
      height,
      projection: { type: 'equal-earth', rotate: [-95, 0], domain: two },
      color: { domain: ['IR', 'JP'], range: ['#23775a', '#b5304f'] },
      marks: [
        geo(feature(world, world.objects.countries), { fill: '#eee', stroke: '#999' }),
        geo(two, { fill: (d) => (d.id === '392' ? '#e8b9c3' : '#b5d3c8') }),
        dot(points, { x: 'lon', y: 'lat', r: (d) => d.size, fill: 'side', title: (d) => String(d.id), tip: true }),
        arrow(flows, { x1: (d) => d.from[0], y1: (d) => d.from[1], x2: (d) => d.to[0], y2: (d) => d.to[1], bend: true }),
      ],
    }),
  );

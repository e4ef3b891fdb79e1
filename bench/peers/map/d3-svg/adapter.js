import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { feature } from 'topojson-client';
export const meta = { pan: true };
export default (el, { world, two, points, flows }, { width, height }) => {
  const proj = geoNaturalEarth1()
      .rotate([-95, 0])
      .fitExtent(
        [
          [20, 20],
          [width - 20, height - 20],
        ],
        two,
      ),
    path = geoPath(proj);
  const svg = select(el).append('svg').attr('width', width).attr('height', height),
    g = svg.append('g');
  svg.call(
    zoom()
      .scaleExtent([0.5, 12])
      .on('zoom', (e) => g.attr('transform', e.transform)),
  );
  g.append('g')
    .selectAll('path')
    .data(feature(world, world.objects.countries).features)
    .join('path')
    .attr('d', path)
    .attr('fill', '#eee')
    .attr('stroke', '#999')
    .append('title')
    .text((d) => d.properties.name);
  g.append('g')
    .selectAll('path')
    .data(two.features)
    .join('path')
    .attr('d', path)
    .attr('fill', (d) => (d.id === '392' ? '#e8b9c3' : '#b5d3c8'));
  g.append('g')
    .selectAll('circle')
    .data(points)
    .join('circle')
    .each(function (d) {
      const p = proj([d.lon, d.lat]);
      this.setAttribute('cx', p[0]);
      this.setAttribute('cy', p[1]);
    })
    .attr('r', (d) => d.size)
    .attr('fill', (d) => (d.side === 'JP' ? '#b5304f' : '#23775a'));
  g.append('g')
    .attr('fill', 'none')
    .attr('stroke', '#555')
    .selectAll('path')
    .data(flows)
    .join('path')
    .attr('d', (f) => path({ type: 'LineString', coordinates: [f.from, f.to] }));
};

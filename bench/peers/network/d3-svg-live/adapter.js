// The usual hand-written d3 page: force simulation, one tick per frame, SVG attributes written every tick, zoom.
import { forceSimulation, forceLink, forceManyBody, forceCenter } from 'd3-force';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
export const meta = { pan: true, settles: true };
export const sim = (nodes, links, { width, height }) =>
  forceSimulation(nodes)
    .force(
      'link',
      forceLink(links).id((d) => d.id),
    )
    .force('charge', forceManyBody())
    .force('center', forceCenter(width / 2, height / 2));
export const draw = (el, nodes, links, { width, height }) => {
  const svg = select(el).append('svg').attr('width', width).attr('height', height),
    g = svg.append('g');
  svg.call(
    zoom()
      .scaleExtent([0.1, 8])
      .on('zoom', (e) => g.attr('transform', e.transform)),
  );
  const line = g.append('g').attr('stroke', '#9998').selectAll('line').data(links).join('line');
  const dot = g
    .append('g')
    .selectAll('circle')
    .data(nodes)
    .join('circle')
    .attr('r', 5)
    .attr('fill', (d) => (d.side === 'JP' ? '#b5304f' : '#23775a'));
  dot.append('title').text((d) => d.label);
  return () => {
    line
      .attr('x1', (d) => d.source.x)
      .attr('y1', (d) => d.source.y)
      .attr('x2', (d) => d.target.x)
      .attr('y2', (d) => d.target.y);
    dot.attr('cx', (d) => d.x).attr('cy', (d) => d.y);
  };
};
export default (el, { nodes, links }, ctx) =>
  new Promise((done) => {
    let first = true;
    const s = sim(nodes, links, ctx),
      tick = draw(el, nodes, links, ctx);
    s.on('tick', () => {
      tick();
      if (first) {
        first = false;
        done();
      }
    }).on('end', () => ctx.settled());
  });

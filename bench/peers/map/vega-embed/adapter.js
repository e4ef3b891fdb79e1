import embed from 'vega-embed';
import { feature } from 'topojson-client';
export const meta = { pan: false };
export default (el, { world, two, points, flows }, { width, height }) =>
  embed(
    el,
    {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      width: width - 20,
      height: height - 20,
      projection: { type: 'naturalEarth1', rotate: [-95, 0, 0], scale: 420, center: [0, 35] },
      layer: [
        { data: { values: feature(world, world.objects.countries).features }, mark: { type: 'geoshape', fill: '#eee', stroke: '#999' } },
        { data: { values: two.features }, mark: { type: 'geoshape', fill: '#b5d3c8' } },
        {
          data: { values: flows.map((f) => ({ a: f.from[0], b: f.from[1], c: f.to[0], d: f.to[1] })) },
          mark: { type: 'rule', color: '#555' },
          encoding: {
            longitude: { field: 'a', type: 'quantitative' },
            latitude: { field: 'b', type: 'quantitative' },
            longitude2: { field: 'c' },
            latitude2: { field: 'd' },
          },
        },
        {
          data: { values: points },
          mark: { type: 'circle', tooltip: true, opacity: 1 },
          encoding: {
            longitude: { field: 'lon', type: 'quantitative' },
            latitude: { field: 'lat', type: 'quantitative' },
            size: { field: 'size', type: 'quantitative', legend: null },
            color: { field: 'side', type: 'nominal', legend: null, scale: { domain: ['IR', 'JP'], range: ['#23775a', '#b5304f'] } },
          },
        },
      ],
    },
    { actions: false },
  );

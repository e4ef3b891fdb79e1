import { Map as GL } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { feature } from 'topojson-client';
export const meta = { pan: true };
const fc = (features) => ({ type: 'geojson', data: { type: 'FeatureCollection', features } });
export default (el, { world, two, points, flows }) =>
  new Promise((done, no) => {
    const m = new GL({
      container: el,
      center: [95, 35],
      zoom: 2.6,
      attributionControl: false,
      style: {
        version: 8,
        sources: {
          world: fc(feature(world, world.objects.countries).features),
          two: fc(two.features),
          points: fc(
            points.map((p) => ({
              type: 'Feature',
              properties: { side: p.side, size: p.size },
              geometry: { type: 'Point', coordinates: [p.lon, p.lat] },
            })),
          ),
          flows: fc(flows.map((f) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [f.from, f.to] } }))),
        },
        layers: [
          { id: 'w', type: 'fill', source: 'world', paint: { 'fill-color': '#eeeeee', 'fill-outline-color': '#999999' } },
          { id: 't', type: 'fill', source: 'two', paint: { 'fill-color': '#b5d3c8' } },
          { id: 'f', type: 'line', source: 'flows', paint: { 'line-color': '#555555' } },
          {
            id: 'p',
            type: 'circle',
            source: 'points',
            paint: { 'circle-radius': ['get', 'size'], 'circle-color': ['match', ['get', 'side'], 'JP', '#b5304f', '#23775a'] },
          },
        ],
      },
    });
    m.on('error', (e) => no(e.error));
    m.once('idle', () => done());
  });

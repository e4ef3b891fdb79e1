import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { feature } from 'topojson-client';
export const meta = { pan: true };
export const make = (el, { world, two, points, flows }, canvas) => {
  const m = L.map(el, { preferCanvas: canvas, attributionControl: false }).setView([35, 95], 4);
  L.geoJSON(feature(world, world.objects.countries), { style: { color: '#999', weight: 1, fillColor: '#eee' } }).addTo(m);
  L.geoJSON(two, { style: (f) => ({ color: '#555', weight: 1, fillColor: f.id === '392' ? '#e8b9c3' : '#b5d3c8', fillOpacity: 1 }) }).addTo(
    m,
  );
  for (const p of points)
    L.circleMarker([p.lat, p.lon], { radius: p.size, weight: 0, fillOpacity: 1, fillColor: p.side === 'JP' ? '#b5304f' : '#23775a' })
      .bindTooltip(String(p.id))
      .addTo(m);
  for (const f of flows)
    L.polyline(
      [
        [f.from[1], f.from[0]],
        [f.to[1], f.to[0]],
      ],
      { color: '#555', weight: 1 },
    ).addTo(m);
};
export default (el, data) => make(el, data, false);

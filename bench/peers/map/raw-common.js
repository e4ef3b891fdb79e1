// shared by the floors: equirectangular by hand, no d3-geo; topojson decoded by hand
export const X = (lon) => 550 + (lon - 95) * 9,
  Y = (lat) => 320 - (lat - 35) * 11;
export function rings(world) {
  const {
    scale: [kx, ky],
    translate: [dx, dy],
  } = world.transform;
  return world.arcs.map((arc) => {
    let x = 0,
      y = 0;
    return arc.map(([a, b]) => [(x += a) * kx + dx, (y += b) * ky + dy]);
  });
}
export const polys = (two) =>
  two.features.flatMap((f) =>
    (f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates).map((p) => ({
      side: f.id === '364' ? 'IR' : 'JP',
      ring: p[0],
    })),
  );

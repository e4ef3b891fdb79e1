// The published geography opens in mapshaper, with every shape of every object.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import mapshaper from 'mapshaper';

const folder = new URL('node_modules/bilateral/dist/data/geo/', import.meta.url);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.topo.json'))) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const output = await mapshaper.applyCommands('-i in.topo.json -o out.json format=geojson combine-layers', { 'in.topo.json': text });
  const objects = Object.values(JSON.parse(text).objects);
  const shapes = objects.flatMap((object) => (object.type === 'GeometryCollection' ? object.geometries : [object]));
  assert.equal(JSON.parse(String(output['out.json'])).features.length, shapes.length, name);
}

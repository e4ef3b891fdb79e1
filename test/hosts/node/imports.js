// A server that renders evaluates what it imports: nothing in the package may need a browser for that.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const { exports } = JSON.parse(await readFile(new URL('node_modules/bilateral/package.json', import.meta.url), 'utf8'));
for (const [path, target] of Object.entries(exports)) {
  if (!path.includes('*') && !path.endsWith('.json')) await import(`bilateral${path.slice(1)}`);
  if (target.types) await readFile(new URL(`node_modules/bilateral/${target.types}`, import.meta.url));
}

const { parse } = await import('bilateral');
const data = JSON.parse(await readFile(new URL('node_modules/bilateral/dist/data/iran-japan.json', import.meta.url), 'utf8'));
assert.equal(parse(data).dataset.events.length, 162);

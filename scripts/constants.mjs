import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/**
 * What the sources take as given at compile time (declared in src/env.d.ts).
 * @param {string} geoBase path of the geography folder from the emitted module, or absolute on a development server
 * @returns {Record<string, string>}
 */
export function constants(geoBase = '/data/geo/') {
  return {
    __GEO_BASE__: JSON.stringify(geoBase),
    __GEO_INDEX__: JSON.stringify(read('../data/geo/index.json')),
    __VERSION__: JSON.stringify(read('../package.json').version),
  };
}

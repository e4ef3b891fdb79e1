import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * What the sources take as given at compile time (declared in src/env.d.ts).
 * @param {string} geoBase path of the geography folder from the emitted module, or absolute on a development server
 * @returns {Record<string, string>}
 */
export function constants(geoBase = '/data/geo/') {
  return { __GEO_BASE__: JSON.stringify(geoBase), __VERSION__: JSON.stringify(version) };
}

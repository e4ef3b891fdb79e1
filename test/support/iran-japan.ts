import { readFileSync } from 'node:fs';
import { parse } from '../../src/data/parse.js';
import type { Dataset } from '../../src/data/types.js';

/** A fresh copy of the file, which a test may mutate. */
export function readIranJapan(): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL('../../data/iran-japan/iran-japan.json', import.meta.url), 'utf8')) as Record<string, unknown>;
}

export function iranJapan(): Dataset {
  return parse(readIranJapan()).dataset!;
}

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyBytesAreRead, eachRowIsReadOrNamed } from '../support/each-row.js';

/** Ten thousand tables take a while on a busy machine, ms. */
const PATIENCE = 300_000;

describe('Ten thousand spoiled tables', () => {
  it('are read row by row: each is in the data set or named', { timeout: PATIENCE }, async () => {
    await fc.assert(eachRowIsReadOrNamed, { numRuns: 10_000 });
  });

  it('never make reading throw', { timeout: PATIENCE }, async () => {
    await fc.assert(anyBytesAreRead, { numRuns: 10_000 });
  });
});

import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyBytesAreRead, eachRowIsReadOrNamed } from '../support/each-row.js';

describe('A spoiled table', () => {
  it('is read row by row: each is in the data set or named, in any delimiter, encoding and language', async () => {
    await fc.assert(eachRowIsReadOrNamed, { numRuns: 300 });
  });

  it('never makes reading throw, whatever its bytes became', async () => {
    await fc.assert(anyBytesAreRead, { numRuns: 300 });
  });
});

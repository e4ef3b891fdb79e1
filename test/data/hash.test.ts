import { expect, it } from 'vitest';
import { digest } from '../../src/data/formats/digest.js';
import { hashText } from '../../src/data/hash.js';

it('A hash is that of FNV-1a', () => {
  // Of the test vectors of its authors.
  expect(hashText('')).toBe('811c9dc5');
  expect(hashText('foobar')).toBe('bf9cf968');
});

it('Digests of 300,000 texts that are much alike differ', () => {
  const texts = Array.from({ length: 300_000 }, (_, i) => `${1900 + (i % 100)}-01-01\ntalks number ${i}\nNorland`);
  expect(new Set(texts.map(digest)).size).toBe(texts.length);
  // By one hash of 32 bits some would be the same.
  expect(new Set(texts.map(hashText)).size).toBeLessThan(texts.length);
});

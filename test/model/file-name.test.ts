import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/model/file-name.js';
import { iranJapan } from '../support/iran-japan.js';

const dataset = iranJapan();
const named = (title: string | Record<string, string> | undefined) =>
  fileName({ ...dataset, meta: { ...(title !== undefined && { title }) } }, 'map', '2026-11-23', 'svg');

describe('the name of a file', () => {
  it('has title, view and day', () => {
    expect(fileName(dataset, 'map', '2026-11-23', 'svg')).toBe('iran-japan-relations-map-2026-11-23.svg');
  });

  it.each([
    ['Érable & “Ōsaka” / 2025', 'erable-osaka-2025'],
    ['../../etc/passwd\u0000', 'etc-passwd'],
    ['روابط ایران و ژاپن', 'irn-jpn'],
    ['', 'irn-jpn'],
    [undefined, 'irn-jpn'],
  ])('of the title %j begins with %s', (title, beginning) => {
    expect(named(title)).toBe(`${beginning}-map-2026-11-23.svg`);
  });

  it('is short, and of letters, digits and hyphens, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        expect(named({ en: title })).toMatch(/^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?-map-2026-11-23\.svg$/);
      }),
    );
  });
});

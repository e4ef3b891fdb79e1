import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFragment, MOST_KEPT, toFragment, type Kept } from '../../src/builder/fragment.js';
import { textSource } from '../../src/builder/source.js';
import { seededRandom } from '../../src/layout/random.js';

const KEPT: Kept = {
  lang: 'fa',
  theme: 'dark',
  width: '720',
  options: { columns: { 'تاریخ & more': 'date' }, sides: ['Norland', 'Sudland'], delimiter: ';' },
  source: textSource('تاریخ;عنوان\n۱۴۰۴/۰۱/۲۰;گفت‌وگو', 'sheet 1.csv'),
};

/** Letters that do not compress. */
const noise = (length: number) => {
  const random = seededRandom(1);
  return Array.from({ length }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join('');
};

describe('The fragment of the page', () => {
  it('gives back what it was written from: language, colours, width, decisions and table', async () => {
    const { fragment, isWhole } = await toFragment(KEPT);
    expect(isWhole).toBe(true);
    expect(fragment).toMatch(/^[\w.~%=&+*-]+$/);
    const { address, source, ...others } = await fromFragment(`#${fragment}`);
    expect({ ...others, source: { ...source, bytes: new Uint8Array(source!.bytes) } }).toEqual(KEPT);
    expect(address).toBe('');
  });

  it('keeps any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const source = { name: 'a.xlsx', bytes: new Uint8Array(bytes), address: '' };
        const { fragment } = await toFragment({ ...KEPT, source });
        expect([...(await fromFragment(fragment)).source!.bytes]).toEqual([...bytes]);
      }),
    );
  });

  it('leaves out a table that is too large, says how large it is, and keeps where it was fetched', async () => {
    const source = { ...textSource(noise(60_000)), address: 'https://example.org/sheet.csv?a=1&b=2' };
    const { fragment, isWhole, length } = await toFragment({ ...KEPT, source });
    expect(isWhole).toBe(false);
    expect(length).toBeGreaterThan(MOST_KEPT);
    expect(fragment.length).toBeLessThan(1000);
    const read = await fromFragment(fragment);
    expect(read).toMatchObject({ source: null, address: source.address, options: KEPT.options });
  });

  it.each(['', '#', '#data=%%%', '#data=AAAA', '#options={"columns":', '#options=[1]', '#options=null', '#view=1900~2000'])(
    'that is none of its own is no state and no error: %s',
    async (fragment) => {
      expect(await fromFragment(fragment)).toEqual({ options: {}, source: null, address: '' });
    },
  );

  it('neither keeps nor unpacks a table far larger than it seems', async () => {
    const zeros = '0'.repeat(3_000_000);
    expect((await toFragment({ ...KEPT, source: textSource(zeros) })).isWhole).toBe(false);
    const data = deflateRawSync(zeros).toString('base64url');
    expect(data.length).toBeLessThan(MOST_KEPT);
    expect((await fromFragment(`data=${data}`)).source).toBeNull();
    expect((await fromFragment(`data=${deflateRawSync('date').toString('base64url')}`)).source!.bytes).toHaveLength(4);
  });
});

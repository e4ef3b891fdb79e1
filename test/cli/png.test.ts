import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { bilateral, IRAN_JAPAN } from '../support/command.js';

async function pngOf(...args: readonly string[]): Promise<PNG> {
  const { code, out } = await bilateral(['render', IRAN_JAPAN, '--format', 'png', ...args]);
  expect(code).toBe(0);
  return PNG.sync.read(out);
}

/** Share of the pixels in a part of a picture that are dark. */
function ink({ data, width }: PNG, [left, right, top, bottom]: readonly [number, number, number, number]): number {
  let dark = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (data[(y * width + x) * 4]! < 110) dark++;
  return dark / ((right - left) * (bottom - top));
}

describe('a PNG', () => {
  it('has as many pixels as its scale says', async () => {
    expect((await pngOf('--scale', '3', '--width', '360')).width).toBe(1080);
  });

  it('has its Persian headline at the right, with letters', async () => {
    const picture = await pngOf('--lang', 'fa', '--scale', '1');
    expect(ink(picture, [380, 704, 18, 38])).toBeGreaterThan(0.05);
    expect(ink(picture, [16, 200, 18, 38])).toBe(0);
  });

  it('has letters of Japanese', async () => {
    expect(ink(await pngOf('--lang', 'ja', '--scale', '1'), [16, 200, 18, 38])).toBeGreaterThan(0.05);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';

afterEach(() => document.body.replaceChildren());

/** Fonts that the widths were not made from; a machine takes the next where it has none of them. */
const FONTS = ['DejaVu Sans, Arial, sans-serif', "'Noto Serif', 'Noto Naskh Arabic', 'Noto Serif CJK JP', Georgia, serif", 'system-ui'];

/** Share of the size of letters that they reach above and below the middle of their line. */
const REACH = 0.4;

/** Room that two labels may share, px: hairlines of antialiasing. */
const SLACK = 0.5;

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the lines of text of a picture are. */
function linesOf(svg: SVGElement): readonly Line[] {
  return [...svg.querySelectorAll('text')].map((text) => {
    const { left, right, top, height } = text.getBoundingClientRect();
    const half = REACH * parseFloat(getComputedStyle(text).fontSize);
    const middle = top + height / 2;
    return { text: text.textContent, left, right, top: middle - half, bottom: middle + half };
  });
}

function overlaps(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK)
      .filter((other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK)
      .map((other) => `${one.text} | ${other.text}`),
  );
}

describe.each(['timeline', 'network', 'map'])('The picture of the %s', (view) => {
  it.each(['en', 'fa', 'ja'])('keeps its labels apart and inside with fonts that nobody measured, in %s', async (lang) => {
    const files = await commands.drawPictures(['data/iran-japan/iran-japan.json', '--view', view, '--lang', lang, '--width', '360,720']);
    expect(files).toHaveLength(2);
    for (const file of files) {
      for (const font of FONTS) {
        document.body.innerHTML = file;
        const svg = document.querySelector('svg')!;
        svg.setAttribute('font-family', font);
        const lines = linesOf(svg);
        expect(lines.length).toBeGreaterThan(10);
        expect(overlaps(lines), font).toEqual([]);
        const { left, right } = svg.getBoundingClientRect();
        expect(lines.filter((line) => line.left < left - SLACK || line.right > right + SLACK).map(({ text }) => text)).toEqual([]);
      }
    }
  });
});

// Writes src/layout/advance-widths.ts: how wide letters are in the open fonts that the design names, for pictures drawn without a browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { format, resolveConfig } from 'prettier';
import { decompress } from 'wawoff2';

const OUT = 'src/layout/advance-widths.ts';

/** As in `FontWeight`. */
const WEIGHTS = [400, 600, 700];

/** Joins to both sides of itself, and so brings out the joined forms of its neighbours. */
const TATWEEL = '\u0640';

/** Marks above and below letters take no room. */
const NO_MARKS = { mark: false, mkmk: false };

const require = createRequire(import.meta.url);

const latin = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'].map((part) => ({
  file: `@fontsource-variable/noto-sans/files/noto-sans-${part}-wght-normal.woff2`,
  ranges: [
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x45f],
    [0x1e00, 0x1eff],
    [0x2010, 0x205f],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
}));
const arabic = { file: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2', ranges: [[0x600, 0x6ff]] };

const fonts = new Map();
for (const { file } of [...latin, arabic]) fonts.set(file, await fontsOf(file));

const sources = [...fonts.keys()].map((file) => `${file} ${versionOf(file)} (OFL-1.1)`);
const widths = {
  apart: apartOf(latin),
  ...joinedOf(arabic),
};
const options = await resolveConfig(OUT);
const comment = `/** Advance widths in thousandths of the font size; scripts/advance-widths.mjs wrote them from:\n${sources.map((each) => ` * ${each}\n`).join('')} */`;
writeFileSync(OUT, await format(`${comment}\nexport const advanceWidths = ${JSON.stringify(widths)};`, { ...options, filepath: OUT }));

/** The font in each weight. */
async function fontsOf(file) {
  const font = create(Buffer.from(await decompress(readFileSync(require.resolve(file)))));
  return WEIGHTS.map((wght) => font.getVariation({ wght }));
}

function versionOf(file) {
  const name = file.split('/').slice(0, 2).join('/');
  return JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;
}

/** Letters that stand apart, each once, with a width in every weight. */
function apartOf(parts) {
  const found = new Map();
  for (const { file, ranges } of parts) {
    const [font] = fonts.get(file);
    for (const letter of lettersOf(ranges)) {
      if (found.has(letter) || !font.hasGlyphForCodePoint(letter.codePointAt(0))) continue;
      found.set(
        letter,
        fonts.get(file).map((each) => widthOf(each, letter)),
      );
    }
  }
  return tableOf([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Letters of a joined script, by how they join (Unicode, ArabicShaping), with the width of each of their forms in every weight. */
function joinedOf({ file, ranges }) {
  const [font] = fonts.get(file);
  const found = { dual: [], right: [], alone: [] };
  for (const letter of lettersOf(ranges)) {
    if (!font.hasGlyphForCodePoint(letter.codePointAt(0))) continue;
    const form = (before, after) => (each) =>
      widthOf(each, before + letter + after, (glyph) => isTatweel || !glyph.codePoints.includes(0x640));
    const joins = (before, after) => glyphIn(font, before + letter + after, before.length) !== glyphIn(font, letter, 0);
    const isTatweel = letter === TATWEEL;
    const isLetter = /\p{L}/u.test(letter);
    const isDual = isTatweel || (isLetter && joins('', TATWEEL));
    const kind = isDual ? 'dual' : isLetter && joins(TATWEEL, '') ? 'right' : 'alone';
    const forms = [form('', ''), form(TATWEEL, ''), form('', TATWEEL), form(TATWEEL, TATWEEL)].slice(
      0,
      { dual: 4, right: 2, alone: 1 }[kind],
    );
    found[kind].push([letter, fonts.get(file).flatMap((each) => forms.map((width) => width(each)))]);
  }
  return Object.fromEntries(Object.entries(found).map(([kind, rows]) => [kind, tableOf(rows)]));
}

function lettersOf(ranges) {
  const all = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)));
  return all.filter((letter) => !/[\p{Mn}\p{Cf}]/u.test(letter));
}

/** The glyph of a letter of a text, which a font of joined script lays out from right to left. */
function glyphIn(font, text, at) {
  return font.layout(text, NO_MARKS).glyphs.at(-1 - at)?.id;
}

/** The width of a text, or of those of its glyphs that count. */
function widthOf(font, text, counts = () => true) {
  const { glyphs, positions } = font.layout(text, NO_MARKS);
  const width = glyphs.reduce((sum, glyph, i) => sum + (counts(glyph) ? positions[i].xAdvance : 0), 0);
  return Math.round((width / font.unitsPerEm) * 1000);
}

/** Letters in one text, and their widths in as many lists as each has. */
function tableOf(rows) {
  return { letters: rows.map(([letter]) => letter).join(''), widths: rows[0][1].map((_, i) => rows.map(([, widths]) => widths[i])) };
}

import { svg, type TemplateResult } from 'lit';
import { glyphMark, type Glyph } from './glyphs.js';
import { keyMark } from './key-line.js';

/** Returns a glyph as inline content, 14 px wide, in the current colour. */
export function inlineGlyph(glyph: Glyph, side = ''): TemplateResult {
  return keyMark(14, 14, svg`${glyphMark(glyph, 7, 7)}`, side);
}

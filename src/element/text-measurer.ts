import type { FontWeight, MeasureText } from '../layout/frame.js';

/** Matches scripts whose letters change shape with their neighbours, and surrogate pairs. */
const SHAPED = /[\u0300-\u036f\u0590-\u1fff\u200b-\u200f\ud800-\udfff\ufb1d-\ufefc]/;

/**
 * Returns a function that measures texts with a canvas, px: character by character, each cached, as measuring every line of every label
 * would take longer than placing them; joined scripts by word. Kerning is ignored, so that widths are rather too large.
 */
export function textMeasurer(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const fonts = new Map<number, Map<string, number>>();
  let font = '';
  const widthOf = (piece: string, size: number, weight: FontWeight) => {
    const wanted = `${weight} ${size}px ${family}`;
    // Setting `font` is slow even if it does not change.
    if (context && wanted !== font) context.font = font = wanted;
    return context?.measureText(piece).width ?? piece.length * size * 0.6;
  };
  return (text, size, weight) => {
    const key = weight * 1000 + size;
    let known = fonts.get(key);
    if (!known) fonts.set(key, (known = new Map()));
    let sum = 0;
    for (const piece of SHAPED.test(text) ? text.split(/( )/) : text) {
      let width = known.get(piece);
      if (width === undefined) known.set(piece, (width = widthOf(piece, size, weight)));
      sum += width;
    }
    return sum;
  };
}

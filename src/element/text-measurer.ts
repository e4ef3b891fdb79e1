import type { FontWeight, MeasureText } from '../layout/frame.js';

/** Scripts whose letters change with their neighbours, and what is written with more than one code unit. */
const SHAPED = /[\u0300-\u036f\u0590-\u1fff\u200b-\u200f\ud800-\udfff\ufb1d-\ufefc]/;

/**
 * Measures with a canvas: letter by letter, each once, since asking for every line of every label takes longer than placing them;
 * joined letters by word. Kerning, which mostly draws letters together, is left out, so that a text is rather found too wide.
 */
export function textMeasurer(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const fonts = new Map<number, Map<string, number>>();
  let font = '';
  const widthOf = (piece: string, size: number, weight: FontWeight) => {
    const wanted = `${weight} ${size}px ${family}`;
    // Setting a font means finding it, even when it is the same.
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

import type { Frame } from '../../src/layout/frame.js';

/** A frame in which letters are 0.56 em wide, Japanese ones 1 em, and bold ones a little wider. */
export function frameOf(width: number, rtl = false): Frame {
  return {
    width,
    rtl,
    measure: (text, size, weight) => {
      const ems = [...text].reduce((sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 1 : 0.56), 0);
      return ems * size * (weight > 400 ? 1.06 : 1);
    },
  };
}

import { server } from 'vitest/browser';

export interface SeenLabel {
  readonly text: string;
  /** One per line. */
  readonly boxes: readonly DOMRect[];
}

/** Ascent and descent, as fractions of the font size. */
const ASCENT = 0.86;
const DESCENT = 0.24;

/**
 * Every visible label, in an element and in the elements inside it, with the boxes of its letters. The box that an
 * engine reports for a text is that of the tallest font it considered (in Firefox, up to twice as high as the letters).
 */
export function labelsOf(root: ParentNode): readonly SeenLabel[] {
  return [...root.querySelectorAll('*')].flatMap((node) => [
    ...(node.part?.contains('label') ? [{ text: node.textContent.trim(), boxes: lettersOf(node) }] : []),
    ...(node.shadowRoot ? labelsOf(node.shadowRoot) : []),
  ]);
}

/** Describes the pairs of labels whose letters touch each other. */
export function overlaps(labels: readonly SeenLabel[]): readonly string[] {
  return labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter((other) => one.boxes.some((box) => other.boxes.some((each) => touches(box, each))))
      .map((other) => `${one.text} × ${other.text}`),
  );
}

/** By more than a pixel. */
export function touches(one: DOMRect, other: DOMRect): boolean {
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
  );
}

/** Boxes of the letters of a label, one per line. */
export function lettersOf(label: Element): readonly DOMRect[] {
  const lines = label instanceof SVGTextElement ? [label] : [...label.querySelectorAll('text')];
  if (!lines.length) return [label.getBoundingClientRect()];
  return lines.flatMap((line) => {
    const letters = Array.from({ length: line.getNumberOfChars() }, (_, i) => line.getExtentOfChar(i));
    if (!letters.length) return [];
    // Firefox ignores how much `zoom` enlarges the letters, though not how far it moves them.
    const toScreen = line.getScreenCTM()!.scale(server.browser === 'firefox' ? line.currentCSSZoom : 1);
    const size = Number.parseFloat(getComputedStyle(line).fontSize) * toScreen.d;
    const box = line.getBBox();
    // WebKit reports the letters of a ligature at a position beyond the end of the text.
    const left = Math.max(box.x, Math.min(...letters.map(({ x }) => x)));
    const right = Math.min(box.x + box.width, Math.max(...letters.map(({ x, width }) => x + width)));
    const start = new DOMPoint(left, line.getStartPositionOfChar(0).y).matrixTransform(toScreen);
    return [new DOMRect(start.x, start.y - ASCENT * size, (right - left) * toScreen.a, (ASCENT + DESCENT) * size)];
  });
}

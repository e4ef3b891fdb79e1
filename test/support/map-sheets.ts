import { touches, type Box } from '../../src/layout/place-labels.js';
import type { MapDisc } from '../../src/widgets/map/layout/discs.js';
import type { MapLabel } from '../../src/widgets/map/layout/labels.js';
import type { SeaLabel } from '../../src/widgets/map/layout/seas.js';
import type { MapPanel, MapScene } from '../../src/widgets/map/scene.js';
import { frameOf } from './frame.js';

interface Written extends Box {
  readonly text: string;
}

/** A panel or the strip: all of its text, with the marks that the text must not cover. */
interface Sheet {
  readonly box: Box;
  readonly words: readonly (Written & { readonly marks: readonly Written[] })[];
}

/** Text that touches other text or a mark. */
export function overlapping(scene: MapScene): readonly string[] {
  return sheetsOf(scene).flatMap(({ words }) =>
    words.flatMap((one, i) =>
      [...words.slice(i + 1), ...one.marks].flatMap((other) => (touches(one, other) ? [`${one.text} × ${other.text}`] : [])),
    ),
  );
}

/** Text beyond the edge of its panel or of the strip. */
export function cutOff(scene: MapScene): readonly string[] {
  return sheetsOf(scene).flatMap(({ words, box }) =>
    words.flatMap(({ text, x, y, width }) => (x < 0 || x + width > box.width || y < 0 || y + 16 > box.height ? [text] : [])),
  );
}

function sheetsOf({ panels, strip }: MapScene): readonly Sheet[] {
  const sheets = panels.map((panel) => {
    const marks = panel.discs.map(mark);
    const names = [...panel.labels.map(word), ...panel.seas.map(sea)].map((text) => ({ ...text, marks }));
    // An enlarged panel may have discs all along its edge.
    const fixed = [...panel.titles.map(word), ...scaleOf(panel)].map((text) => ({ ...text, marks: panel.k === 1 ? marks : [] }));
    return { box: panel.box, words: [...names, ...fixed] };
  });
  if (!strip) return sheets;
  const marks = strip.discs.map(mark);
  const onWays = [...strip.arcs.map(({ label }) => label), strip.distance].filter((label) => label !== null);
  return [...sheets, { box: strip.box, words: [...strip.labels, ...onWays].map((label) => ({ ...word(label), marks })) }];
}

function word({ text, x, y, width }: MapLabel): Written {
  return { text, x, y: y - 12, width, height: 15 };
}

function sea({ text, x, y, width, size, lines }: SeaLabel): Written {
  return { text, x, y: y - size, width, height: 1.25 * size * lines.length };
}

function mark({ id, x, y, r }: MapDisc): Written {
  return { text: id, x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function scaleOf({ scaleBar }: MapPanel): readonly Written[] {
  if (!scaleBar) return [];
  const { text, x, y, width } = scaleBar;
  return [{ text, x, y: y - 12, width: width + 8 + frameOf(0).measure(text, 11, 400), height: 15 }];
}

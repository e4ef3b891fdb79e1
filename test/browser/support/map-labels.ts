import { lettersOf, overlaps, touches } from './labels.js';
import { all } from './show.js';

/** Names that keep their position when the map is enlarged, so that a disc may end up on them. */
const FIXED = '.panel-title, .scale + text';

/** Describes what is wrong with the text in a map: text that overlaps other text or a disc, or leaves its panel. */
export function crowded(map: Element): readonly string[] {
  const isZoomed = map.shadowRoot!.querySelector('[data-zoomed]') !== null;
  return all<SVGGElement>(map, '.panel').flatMap((panel) => {
    const written = [...panel.querySelectorAll('text')].map((text) => ({
      text: text.textContent.trim(),
      boxes: lettersOf(text),
      node: text,
    }));
    const discs = [...panel.querySelectorAll('.place :is(.paper, .bare, .ring)')].map((disc) => disc.getBoundingClientRect());
    const edge = panel.querySelector(':scope > rect')!.getBoundingClientRect();
    const covering = written
      .filter(({ node }) => !(isZoomed && node.matches(FIXED)))
      .filter(({ boxes }) => boxes.some((box) => discs.some((disc) => touches(box, disc))))
      .map(({ text }) => `${text} × a disc`);
    const outside = written
      .filter(({ boxes }) =>
        boxes.some(({ left, top, right, bottom }) => left < edge.left || top < edge.top || right > edge.right || bottom > edge.bottom),
      )
      .map(({ text }) => `${text} is cut off`);
    return [...overlaps(written), ...covering, ...outside];
  });
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { NetworkMessages } from '../../../locale/messages.js';
import { CONFLICT, COOPERATION } from '../../../model/tie-family.js';
import { actorGlyph, glyphMark } from '../../../view/glyphs.js';
import { keyMark } from '../../../view/key-line.js';
import type { Curve, NetworkScene } from '../scene.js';
import { lineMark } from './link.js';

const STRAIGHT: Curve = [0, 7, 10, 7, 20, 7, 30, 7];

/** The legend, drawn with the marks of the picture; only what occurs in it. */
export function networkLegend(
  messages: NetworkMessages,
  { links, brackets }: Pick<NetworkScene, 'links' | 'brackets'>,
  typeName: (type: string) => unknown,
  types: readonly string[],
): TemplateResult {
  const lines = [
    ['', 1.1, messages.contact],
    ['', 3.6, messages.contacts(4)],
    [COOPERATION, 1.1, messages.cooperation],
    [CONFLICT, 1.1, messages.conflict],
  ] as const;
  const occurs = (wanted: string, isWide: boolean) =>
    links.some(({ family, ids }) => (wanted ? family === wanted : ids.length > 1 || !isWide));
  const drawn = lines.filter(([wanted, width]) => occurs(wanted, width > 2));
  const item = (key: TemplateResult, text: unknown) => html`<li>${key} ${text}</li>`;
  return html`<ul class="legend">
    ${types.map((type) => item(keyMark(14, 14, glyphMark(actorGlyph(type), 7, 7)), typeName(type)))}
    ${drawn.map(([family, width, text]) => item(keyMark(30, 14, lineMark({ family, curve: STRAIGHT, isInside: false }, width)), text))}
    ${brackets.length ? item(keyMark(14, 14, svg`<path class="bracket" d="M3 0V10H13"></path>`), messages.belongs) : nothing}
  </ul>`;
}

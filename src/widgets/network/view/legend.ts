import { html, nothing, svg, type TemplateResult } from 'lit';
import type { NetworkMessages } from '../../../locale/messages.js';
import { CONFLICT, COOPERATION, OFFICE } from '../../../model/tie-family.js';
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
    links.some(({ family, ids }) => (wanted ? family === wanted : family !== OFFICE && (ids.length > 1 || !isWide)));
  const drawn = lines.filter(([wanted, width]) => occurs(wanted, width > 2));
  const hasOffices = links.some(({ family }) => family === OFFICE);
  const item = (key: TemplateResult, text: unknown) => html`<li>${key} ${text}</li>`;
  return html`<ul class="legend">
    ${types.map((type) => item(keyMark(14, 14, glyphMark(actorGlyph(type), 7, 7)), typeName(type)))}
    ${drawn.map(([family, width, text]) => item(keyMark(30, 14, lineMark({ family, curve: STRAIGHT }, width)), text))}
    ${brackets.length || hasOffices ? item(belongingKey(brackets.length > 0, hasOffices), messages.belongs) : nothing}
  </ul>`;
}

/** How the picture says that one belongs to the other: under it, or by a line. */
function belongingKey(isUnder: boolean, isTied: boolean): TemplateResult {
  const under = isUnder ? 'M3 0V10H13' : '';
  const [start, end] = isUnder ? [18, 38] : [0, 20];
  return keyMark(isTied ? end : 14, 14, svg`<path class="bracket" d=${under + (isTied ? `M${start} 7H${end}` : '')}></path>`);
}

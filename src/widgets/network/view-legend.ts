import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Locale } from '../../locale/locale.js';
import type { NetworkMessages } from '../../locale/messages.js';
import { CONFLICT, COOPERATION } from '../../model/tie-family.js';
import { actorGlyph, glyphMark } from '../../view/glyphs.js';
import { keyMark } from '../../view/key-line.js';
import type { Curve, NetworkLink } from './network-scene.js';
import { lineMark } from './view-link.js';

/** Legend of real marks. */
export function networkLegend(
  messages: NetworkMessages,
  links: readonly NetworkLink[],
  typeName: (type: string) => unknown,
  types: readonly string[],
  locale: Locale,
): TemplateResult {
  const line = (content: SVGTemplateResult) => keyMark(30, 14, content);
  const straight: Curve = [0, 7, 10, 7, 20, 7, 30, 7];
  const isDrawn = (wanted: string) => links.some(({ family }) => family === wanted);
  return html`<ul class="legend">
    ${types.map((type) => html`<li>${keyMark(14, 14, svg`${glyphMark(actorGlyph(type), 7, 7)}`)} ${typeName(type)}</li>`)}
    <li>${line(lineMark('', straight, 1.1))} ${messages.contact}</li>
    <li>${line(lineMark('', straight, 3.6))} ${messages.contacts(locale.number(4))}</li>
    ${isDrawn(COOPERATION) ? html`<li>${line(lineMark(COOPERATION, straight, 1.1))} ${messages.cooperation}</li>` : nothing}
    ${isDrawn(CONFLICT) ? html`<li>${line(lineMark(CONFLICT, straight, 1.1))} ${messages.conflict}</li>` : nothing}
    <li>${keyMark(14, 14, svg`<path class="bracket" d="M3 0V10H13"></path>`)} ${messages.belongs}</li>
  </ul>`;
}

import { html, type TemplateResult } from 'lit';
import type { Id } from '../../data/types.js';
import type { Locale } from '../../locale/locale.js';
import type { MapMessages } from '../../locale/messages.js';
import type { MapScene } from './map-scene.js';
import type { MapProjection } from './project.js';

interface OutsideParts {
  readonly locale: Locale;
  readonly messages: MapMessages;
  readonly nameOf: (id: Id) => string;
  readonly openList: () => void;
}

/** What is on neither map: elsewhere by place, and without a place; never dropped silently. */
export function outsideLine(
  { elsewhere }: MapScene,
  { placeless }: MapProjection,
  { locale, messages, nameOf, openList }: OutsideParts,
): TemplateResult {
  const total = elsewhere.reduce((sum, place) => sum + place.total, 0);
  const named = elsewhere.slice(0, 5).map((place) => `${nameOf(place.id)} ${locale.number(place.total)}`);
  const list = [...named, ...(elsewhere.length > 5 ? [messages.others] : [])].join(locale.common.comma);
  return html`<p class="outside">
    <b>${messages.notOnMaps}</b>${locale.common.colon}${[
      ...(total ? [messages.elsewhere(locale.number(total), list)] : []),
      messages.placeless(locale.number(placeless)),
    ].join(locale.common.comma)}.
    <button class="tool" type="button" @click=${openList}>${locale.common.list}</button>
  </p>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { PlaceReading } from '../data/formats/reading.js';
import type { BuilderContext } from './builder-context.js';
import { menu } from './menu.js';
import { isOpenPlace, placed } from './settle.js';

/** Places written out; a table with more is better given positions. */
const MOST = 100;

/** Values of the menus that are no cities. */
const NONE = '-';

/** Returns the city that each name was taken for, and what else it may be. */
export function placeMenus({ words, reading, options, decide, locale }: BuilderContext): TemplateResult | typeof nothing {
  const places = reading.places.filter(({ city, choices }) => city || choices.length);
  if (!places.length) return nothing;
  const one = ({ name, city, choices }: PlaceReading) => {
    const settled = options.places?.[name];
    const found = settled !== undefined ? words.found : (city?.name ?? words.chooseCity);
    const others = choices.filter((each) => each !== found);
    const cities = [...new Set([...(settled ? [settled] : []), ...others])];
    return html`<div class="place">
      ${menu({
        label: `\u2068${name}\u2069`,
        value: settled === '' ? NONE : (settled ?? ''),
        choices: [
          { value: '', label: found, ...(city && settled === undefined && { lang: 'en' }) },
          ...cities.map((value) => ({ value, label: value, lang: 'en' })),
          { value: NONE, label: words.noCity },
        ],
        choose: (value) => decide(placed(options, name, value === NONE ? '' : value || null), name),
        key: `place ${name}`,
      })}
      ${city ? html`<bdi class="hint" dir="ltr">${city.lat}, ${city.lon}</bdi>` : nothing}
    </div>`;
  };
  const rest = places.length - MOST;
  return html`<details ?open=${places.some((place) => isOpenPlace(place, options))}>
    <summary>${words.places}</summary>
    <p class="hint">${words.placesHint}</p>
    <div class="row">${places.slice(0, MOST).map(one)}</div>
    ${rest > 0 ? html`<p>${locale.common.after(rest)}</p>` : nothing}
  </details>`;
}

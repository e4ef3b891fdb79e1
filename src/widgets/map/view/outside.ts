import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { DatasetIndex } from '../../../model/dataset-index.js';
import { recordButton } from '../../../view/record-button.js';
import type { MapScene } from '../scene.js';
import type { MapProjection } from '../project/projection.js';

interface OutsideParts {
  readonly locale: Locale;
  readonly nameOf: (id: Id) => string;
  readonly openList: () => void;
}

/** Most places that the line names. */
const NAMED = 5;

/** A line on the events that no panel shows, if any: those elsewhere, with a button for each place, and those without a place. */
export function outsideLine(
  { elsewhere, undrawn, panels }: MapScene,
  { placeless }: MapProjection,
  { locale, nameOf, openList }: OutsideParts,
): TemplateResult | typeof nothing {
  const { common, map, number } = locale;
  const [before, after] = common.brackets;
  const total = elsewhere.reduce((sum, place) => sum + place.total, 0);
  if (!total && !placeless) return nothing;
  const hasOthers = elsewhere.length > NAMED;
  // Each keeps its comma or bracket, so that no line begins with one.
  const named = elsewhere.slice(0, NAMED).map(({ id, total: count }, i, { length }) => {
    const comma = hasOthers || i + 1 < length ? common.comma : after;
    return html`<span>${i ? '' : before.trim()}${recordButton('place', id, `${nameOf(id)} ${number(count)}`)}${comma}</span><wbr />`;
  });
  // Places in third countries are counted by their mark on the strip.
  const counted = (count: number, words: string) =>
    count ? html`<span data-kind="event" data-count=${count}>${words}</span>` : html`<span>${words}</span>`;
  return html`<p class="outside">
    <b>${panels.length ? map.notOnMaps : map.notOnMap}</b>${common.colon}${
      total ? html`${counted(undrawn, map.elsewhere(total))} ${named}${hasOthers ? `${map.others}${after}` : nothing}` : nothing
    }${total && placeless ? common.comma : nothing}${placeless ? counted(placeless, map.placeless(placeless)) : nothing}${common.stop}
    <button class="tool" type="button" @click=${openList}>${common.list}</button>
  </p>`;
}

/** Geography that could not be loaded. */
export interface Loss {
  /** All of the land is missing, not only a part. */
  readonly isLand: boolean;
  /** The reader tries again. */
  readonly isRetrying: boolean;
}

/** A line on geography that could not be loaded, with a button to try again; nothing when none is missing. */
export function lossLine(loss: Loss | null, { common, map }: Locale, retry: () => void): TemplateResult | typeof nothing {
  if (!loss) return nothing;
  return html`<p class="loss" part="loss" role="status">
    ${loss.isLand ? map.noLand : map.partMissing}
    ${loss.isRetrying ? common.loading : html`<button class="tool" type="button" @click=${retry}>${common.retry}</button>`}
  </p>`;
}

/** A line on the source of the borders and the point of view on disputed areas; shown wherever borders are. */
export function policyLine({ panels }: MapScene, pov: string, { dataset }: DatasetIndex, locale: Locale): TemplateResult {
  const { sides, vocabulary } = dataset;
  const side = (['a', 'b'] as const).find((each) => sides[each].country === pov);
  const country = locale.text(side ? sides[side].name : vocabulary.countries?.[pov]).text || pov;
  const isShown = pov !== 'de-facto' && panels.some(({ disputed }) => disputed.length);
  const claim = !isShown ? '' : pov === 'neutral' ? locale.map.neutral : locale.map.pointOfView(country);
  return html`<p class="policy">${locale.map.policy} ${claim}</p>`;
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../../locale/locale.js';
import { keyMark } from '../../../view/key-line.js';
import type { MapArc } from '../layout/arcs.js';
import { discRadius } from '../layout/discs.js';
import type { MapScene } from '../scene.js';
import { discSlices, type MapViewState } from './mark.js';
import { panelMark } from './panel.js';
import { stripMark } from './strip.js';

/**
 * The picture with strip and panels. Geography is never mirrored: west is left in every script, and only texts follow the direction of
 * reading. For the same reason the panel of side a is always the left one.
 */
export function mapPicture({ width, height, strip, panels }: MapScene, state: MapViewState, policy: string): TemplateResult {
  return html`<svg
    class="picture"
    data-export
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
    focusable="false"
  >
    <desc>${policy}</desc>
    ${strip ? stripMark(strip, !panels.length, state) : nothing} ${panels.map((panel) => panelMark(panel, state))}
  </svg>`;
}

interface LegendParts {
  readonly locale: Locale;
  readonly a: string;
  readonly b: string;
  /** Name of joint and other acts; empty when there are none. */
  readonly between: string;
}

/** The legend, in one line: only for marks that are in the picture, drawn as they are there. */
export function mapLegend({ strip, panels, sizes }: MapScene, { locale, a, b, between }: LegendParts): TemplateResult {
  const { common, map } = locale;
  const names = { a, b };
  const discs = panels.length ? panels.flatMap((panel) => panel.discs) : (strip?.discs ?? []);
  const radius = discRadius(sizes);
  const ring = (n: number) => {
    const r = radius(n);
    return keyMark(2 * r + 2, 2 * r + 2, svg`<circle class="size" cx=${r + 1} cy=${r + 1} r=${r}></circle>`);
  };
  // At a small scale the disc of ten events is hardly larger than that of one.
  const large = sizes.unit > 2 ? 10 : 40;
  const arcs = strip?.arcs ?? [];
  const item = (occurs: boolean, mark: unknown, text: string) => (occurs ? html`<li>${mark} ${text}</li>` : nothing);
  const vague = svg`<circle class="vague" cx="8" cy="8" r="6"></circle>`;
  const bare = svg`<circle class="bare" cx="5" cy="5" r="3"></circle>`;
  const third = svg`<circle class="ring" cx="7" cy="7" r="5"></circle>`;
  const disputed = svg`<path class="disputed" data-side="neutral" d="M1 1h14v10h-14Z"></path>`;
  const isHollow = panels.length > 0 && panels.every((panel) => panel.isHollow);
  const place = html`<li>
    ${keyMark(20, 20, svg`<g transform="translate(10 10)">${discSlices({ a: 1, joint: between ? 1 : 0, b: 2 }, 9)}</g>`)}
    ${map.place(a, b, between)}
  </li>`;
  const hasVague = discs.some(({ isVague }) => isVague);
  const hasBare = discs.some(({ total }) => total === 0);
  const hasThird = strip?.discs.some(({ side }) => side === 'third') ?? false;
  const hasSaid = arcs.some(({ isSaid }) => isSaid);
  const hasDisputed = panels.some((panel) => panel.disputed.length > 0);
  return html`<ul class="legend">
    ${
      discs.some(({ total }) => total > 0)
        ? html`${isHollow ? nothing : place}
          ${panels.length ? [1, large].map((n) => html`<li>${ring(n)} ${common.events(n)}</li>`) : nothing}`
        : nothing
    }
    ${item(hasVague, keyMark(16, 16, vague), map.regionOnly)} ${item(hasBare, keyMark(10, 10, bare), map.bare)}
    ${item(hasThird, keyMark(14, 14, third), map.third)} ${item(hasSaid, arcs.map(arcKey), map.arc)}
    ${arcs.map((arc) => item(!arc.isSaid, arcKey(arc), map.acted(names[arc.actor], names[arc.actor === 'a' ? 'b' : 'a'], arc.count)))}
    ${item(hasDisputed, keyMark(16, 12, disputed), map.disputed)}
  </ul>`;
}

function arcKey({ actor, width }: MapArc): TemplateResult {
  return keyMark(26, 8, svg`<path class="arc-line" data-side=${actor} d="M1 4h24" stroke-width=${width}></path>`);
}

import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { CountryPath, FarFrame, MapPanel, Surroundings } from '../scene.js';
import { LEADING, type SeaLabel } from '../layout/seas.js';
import { discFocus, discMark, focusMark, labelMark, type MapViewState } from './mark.js';

/** The panel of one country, or of two neighbours; a nested `<svg>` clips the land. */
export function panelMark(panel: MapPanel, state: MapViewState): SVGTemplateResult {
  const { side, box, surroundings, grid, countries, disputed, frames, discs, isHollow, labels, seas, titles, scaleBar } = panel;
  const { rtl, marked } = state;
  const direction = rtl ? 'rtl' : 'ltr';
  return svg`<g class="panel" transform="translate(${box.x} ${box.y})" data-panel=${side}>
    <rect class=${grid ? 'sea bare' : 'sea'} part=${side === 'joint' ? 'panel-a panel-b' : `panel-${side}`}
      width=${box.width} height=${box.height}></rect>
    <svg width=${box.width} height=${box.height} overflow="hidden">
      ${grid ? svg`<path class="grid" d=${grid}></path>` : nothing}${landMark(surroundings)}
      ${countries.map((country) => countryMark(country, state))}
      ${disputed.map((area) => svg`<path class="disputed" data-side=${area.side} data-name=${area.name} d=${area.d}></path>`)}
      ${countries.map(({ regions }) => regions.map((region) => regionFocus(region, state.focused)))}
    </svg>
    ${frames.map((frame) => frameMark(frame, side, state))}
    ${seas.map((sea) => seaMark(sea, direction))}
    ${titles.map((title) => labelMark(title, rtl, `panel-title ${title.id}`))}
    ${scaleBar ? scaleMark(scaleBar, rtl) : nothing}
    ${discs.map((disc) => discMark(disc, state, isHollow ? 'hollow' : 'disc'))}
    ${labels.map((label) => labelMark(label, rtl, '', marked.has(label.id)))}${discFocus(discs, state)}
  </g>`;
}

function seaMark({ lines, size, x, y, width }: SeaLabel, direction: 'ltr' | 'rtl'): SVGTemplateResult {
  const line = (text: string, i: number) => svg`${i ? ' ' : ''}<tspan x=${x + width / 2} y=${y + i * LEADING * size}>${text}</tspan>`;
  return svg`<text class="sea-name" part="sea-label" font-size=${size} text-anchor="middle" direction=${direction}>${lines.map(line)}</text>`;
}

function landMark({ land, distant }: Surroundings): SVGTemplateResult {
  if (!distant) return svg`<path class="land" d=${land}></path>`;
  return svg`<path class="land" d=${distant.land}></path><path class="cover" d=${distant.cover}></path>
    <path class="land near" d=${land}></path><path class="land lines" d=${distant.borders}></path>`;
}

function scaleMark({ x, y, width, text }: NonNullable<MapPanel['scaleBar']>, rtl: boolean): SVGTemplateResult {
  return svg`<path class="scale" d="M${x} ${y - 5}v5h${width}v-5"></path><text class="quiet" part="label"
    x=${x + width + 8} y=${y} text-anchor=${rtl ? 'end' : 'start'} direction=${rtl ? 'rtl' : 'ltr'}>${text}</text>`;
}

function countryMark({ side, d, coast, borders, regions }: CountryPath, { selectedId, toneOf }: MapViewState): SVGTemplateResult {
  const shore = coast ? svg`<path class="coast" data-side=${side} d=${coast}></path>` : nothing;
  return svg`${d ? svg`<path class="wash" data-side=${side} d=${d}></path>` : nothing}
    ${regions.map(
      ({ id, name, d: shape, count }) =>
        svg`<path class="wash" data-side=${side} data-id=${id} data-kind="region" data-name=${name}
          data-count=${toneOf(count) ? count : nothing} data-class=${toneOf(count) || nothing}
          ?data-selected=${selectedId === id} d=${shape}></path>`,
    )}
    <path class="borders" data-side=${side} d=${borders}></path>${shore}`;
}

function frameMark(
  { id, name, box, d, label, count }: FarFrame,
  side: string,
  { rtl, selectedId, toneOf, focused }: MapViewState,
): SVGTemplateResult {
  return svg`<g class="far" data-side=${side}>
    <rect class="sea frame" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
    <path class="wash" data-side=${side} data-id=${id} data-kind="region" data-name=${name}
      data-count=${toneOf(count) ? count : nothing} data-class=${toneOf(count) || nothing}
      ?data-selected=${selectedId === id} d=${d}></path>
    ${regionFocus({ id, d }, focused)}
    <text class="quiet" part="label" x=${rtl ? box.x + box.width - 6 : label.x} y=${label.y} direction=${rtl ? 'rtl' : 'ltr'}>${name}</text>
  </g>`;
}

function regionFocus({ id, d }: { readonly id: string; readonly d: string }, focused: MapViewState['focused']) {
  return id === focused ? focusMark((name) => svg`<path class=${name} d=${d}></path>`) : nothing;
}

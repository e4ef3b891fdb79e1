import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { StripScene } from '../layout/strip.js';
import { discFocus, discMark, labelMark, type MapViewState } from './mark.js';

/** The strip with both countries and what crosses between them; a nested `<svg>` clips the land. */
export function stripMark(
  { box, land, grid, beyond, countries, ends, arcs, route, distance, discs, labels }: StripScene,
  isWhole: boolean,
  state: MapViewState,
): SVGTemplateResult {
  const { rtl, marked } = state;
  return svg`<g class="panel" transform="translate(${box.x} ${box.y})">
    <rect class=${grid ? 'sea bare' : 'sea'} part="panel-strip" width=${box.width} height=${box.height}></rect>
    <svg width=${box.width} height=${box.height} overflow="hidden">
      ${grid ? svg`<path class="grid" d=${grid}></path>` : nothing}<path class="land" d=${land}></path>
      ${countries.map(
        ({ side, d, coast }) =>
          svg`<path class="own" data-side=${side} d=${d}></path><path class="coast" data-side=${side} d=${coast}></path>`,
      )}
      ${beyond ? svg`<path class="beyond" fill-rule="evenodd" d=${beyond}></path>` : nothing}
      ${route ? svg`<path class="route" d=${route}></path>` : nothing}
    </svg>
    ${arcs.map(arcMark)}
    ${arcs.map(({ actor, label }) => (label ? labelMark(label, rtl, `arc-label ${actor}`) : nothing))}
    ${distance ? labelMark(distance, rtl, 'quiet') : nothing}
    ${ends.map(({ side, x, y, r }) => svg`<circle class="end" data-side=${side} cx=${x} cy=${y} r=${r}></circle>`)}
    ${discs.map((disc) => discMark(disc, state, isWhole && disc.side !== 'third' ? 'disc' : 'ring'))}
    ${labels.map((label) => labelMark(label, rtl, '', marked.has(label.id)))}${discFocus(discs, state)}
  </g>`;
}

function arcMark({ actor, d, width, head }: StripScene['arcs'][number]): SVGTemplateResult {
  return svg`<g class="arc" data-side=${actor}><path class="arc-line" d=${d}
    stroke-width=${width}></path><path class="arc-head" d=${head}></path></g>`;
}

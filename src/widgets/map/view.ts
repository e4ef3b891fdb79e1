import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Id } from '../../data/types.js';
import { keyMark } from '../../view/key-line.js';
import type { MapMessages } from '../../locale/messages.js';
import type { MapLabel } from './layout-labels.js';
import type { FarFrame, MapPanel, MapScene } from './map-scene.js';
import { chordsOf, type MapDisc } from './layout-discs.js';
import type { StripScene } from './layout-strip.js';
import type { ActCounts } from './project.js';

export interface MapViewState {
  readonly selectedId: Id | null;
  /** Places that belong to the selection. */
  readonly marked: ReadonlySet<Id>;
  readonly hovered: ReadonlySet<Id>;
  readonly focusedPlace: Id | null;
}

/**
 * Strip and panels in one picture. Geography is never mirrored: west is left in every script; only texts turn. For the same
 * reason the western side keeps the left panel when side a is the western one, as it comes from the data.
 */
export function mapPicture(scene: MapScene, state: MapViewState, rtl: boolean): TemplateResult {
  const { width, height, strip, panels } = scene;
  return html`<svg class="picture" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    ${strip ? stripMark(strip, state, rtl) : nothing} ${panels.map((panel) => panelMark(panel, state, rtl))}
  </svg>`;
}

export function mapLegend(messages: MapMessages, a: string, b: string, events: (n: number) => string, unit: number): TemplateResult {
  const ring = (n: number) => {
    const r = Math.max(4.6, unit * Math.sqrt(n));
    return keyMark(2 * r + 2, 2 * r + 2, svg`<circle class="size" cx=${r + 1} cy=${r + 1} r=${r}></circle>`);
  };
  return html`<ul class="legend">
    <li>${keyMark(20, 20, svg`<g transform="translate(10 10)">${discSlices({ a: 1, joint: 1, b: 2 }, 9)}</g>`)} ${messages.place(a, b)}</li>
    <li>${ring(1)} ${events(1)}</li>
    <li>${ring(10)} ${events(10)}</li>
    <li>${keyMark(14, 14, svg`<circle class="ring" cx="7" cy="7" r="5"></circle>`)} ${messages.third}</li>
  </ul>`;
}

function stripMark(
  { width, height, land, countries, arcs, distance, rings, labels }: StripScene,
  state: MapViewState,
  rtl: boolean,
): SVGTemplateResult {
  return svg`<g class="panel">
    <rect class="sea" part="panel-strip" width=${width} height=${height}></rect>
    <path class="land" d=${land}></path>
    ${countries.map(({ side, d }) => svg`<path class="own" data-side=${side} d=${d}></path>`)}
    ${arcs.map((arc) => svg`<g class="arc" data-side=${arc.actor} data-count=${arc.count}><path class="arc-line" d=${arc.d} stroke-width=${arc.width}></path><path class="arc-head" d=${arc.head}></path></g>`)}
    ${arcs.map(({ actor, label }) => (label ? labelMark(label, rtl, `arc-label ${actor}`) : nothing))}
    ${distance ? labelMark(distance, rtl, 'quiet') : nothing}
    ${rings.map((ring) => discMark(ring, state, true))}
    ${labels.map((label) => labelMark(label, rtl, '', state.marked.has(label.id)))}
  </g>`;
}

function panelMark(panel: MapPanel, state: MapViewState, rtl: boolean): SVGTemplateResult {
  const { side, box, land, countries, frames, discs, labels, seas, title, scaleBar } = panel;
  const discMarked = (id: Id) => discs.some((disc) => disc.id === id && disc.ids.some((each) => state.marked.has(each)));
  return svg`<g class="panel" transform="translate(${box.x} ${box.y})">
    <rect class="sea" part=${side === 'joint' ? 'panel-a panel-b' : `panel-${side}`} width=${box.width} height=${box.height}></rect>
    <path class="land" d=${land}></path>
    ${countries.map(
      (country) => svg`
      ${
        country.regions.length
          ? country.regions.map(
              ({ id, name, d }) =>
                svg`<path class="wash" data-side=${country.side} data-id=${id} data-kind="region" data-name=${name} ?data-selected=${state.selectedId === id} d=${d}></path>`,
            )
          : svg`<path class="wash" data-side=${country.side} d=${country.d}></path>`
      }
      <path class="borders" data-side=${country.side} d=${country.borders}></path>
      ${country.regions.length ? nothing : svg`<path class="coast" data-side=${country.side} d=${country.d}></path>`}`,
    )}
    ${frames.map((frame) => frameMark(frame, side, rtl))}
    ${seas.map((sea) => svg`<text class="sea-name" part="sea-label" x=${sea.x + (rtl ? sea.width : 0)} y=${sea.y} direction=${rtl ? 'rtl' : 'ltr'}>${sea.text}</text>`)}
    ${title ? labelMark(title, rtl, `panel-title ${side}`) : nothing}
    ${scaleBar ? svg`<path class="scale" d="M${scaleBar.x} ${scaleBar.y - 5}v5h${scaleBar.width}v-5"></path><text class="quiet" part="label" x=${scaleBar.x + scaleBar.width + 8} y=${scaleBar.y} text-anchor=${rtl ? 'end' : 'start'} direction=${rtl ? 'rtl' : 'ltr'}>${scaleBar.text}</text>` : nothing}
    ${discs.map((disc) => discMark(disc, state, false))}
    ${labels.map((label) => labelMark(label, rtl, '', discMarked(label.id)))}
  </g>`;
}

function frameMark({ id, name, box, d, label }: FarFrame, side: string, rtl: boolean): SVGTemplateResult {
  return svg`<g class="far" data-side=${side}>
    <rect class="sea frame" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
    <path class="wash" data-side=${side} data-id=${id} data-kind="region" data-name=${name} d=${d}></path>
    <text class="quiet" part="label" x=${rtl ? box.x + box.width - 6 : label.x} y=${label.y} direction=${rtl ? 'rtl' : 'ltr'}>${name}</text>
  </g>`;
}

function discMark(disc: MapDisc, state: MapViewState, isRing: boolean): SVGTemplateResult {
  const marked = disc.ids.some((id) => state.marked.has(id));
  const hovered = disc.ids.some((id) => state.hovered.has(id));
  const hit = Math.max(12, disc.r);
  return svg`<g class="place ${hovered ? 'hot' : ''}" transform="translate(${disc.x} ${disc.y})" data-id=${disc.id} data-kind="place" data-side=${disc.side} data-count=${disc.total}
    ?data-selected=${marked} ?data-related=${marked || hovered}>
    <circle class="hit" r=${hit}></circle>
    ${marked ? svg`<circle class="marker-ring" r=${disc.r + 5}></circle>` : nothing}
    ${isRing ? svg`<circle class="ring" r=${disc.r}></circle>` : disc.isVague ? svg`<circle class="vague" r=${disc.r + 3}></circle>${discSlices(disc.counts, disc.r)}` : discSlices(disc.counts, disc.r)}
    ${state.focusedPlace !== null && disc.ids.includes(state.focusedPlace) ? svg`<circle class="focus-ring" r=${disc.r + 6}></circle>` : nothing}
  </g>`;
}

/** A disc cut by two chords: side a on top, joint in the middle, side b below. */
function discSlices(counts: ActCounts, r: number): SVGTemplateResult {
  const [upper, lower] = chordsOf(counts);
  const slice = (name: 'a' | 'joint' | 'b', from: number, to: number) =>
    counts[name] ? svg`<path class="slice ${name}" d=${band(r, from * r, to * r)}></path>` : nothing;
  return svg`<circle class="paper" r=${r + 1}></circle>${slice('a', -1, upper)}${slice('joint', upper, lower)}${slice('b', lower, 1)}`;
}

function band(r: number, from: number, to: number): string {
  const half = (y: number) => Math.sqrt(Math.max(0, r * r - y * y)).toFixed(2);
  return `M${half(from)} ${from}A${r} ${r} 0 0 1 ${half(to)} ${to}H-${half(to)}A${r} ${r} 0 0 1 -${half(from)} ${from}Z`;
}

function labelMark({ text, count, isStrong, x, y, width }: MapLabel, rtl: boolean, kind: string, marked = false): SVGTemplateResult {
  return svg`${marked ? svg`<rect class="marker" x=${x - 2} y=${y - 13} width=${width + 4} height="18"></rect>` : nothing}<text class="name ${kind} ${isStrong ? 'strong' : ''} ${marked ? 'marked' : ''}" part="label" x=${rtl ? x + width : x} y=${y} direction=${rtl ? 'rtl' : 'ltr'}>${text}${count ? svg`<tspan class="count" dx=${rtl ? -4 : 4}>${count}</tspan>` : nothing}</text>`;
}

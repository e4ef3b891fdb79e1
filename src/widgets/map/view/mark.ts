import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import { chordsOf, type MapDisc } from '../layout/discs.js';
import type { MapLabel } from '../layout/labels.js';
import type { ActCounts } from '../project/projection.js';

export interface MapViewState {
  readonly selectedId: Id | null;
  /** Ids of the discs that hold a place of the selected record. */
  readonly marked: ReadonlySet<Id>;
  /** Ids of those that hold a place of the hovered record. */
  readonly hovered: ReadonlySet<Id>;
  /** Id of a disc or region. */
  readonly focused: Id | null;
  /** Tone of a region by its number of events; 0 for none, and for all while regions are not coloured. */
  readonly toneOf: (count: number) => number;
  readonly rtl: boolean;
}

type FocusMark = SVGTemplateResult | typeof nothing;

/** The mark of a place: a disc cut by who acted there; a ring in a third country, or a hollow one where its region is coloured. */
export function discMark(disc: MapDisc, { marked, hovered }: MapViewState, kind: 'disc' | 'ring' | 'hollow'): SVGTemplateResult {
  const { id, r, total } = disc;
  const isMarked = marked.has(id);
  const isHovered = hovered.has(id);
  const name = total === 0 ? 'bare' : kind;
  const body = svg`${disc.isVague && name !== 'ring' ? svg`<circle class="vague" r=${r + 3}></circle>` : nothing}
    ${name === 'disc' ? discSlices(disc.counts, r) : svg`<circle class=${name} r=${r}></circle>`}`;
  return svg`<g class="place ${isHovered ? 'hot' : ''}" transform="translate(${disc.x} ${disc.y})" data-id=${id} data-kind="place"
    data-side=${disc.side} data-count=${total || nothing}
    ?data-merged=${disc.isMerged} ?data-selected=${isMarked} ?data-related=${isMarked || isHovered}>
    <circle class="hit" r=${Math.max(12, r)}></circle>
    ${isMarked ? svg`<circle class="marker-ring" r=${r + 5}></circle>` : nothing}${body}
  </g>`;
}

/** The focus ring of the focused disc, to be drawn above all names; nothing when none of these has the focus. */
export function discFocus(discs: readonly MapDisc[], { focused, marked }: MapViewState): FocusMark {
  const disc = discs.find(({ id }) => id === focused);
  if (!disc) return nothing;
  const r = disc.r + (marked.has(disc.id) || disc.isVague ? 8.5 : 4);
  return focusMark((name) => svg`<circle class=${name} cx=${disc.x} cy=${disc.y} r=${r}></circle>`);
}

/** A dark line on a light one, which sets it off from any background. */
export function focusMark(line: (name: string) => SVGTemplateResult): FocusMark {
  return svg`${line('focus-halo')}${line('focus-ring')}`;
}

/** A disc cut by two chords: side a on top, joint in the middle, side b below. */
export function discSlices(counts: ActCounts, r: number): SVGTemplateResult {
  const [upper, lower] = chordsOf(counts);
  const slice = (name: 'a' | 'joint' | 'b', from: number, to: number) =>
    counts[name] ? svg`<path class="slice ${name}" d=${band(r, from * r, to * r)}></path>` : nothing;
  return svg`<circle class="paper" r=${r + 1}></circle>${slice('a', -1, upper)}${slice('joint', upper, lower)}${slice('b', lower, 1)}`;
}

export function labelMark({ text, count, isStrong, x, y, width }: MapLabel, rtl: boolean, kind: string, marked = false): SVGTemplateResult {
  const marker = marked ? svg`<rect class="marker" x=${x - 2} y=${y - 13} width=${width + 4} height="18"></rect>` : nothing;
  const number = count ? svg`<tspan class="count">&nbsp;${count}</tspan>` : nothing;
  return svg`${marker}<text class="name ${kind} ${isStrong ? 'strong' : ''} ${marked ? 'marked' : ''}" part="label"
    x=${rtl ? x + width : x} y=${y} direction=${rtl ? 'rtl' : 'ltr'}>${text}${number}</text>`;
}

function band(r: number, from: number, to: number): string {
  const half = (y: number) => Math.sqrt(Math.max(0, r * r - y * y)).toFixed(2);
  return `M${half(from)} ${from}A${r} ${r} 0 0 1 ${half(to)} ${to}H-${half(to)}A${r} ${r} 0 0 1 -${half(from)} ${from}Z`;
}

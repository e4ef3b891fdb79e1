import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Day } from '../../../data/dates.js';
import type { OverviewBar, OverviewScene } from '../layout/overview.js';
import type { Locale } from '../../../locale/locale.js';
import { facing, type LaneSide } from '../project/lane-side.js';

interface OverviewParts {
  readonly scene: OverviewScene;
  /** The side above the middle. */
  readonly upper: LaneSide;
  readonly from: Day;
  readonly to: Day;
  readonly selected: Day | null;
  readonly rtl: boolean;
  readonly locale: Locale;
  readonly key: (event: KeyboardEvent, thumb: 'from' | 'to') => void;
  readonly grab: (event: PointerEvent) => void;
}

/** The strip of the whole time, grey outside of the period that the picture shows; each end of that is a slider. */
export function overviewStrip(parts: OverviewParts): TemplateResult {
  const { scene, upper, to, selected, rtl, locale } = parts;
  const { timeline } = locale;
  const from = Math.max(parts.from, scene.from);
  const { width, height, bars, unit, ticks } = scene;
  const at = (day: Day) => Math.max(0, Math.min(width, ((day - scene.from) / (scene.to - scene.from)) * width));
  const flip = (x: number) => (rtl ? width - x : x);
  const middle = height / 2;
  const [left, right] = [Math.min(flip(at(from)), flip(at(to))), Math.max(flip(at(from)), flip(at(to)))];
  const thumb = (end: 'from' | 'to', day: Day) => {
    const x = Math.max(5, Math.min(width - 5, flip(at(day))));
    return svg`<g class="thumb" role="slider" tabindex="0"
      aria-label=${end === 'from' ? timeline.windowStart : timeline.windowEnd}
      aria-valuemin=${Math.round(scene.from)} aria-valuemax=${Math.round(scene.to)}
      aria-valuenow=${Math.round(day)} aria-valuetext=${locale.year(day)}
      data-thumb=${end} @keydown=${(event: KeyboardEvent) => parts.key(event, end)}>
      <rect class="hit" x=${x - 12} y="0" width="24" height=${height}></rect><rect
        class="grip" x=${x - 4} y=${middle - 11} width="8" height="22" rx="3"></rect></g>`;
  };
  /** All bars of a side in one path; `topOf` gives their upper edge. */
  const columns = (side: LaneSide | 'joint', topOf: (bar: OverviewBar) => number) => {
    const outline = (bar: OverviewBar) =>
      `M${rtl ? width - bar.x - bar.width : bar.x} ${topOf(bar)}h${bar.width}v${bar[side] * unit}h-${bar.width}z`;
    return svg`<path data-side=${side} d=${bars.map((bar) => (bar[side] ? outline(bar) : '')).join('')}></path>`;
  };
  return html`<svg
    class="overview"
    data-export="none"
    width=${width}
    height=${height + 18}
    viewBox="0 0 ${width} ${height + 18}"
    role="group"
    aria-label=${timeline.overview}
    @pointerdown=${parts.grab}
  >
    <rect class="strip" x="0" y="0" width=${width} height=${height}></rect>
    ${columns(upper, (bar) => middle - (bar.joint / 2 + bar[upper]) * unit)} ${columns('joint', (bar) => middle - (bar.joint / 2) * unit)}
    ${columns(facing(upper), (bar) => middle + (bar.joint / 2) * unit)}
    <path class="outside" d="M0 0H${left}V${height}H0zM${right} 0H${width}V${height}H${right}z"></path>
    <rect class="window" x=${left + 0.75} y="0.75" width=${Math.max(2, right - left - 1.5)} height=${height - 1.5} rx="2"></rect>
    ${selected === null ? nothing : svg`<path class="pointer" d="M${flip(at(selected)) - 5} 0h10l-5 8z"></path>`}
    ${thumb('from', from)}${thumb('to', to)}
    ${ticks.map(
      ({ x, text }) => svg`<text part="tick-label" x=${flip(x)} y=${height + 14} text-anchor="middle" aria-hidden="true">${text}</text>`,
    )}
  </svg>`;
}

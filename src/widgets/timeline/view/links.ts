import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Id } from '../../../data/types.js';
import type { Locale } from '../../../locale/locale.js';
import type { Thread } from '../../../model/threads.js';
import { keyMark } from '../../../view/key-line.js';
import { layoutLinks, type LinkEnd, type TimelineLink } from '../layout/links.js';
import type { HorizontalScene } from '../scene.js';
import type { VerticalScene } from '../layout/rows.js';

export const linkStyles = css`
  .link {
    fill: none;
    stroke: var(--_ink-muted);
    stroke-width: 1.25;
  }
  .link.parts {
    stroke-dasharray: 1 3;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .link[data-related] {
    stroke: var(--_ink);
    stroke-width: 2.25;
  }
`;

/** Where a picture draws; time may run the other way than it is laid out. */
interface Plane {
  readonly endOf: (id: Id) => LinkEnd | null;
  readonly point: (end: LinkEnd) => string;
}

/** Marks of the wide picture, by every event that they stand for; folded parts have no end of their own. */
export function acrossPlane({ marks, width, axisY }: HorizontalScene, rtl: boolean): Plane {
  const ends = new Map(
    marks.flatMap(({ id, ids, parts, x, y }) => (parts ? [id] : ids).map((id) => [id, { along: x, across: y }] as const)),
  );
  return { endOf: (id) => ends.get(id) ?? null, point: ({ along, across }) => `${rtl ? width - along : along} ${axisY + across}` };
}

/** Marks of the narrow picture, where events stand in rows. */
export function downPlane({ rows, width, axisX }: VerticalScene, rtl: boolean): Plane {
  const ends = new Map(rows.map(({ id, x, y }) => [id, { along: y, across: x - axisX }] as const));
  return {
    endOf: (id) => ends.get(id) ?? null,
    point: ({ along, across }) => `${rtl ? width - axisX - across : axisX + across} ${along}`,
  };
}

/** Curves behind the marks; those of the selected event are stronger. */
export function linkLines(threads: readonly Thread[], { endOf, point }: Plane, selected: Id | null): readonly SVGTemplateResult[] {
  const path = ({ ends, pulls }: TimelineLink) => `M${point(ends[0])}C${point(pulls[0])} ${point(pulls[1])} ${point(ends[1])}`;
  return layoutLinks(threads, endOf).map(
    (link) =>
      svg`<path class="link ${link.kind}" d=${path(link)} data-from=${link.from} data-to=${link.to}
        ?data-related=${link.from === selected || link.to === selected}></path>`,
  );
}

/** What the curves mean, of those that there are. */
export function linkLegend(threads: readonly Thread[], { timeline }: Locale): TemplateResult {
  const kinds = (['visits', 'parts'] as const).filter((kind) => threads.some((thread) => thread.kind === kind));
  const curve = (kind: string) => svg`<path class="link ${kind}" d="M2 2C2 10 26 2 26 10"></path>`;
  return html`<ul class="legend">
    ${kinds.map((kind) => html`<li>${keyMark(28, 12, curve(kind))} ${timeline[kind]}</li>`)}
  </ul>`;
}

/** Said where a thread ends. */
export function threadEnd({ timeline }: Locale, step: 1 | -1): string {
  return step > 0 ? timeline.noneAfter : timeline.noneBefore;
}

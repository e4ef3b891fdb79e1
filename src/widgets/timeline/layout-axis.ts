import type { Frame } from '../../layout/frame.js';
import { touches } from '../../layout/place-labels.js';
import { xAt, type TimeScale } from '../../layout/time-scale.js';
import { wrapText } from '../../layout/wrap-text.js';
import { eraSpans } from '../../locale/calendars.js';
import type { TimelineLabel } from './layout-labels.js';
import { SIDE_MARGIN, TICK_SIZE, YEAR, type HorizontalScene, type Tick, type TickRow, type TimelineTexts } from './timeline-scene.js';

/** Drops a tick whose text would touch the one before it or the edge. */
export function spaced(ticks: readonly Tick[], { width, measure }: Frame): readonly Tick[] {
  let reached = 0;
  return ticks.filter(({ x, text }) => {
    const half = measure(text, TICK_SIZE, 700) / 2 + 4;
    if (x - half < reached || x + half > width) return false;
    reached = x + half;
    return true;
  });
}

/** Eras as spans; a name that does not fit its span is left out. */
export function eraRow(scale: TimeScale, frame: Frame, texts: TimelineTexts, y: number): TickRow {
  const plainFrom = scale.segments.findLast(({ isCut }) => isCut)?.to ?? scale.segments[0]!.from;
  const spans = eraSpans(plainFrom, scale.segments.at(-1)!.to, texts.language).map(({ start, end, name }) => ({
    x0: xAt(scale, start) + SIDE_MARGIN,
    x1: xAt(scale, end + 1) + SIDE_MARGIN,
    text: name,
  }));
  return {
    name: texts.calendarName('japanese'),
    side: 'b',
    isOwn: false,
    y,
    ticks: [],
    spans: spans.map((span) => ({ ...span, text: frame.measure(span.text, TICK_SIZE, 700) + 6 < span.x1 - span.x0 ? span.text : '' })),
  };
}

/** The words stand where no label does: below, above, behind the seam or before it; null without room. */
export function seamOf(
  x: number,
  text: string,
  { up, down, axisY }: { readonly up: number; readonly down: number; readonly axisY: number },
  labels: readonly TimelineLabel[],
  { width, measure }: Frame,
): HorizontalScene['seam'] {
  const textWidth = measure(text, TICK_SIZE, 700) + 8;
  const leaders = labels.map((label) => ({
    x: label.x - 2,
    y: Math.min(label.y0, label.y1),
    width: 4,
    height: Math.abs(label.y1 - label.y0),
  }));
  for (const y of [down - 8, -up + 14, down - 26, -up + 32]) {
    for (const flag of ['right', 'left'] as const) {
      const box = { x: flag === 'right' ? x + 5 : x - 5 - textWidth, y: y - 12, width: textWidth, height: 16 };
      if (box.x < 0 || box.x + box.width > width || [...labels.map((label) => label.box), ...leaders].some((other) => touches(box, other)))
        continue;
      return { x, y: axisY + y, flag, text: { x: flag === 'right' ? x + 6 : x - 6, text } };
    }
  }
  return { x, y: 0, flag: 'right', text: null };
}

/** The years that are not drawn, in words. */
export function cutOf({ from, to, x0, x1 }: TimeScale['segments'][number], frame: Frame, texts: TimelineTexts): HorizontalScene['cut'] {
  const years = Math.round((to - from) / YEAR / 10) * 10;
  const text = texts.notDrawn(texts.number(years));
  const { lines } = wrapText(text, {
    size: 10.5,
    weight: 400,
    maxWidth: x1 + SIDE_MARGIN,
    maxLines: 3,
    measure: frame.measure,
    segments: texts.segments,
  });
  return { x0: x0 + SIDE_MARGIN, x1: x1 + SIDE_MARGIN, text, lines, stub: texts.stub(from) };
}

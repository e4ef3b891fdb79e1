import type { EventRecord } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import { calendarOf } from '../../locale/calendars.js';
import type { Locale } from '../../locale/locale.js';
import type { TimelineMessages } from '../../locale/messages.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { layoutOverview, type OverviewScene } from './layout-overview.js';
import { layoutRows, type VerticalScene } from './layout-rows.js';
import { layoutTimeline } from './layout.js';
import { eventsInView, projectTimeline, type TimelineEvent, type TimelineProjection } from './project.js';
import type { LaneSide } from './lane-side.js';
import type { HorizontalScene } from './timeline-scene.js';
import { timelineTexts } from './timeline-texts.js';
import type { Period, TimeWindow } from './window.js';

interface Inputs {
  /** Keeps what was made until one of its inputs is another. */
  readonly memo: <T>(key: string, inputs: readonly unknown[], make: () => T) => T;
  readonly index: DatasetIndex;
  /** What passes every filter but the period. */
  readonly candidates: readonly EventRecord[];
  readonly window: TimeWindow;
  readonly everything: boolean;
  readonly upper: LaneSide;
  /** Nothing cut, nothing wider, whatever the period. */
  readonly plain: boolean;
  readonly frame: Frame;
  readonly locale: Locale;
  readonly messages: TimelineMessages;
}

/** What there is to draw of one state of a timeline; a scene is laid out when it is first asked for. */
export interface TimelineScenes {
  readonly projection: TimelineProjection;
  readonly period: Period;
  /** What is drawn of the period. */
  readonly events: readonly TimelineEvent[];
  /** Time runs across, or down. */
  readonly across: HorizontalScene;
  readonly rows: VerticalScene;
  readonly strip: OverviewScene;
}

/** So many stand in rows whatever their rank. */
const MOST_ROWS = 40;

export function timelineScenes({
  memo,
  index,
  candidates,
  window,
  everything,
  upper,
  plain,
  frame,
  locale,
  messages,
}: Inputs): TimelineScenes {
  const projection = memo('projection', [index, candidates], () => projectTimeline(index, candidates));
  const period = window ?? projection;
  const { from, to } = period;
  const events = memo('events', [projection, from, to, everything], () => eventsInView(projection, from, to, everything));
  const texts = () => timelineTexts(index, locale, messages);
  return {
    projection,
    period,
    events,
    get across() {
      const { a, b } = index.dataset.sides;
      const calendars = { own: locale.calendar, a: calendarOf(a.country), b: calendarOf(b.country) };
      return memo('across', [events, frame, locale, from, to, upper, plain], () =>
        layoutTimeline(events, projection, frame, { from, to, calendars, plain: plain || window !== null, upper }, texts()),
      );
    },
    get rows() {
      const all = window ? events : projection.events;
      const shown = everything || all.length <= MOST_ROWS ? all : all.filter(({ rank }) => rank === 1);
      return memo('rows', [all, shown.length, frame, locale, upper], () => layoutRows(shown, frame, texts(), messages.years, upper));
    },
    get strip() {
      return memo('strip', [projection, frame], () => layoutOverview(projection, frame.width));
    },
  };
}

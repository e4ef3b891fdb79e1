import type { EventRecord, Id } from '../../data/types.js';
import type { Frame } from '../../layout/frame.js';
import { calendarOf } from '../../locale/calendars.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { layoutOverview, type OverviewScene } from './layout/overview.js';
import { layoutRows, type VerticalScene } from './layout/rows.js';
import { layoutTimeline } from './layout/across.js';
import {
  eventsInView,
  eventsLeftOut,
  eventsWithin,
  landmarks,
  projectTimeline,
  type TimelineEvent,
  type TimelineProjection,
} from './project/projection.js';
import type { LaneSide } from './project/lane-side.js';
import type { HorizontalScene } from './scene.js';
import { timelineTexts } from './layout/texts.js';
import type { Period, TimeWindow } from './project/visible-period.js';

interface Inputs {
  /** Keeps what was made until one of its inputs is another. */
  readonly memo: <T>(key: string, inputs: readonly unknown[], make: () => T) => T;
  readonly index: DatasetIndex;
  /** What passes every filter but the period. */
  readonly candidates: readonly EventRecord[];
  readonly window: TimeWindow;
  readonly everything: boolean;
  /** Events that have a row because the reader asked for it, and the one that was chosen. */
  readonly revealed: ReadonlySet<Id>;
  readonly selected: Id | null;
  /** The event whose card stands below its row. */
  readonly open: Id | null;
  readonly upper: LaneSide;
  /** Nothing cut, nothing wider, whatever the period. */
  readonly plain: boolean;
  readonly frame: Frame;
  readonly locale: Locale;
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

/** So many stand in rows whatever their rank; and if the reader wants every one: all of that many, else these. */
const MOST_ROWS = 40;
const ROOM_FOR_EVERY_ROW = 400;
const MOST_OF_EVERY_ROW = 100;

export function timelineScenes({
  memo,
  index,
  candidates,
  window,
  everything,
  revealed,
  selected,
  open,
  upper,
  plain,
  frame,
  locale,
}: Inputs): TimelineScenes {
  const projection = memo('projection', [index, candidates], () => projectTimeline(index, candidates));
  const period = window ?? projection;
  const { from, to } = period;
  const events = memo('events', [projection, from, to, everything], () => eventsInView(projection, from, to, everything));
  const texts = () => timelineTexts(index, locale);
  return {
    projection,
    period,
    events,
    get across() {
      const { a, b } = index.dataset.sides;
      const calendars = { own: locale.calendar, a: calendarOf(a.country), b: calendarOf(b.country) };
      return memo('across', [events, frame, locale, from, to, upper, plain], () => {
        const leftOut = eventsLeftOut(projection, from, to, events);
        return layoutTimeline(events, projection, frame, { from, to, calendars, plain: plain || window !== null, upper, leftOut }, texts());
      });
    },
    get rows() {
      const all = memo('within', [projection, window], () => (window ? eventsWithin(projection, from, to) : projection.events));
      const most = !everything ? MOST_ROWS : all.length <= ROOM_FOR_EVERY_ROW ? all.length : MOST_OF_EVERY_ROW;
      const shown = memo(
        'shownRows',
        [all, most, revealed, selected],
        () => new Set([...landmarks(all, most).map(({ id }) => id), ...revealed, selected ?? '']),
      );
      return memo('rows', [all, shown, open, frame, locale, upper], () =>
        layoutRows(all, { shown, open, upper }, frame, texts(), locale.timeline.years),
      );
    },
    get strip() {
      return memo('strip', [projection, frame], () => layoutOverview(projection, frame.width));
    },
  };
}

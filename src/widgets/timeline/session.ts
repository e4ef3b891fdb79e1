import { midDay, type Day } from '../../data/dates.js';
import type { EventRecord, Id } from '../../data/types.js';
import { derived } from '../../element/derived.js';
import type { WidgetContext } from '../../element/widget-context.js';
import type { Frame } from '../../layout/frame.js';
import { calendarOf } from '../../locale/calendars.js';
import type { Locale } from '../../locale/locale.js';
import type { DatasetIndex } from '../../model/dataset-index.js';
import { filterEvents } from '../../model/filter.js';
import { threadsOf } from '../../model/threads.js';
import { layoutTimeline } from './layout/across.js';
import { layoutOverview, type OverviewScene } from './layout/overview.js';
import { layoutRows, type VerticalScene } from './layout/rows.js';
import { timelineTexts } from './layout/texts.js';
import type { LaneSide } from './project/lane-side.js';
import { newestFirst, recentOf } from './project/newest-first.js';
import {
  countCrossings,
  eventsInView,
  eventsUndrawn,
  eventsWithin,
  landmarks,
  projectTimeline,
  type TimelineEvent,
  type TimelineProjection,
} from './project/projection.js';
import type { Period, VisiblePeriod } from './project/visible-period.js';
import type { HorizontalScene } from './scene.js';

/** What a reader or a page asks of the picture. */
export interface TimelineOptions {
  /** Every event, whatever its rank. */
  readonly everything: boolean;
  /** Rows go back to the first event. */
  readonly earlierOpen: boolean;
  /** Events that have a row because the reader asked for it. */
  readonly revealed: ReadonlySet<Id>;
  /** The event whose card stands below its row. */
  readonly open: Id | null;
  /** Side of the lane above the axis, or before it in rows. */
  readonly upper: LaneSide;
  /** Nothing cut, nothing wider, whatever the period. */
  readonly plain: boolean;
  readonly timeDirection: 'auto' | 'ltr' | 'rtl';
}

/** Time that runs across, with the strip of the whole below it. */
interface Across {
  readonly scene: HorizontalScene;
  readonly strip: OverviewScene;
}

/** From this width on time runs across, px. */
const HORIZONTAL_FROM = 640;

/** So many stand in rows whatever their rank; and if the reader wants every one: all of that many, else these. */
const MOST_ROWS = 40;
const ROOM_FOR_EVERY_ROW = 400;
const MOST_OF_EVERY_ROW = 100;

/** What a timeline draws, step by step: `project`, `choose`, `layOut`. Each step keeps what it made while its inputs are the same. */
export class TimelineSession {
  /** Events that pass every filter but the period, which is the part of them that is visible. */
  candidates: readonly EventRecord[] = [];
  projection!: TimelineProjection;
  /** What the picture shows of time. */
  period!: Period;
  /** The candidates that touch the period, by time. */
  shownEvents: readonly EventRecord[] = [];
  /** Drawn on their own; the others of the period are counted. */
  events: readonly TimelineEvent[] = [];
  /** As time runs, which need not be the way that text does. */
  frame!: Frame;
  /** One of the two is laid out, by the width. */
  across: Across | null = null;
  rows: VerticalScene | null = null;
  /** Events that the rows do not go back to yet: the newest of them, how many, and the first day; null without any. */
  earlier: { readonly newest: Id; readonly count: number; readonly from: Day } | null = null;

  readonly #candidatesOf = derived((index: DatasetIndex, filter: WidgetContext['filter'], fold: Locale['fold']) =>
    filterEvents(index, { ...filter, from: '', to: '' }, fold),
  );
  readonly #project = derived(projectTimeline);
  readonly #inView = derived(eventsInPeriod);
  readonly #choose = derived(eventsInView);
  readonly #within = derived((projection: TimelineProjection, visible: VisiblePeriod) =>
    visible ? eventsWithin(projection, visible.from, visible.to) : projection.events,
  );
  readonly #frameOf = derived((frame: Frame, rtl: boolean): Frame => ({ ...frame, rtl }));
  readonly #landmarks = derived((all: readonly TimelineEvent[], most: number) => new Set(landmarks(all, most).map(({ id }) => id)));
  readonly #shownRows = derived(
    (named: ReadonlySet<Id>, revealed: ReadonlySet<Id>, selected: Id | null) => new Set([...named, ...revealed, selected ?? '']),
  );
  readonly #newestFirst = derived((events: readonly TimelineEvent[]) => newestFirst(events, ({ date }) => date.earliest));
  readonly #recent = derived((events: readonly TimelineEvent[], named: ReadonlySet<Id>, selected: Id | null, focused: Id | null) =>
    recentOf(events, named, [selected, focused]),
  );
  readonly #layoutAcross = derived(layoutAcross);
  readonly #layoutStrip = derived(layoutStrip);
  readonly #layoutRows = derived(layoutRowsOf);
  readonly #inOrder = derived(({ dateByEvent }: DatasetIndex, events: readonly EventRecord[]) =>
    newestFirst(events, ({ id }) => dateByEvent.get(id)!.earliest),
  );
  readonly #crossings = derived(countCrossings);
  readonly #threads = derived(threadsOf);

  /** What the data and the filter give. */
  project({ index, filter, locale }: WidgetContext): void {
    this.candidates = this.#candidatesOf(index, filter, locale.fold);
    this.projection = this.#project(index, this.candidates);
  }

  /** What of it is shown: a part of the period of the projection, or all of it. */
  choose({ index }: WidgetContext, visible: VisiblePeriod, everything: boolean): void {
    const { from, to } = (this.period = visible ?? this.projection);
    this.shownEvents = visible ? this.#inView(index, this.candidates, visible) : this.candidates;
    this.events = this.#choose(this.projection, from, to, everything);
  }

  /** Where it goes: across where there is room for it, else in rows. */
  layOut(context: WidgetContext, visible: VisiblePeriod, options: TimelineOptions): void {
    const { index, locale, frame, selection, focusedId, isPaper } = context;
    const { projection, period, events } = this;
    const { upper, plain, everything, earlierOpen, revealed, open, timeDirection } = options;
    this.across = this.rows = this.earlier = null;
    if (frame.width < HORIZONTAL_FROM) {
      this.frame = frame;
      const within = this.#within(projection, visible);
      const all = this.#newestFirst(within);
      const most = !everything ? MOST_ROWS : all.length <= ROOM_FOR_EVERY_ROW ? all.length : MOST_OF_EVERY_ROW;
      const selected = selection.selected?.id ?? null;
      const named = this.#landmarks(within, most);
      const shown = this.#shownRows(named, revealed, selected);
      const events = earlierOpen || everything || isPaper ? all : this.#recent(all, named, selected, focusedId);
      const { length } = events;
      if (length < all.length) {
        this.earlier = { newest: all[length]!.id, count: all.length - length, from: all.at(-1)!.date.earliest };
      }
      if (frame.width) this.rows = this.#layoutRows(index, events, shown, open, frame, locale, upper);
    } else {
      this.frame = this.#frameOf(frame, timeDirection === 'auto' ? frame.rtl : timeDirection === 'rtl');
      const isPlain = plain || visible !== null;
      this.across = {
        scene: this.#layoutAcross(index, projection, events, this.frame, locale, period.from, period.to, upper, isPlain),
        strip: this.#layoutStrip(index, projection, frame, locale),
      };
    }
  }

  /** The events in the order of the picture: in rows the newest come first. */
  inOrder({ index }: WidgetContext, events: readonly EventRecord[]): readonly EventRecord[] {
    return this.rows ? this.#inOrder(index, events) : events;
  }

  /** True when all of the time is shown and its scale is cut or widened somewhere, or would be. */
  canFold(visible: VisiblePeriod, isPlain: boolean): boolean {
    return this.across !== null && !visible && (isPlain || this.across.scene.stops.days.length > 2);
  }

  /** Acts of one side on the other's soil, of the events that touch the period. */
  crossings({ index }: WidgetContext) {
    return this.#crossings(index, this.shownEvents);
  }

  /** Events that answer to one another. */
  threads({ index }: WidgetContext) {
    return this.#threads(index, this.candidates);
  }
}

/** The middle of an event's date; undefined for what is no event. */
export function dayOf({ index }: WidgetContext, id: Id | null | undefined): Day | undefined {
  const date = id ? index.dateByEvent.get(id) : undefined;
  return date && midDay(date);
}

function eventsInPeriod({ dateByEvent }: DatasetIndex, events: readonly EventRecord[], { from, to }: Period): readonly EventRecord[] {
  return events.filter(({ id }) => {
    const { earliest, latest } = dateByEvent.get(id)!;
    return latest >= from && earliest <= to;
  });
}

function layoutAcross(
  index: DatasetIndex,
  projection: TimelineProjection,
  events: readonly TimelineEvent[],
  frame: Frame,
  locale: Locale,
  from: Day,
  to: Day,
  upper: LaneSide,
  plain: boolean,
): HorizontalScene {
  const { a, b } = index.dataset.sides;
  const calendars = { own: locale.calendar, a: calendarOf(a.country), b: calendarOf(b.country) };
  const undrawn = eventsUndrawn(projection, from, to, events);
  return layoutTimeline(events, projection, frame, { from, to, calendars, plain, upper, ...undrawn }, timelineTexts(index, locale));
}

function layoutStrip(index: DatasetIndex, projection: TimelineProjection, frame: Frame, locale: Locale): OverviewScene {
  return layoutOverview(projection, frame, locale.calendar, timelineTexts(index, locale));
}

function layoutRowsOf(
  index: DatasetIndex,
  events: readonly TimelineEvent[],
  shown: ReadonlySet<Id>,
  open: Id | null,
  frame: Frame,
  locale: Locale,
  upper: LaneSide,
): VerticalScene {
  return layoutRows(events, { shown, open, upper }, frame, timelineTexts(index, locale), locale.timeline.years);
}

import type { Day } from '../../data/dates.js';
import type { Id } from '../../data/types.js';
import type { TimeStops } from '../../layout/time-scale.js';
import type { Calendar, Language, TickUnit } from '../../locale/locale.js';
import type { LaneSide } from './project/lane-side.js';
import type { Point } from './layout/cells.js';
import type { TimelineLabel } from './layout/labels.js';
import type { TimelineMark } from './layout/marks.js';
import type { TimelineEvent, Undrawn } from './project/projection.js';

export interface LabelText {
  readonly date: string;
  /** The date is followed by the number of parts. */
  readonly saysParts: boolean;
  readonly lines: readonly string[];
}

/** The date of another source, beside its ghost: left edge and vertical middle from the axis. */
export interface GhostDate {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Years, or eras as spans, in one calendar. */
export interface TickRow {
  /** Empty where it finds no room before the first tick. */
  readonly name: string;
  readonly side: LaneSide | '';
  /** The reader's own. */
  readonly isOwn: boolean;
  readonly y: number;
  readonly ticks: readonly Tick[];
  /** Of eras; those that began before the period do not begin in it. */
  readonly spans: readonly { readonly x0: number; readonly x1: number; readonly text: string; readonly begins: boolean }[];
}

/** Where the scale changes: a dotted line with the words beside it. */
export interface Seam {
  readonly x: number;
  readonly text: Tick | null;
  readonly y: number;
  readonly flag: 'left' | 'right';
  /** From and to of each piece of the line, which gives way to texts. */
  readonly runs: readonly (readonly [y0: number, y1: number])[];
}

export interface HorizontalScene {
  /** The side above the axis. */
  readonly upper: LaneSide;
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly stops: TimeStops;
  /** Each with the polygon in which a pointer hits it. */
  readonly marks: readonly (TimelineMark & { readonly cell: readonly Point[] })[];
  readonly labels: readonly (TimelineLabel & LabelText)[];
  readonly ghostDates: readonly GhostDate[];
  readonly rows: readonly TickRow[];
  readonly grid: readonly number[];
  /** First and last px of the lanes, below which the lower tick rows stand. */
  readonly top: number;
  readonly bottom: number;
  readonly cut: {
    readonly x0: number;
    readonly x1: number;
    readonly text: string;
    readonly lines: readonly string[];
  } | null;
  readonly seam: Seam | null;
  /** Some marks are columns. */
  readonly hasColumns: boolean;
  readonly laneNames: readonly { readonly side: LaneSide; readonly text: string; readonly y: number; readonly width: number }[];
  readonly leftOut: LeftOut | null;
}

/** Events of the period that have no mark, counted below the years. */
export interface LeftOut {
  readonly ids: readonly Id[];
  /** Baseline. */
  readonly y: number;
  readonly count: string;
  readonly countWidth: number;
  readonly text: string;
}

export interface TimelineTexts {
  readonly language: Language;
  readonly titleOf: (id: Id) => string;
  readonly dateOf: (event: Pick<TimelineEvent, 'date' | 'alternatives'>) => string;
  readonly tick: (day: Day, unit: TickUnit, calendar: Calendar) => string;
  readonly segments: (text: string) => readonly string[];
  readonly number: (n: number) => string;
  /** A date, followed by the number of parts. */
  readonly withParts: (date: string, n: number) => string;
  readonly notDrawn: (years: number) => string;
  readonly leftOut: string;
  readonly wider: (factor: number) => string;
  readonly calendarName: (calendar: Calendar) => string;
  readonly acted: (side: LaneSide) => string;
}

export interface TimelineOptions extends Undrawn {
  readonly from: Day;
  readonly to: Day;
  /** One speed, nothing cut. */
  readonly plain: boolean;
  readonly upper: LaneSide;
  readonly calendars: { readonly own: Calendar; readonly a: Calendar; readonly b: Calendar };
}

export const DATE_SIZE = 11;
export const TITLE_SIZE = 12.5;
export const LINE = 16;
export const TICK_SIZE = 11;
/** Days of a mean Gregorian year. */
export const YEAR = 365.2425;
/** From here on titles are given longer lines and years stand further apart, px. */
export const ROOMY = 760;
/** Room for half a glyph at either end of time, px. */
export const SIDE_MARGIN = 8;

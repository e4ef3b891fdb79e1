import type { EventRecord, Id } from '../data/types.js';
import type { Frame } from '../layout/frame.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { Filter } from '../model/filter.js';
import type { Related, SelectionState } from '../model/selection.js';

/** Everything a widget is drawn from. A new object for each update; its fields keep their identity while they do not change. */
export interface WidgetContext {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** Room for the picture; its width is 0 while the widget has not been laid out, as in a hidden tab. */
  readonly frame: Frame;
  /** Drawn for print: the frame is as wide as a sheet, and the twin is a list to be read. */
  readonly isPaper: boolean;
  readonly filter: Filter;
  /** Events that pass the filter, oldest first. */
  readonly shownEvents: readonly EventRecord[];
  readonly selection: SelectionState;
  /** The selection is the lead of the data, which nobody has left yet: all else recedes. */
  readonly isOpening: boolean;
  /** What belongs to the hovered record, else to the selected one. */
  readonly related: Related;
  readonly relatedToSelected: Related;
  /** Record whose button in the twin has the focus. */
  readonly focusedId: Id | null;
  /** Record whose button in the twin is the tab stop. */
  readonly activeId: Id | null;
}

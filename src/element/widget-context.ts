import type { EventRecord, Id } from '../data/types.js';
import type { Frame } from '../layout/frame.js';
import type { Locale } from '../locale/locale.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { Filter } from '../model/filter.js';
import type { Related, SelectionState } from '../model/selection.js';

/** What a widget is drawn from: made anew at the start of each update, of parts that are the same objects while nothing changed. */
export interface WidgetContext {
  readonly index: DatasetIndex;
  readonly locale: Locale;
  /** Room for the picture; its width is 0 while the widget has not been laid out, as in a hidden tab. */
  readonly frame: Frame;
  readonly filter: Filter;
  /** Events that pass the filter, oldest first. */
  readonly shownEvents: readonly EventRecord[];
  readonly selection: SelectionState;
  /** What belongs to the hovered record, else to the selected one. */
  readonly related: Related;
  readonly relatedToSelected: Related;
  /** Record whose button in the twin has the focus. */
  readonly focusedId: Id | null;
  /** Record whose button in the twin is the tab stop. */
  readonly activeId: Id | null;
}

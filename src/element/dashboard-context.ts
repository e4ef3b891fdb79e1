import { createContext } from '@lit/context';
import type { Dataset } from '../data/types.js';
import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';
import type { SelectionState } from '../model/selection.js';

/**
 * What a dashboard provides to the widgets in it: state goes down, the callbacks carry the reader's actions up. Dashboard and widgets may
 * come from bundles of different versions, so that only the published data format and plain values pass between them.
 */
export interface DashboardContext {
  readonly state: 'loading' | 'ready' | 'empty' | 'error';
  /** As parsed, frozen; null unless the dashboard is ready. */
  readonly dataset: Dataset | null;
  readonly filter: Filter;
  readonly selection: SelectionState;
  /** The selection is the lead of the data; missing in older dashboards. */
  readonly isOpening?: boolean;
  /** Name under which the page's address keeps the view; missing in older dashboards. */
  readonly hash?: string;
  /** Texts are measured by tables, as they were when the dashboard was rendered ahead; missing in older dashboards. */
  readonly isTabled?: boolean;
  readonly select: (ref: RecordRef | null) => void;
  readonly hover: (ref: RecordRef | null) => void;
  readonly narrow: (filter: Filter) => void;
  readonly retry: () => void;
}

/** The same key in every bundle on a page; the number is the version of the contract. */
export const dashboardContext = createContext<DashboardContext>(Symbol.for('bilateral-dashboard/1'));

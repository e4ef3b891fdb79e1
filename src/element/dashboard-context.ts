import { createContext } from '@lit/context';
import type { Dataset } from '../data/types.js';
import type { Filter } from '../model/filter.js';
import type { RecordRef } from '../model/record-ref.js';
import type { SelectionState } from '../model/selection.js';

/**
 * What a dashboard gives to the widgets in it. State goes down; the functions carry what a reader did up. The two may come from bundles of
 * different versions: what passes between them is the published data format and plain values, never what one of them made for itself.
 */
export interface DashboardContext {
  readonly state: 'loading' | 'ready' | 'empty' | 'error';
  /** As parsed, frozen; null unless the dashboard is ready. */
  readonly dataset: Dataset | null;
  readonly filter: Filter;
  readonly selection: SelectionState;
  readonly select: (ref: RecordRef | null) => void;
  readonly hover: (ref: RecordRef | null) => void;
  readonly narrow: (filter: Filter) => void;
  readonly retry: () => void;
}

/** The same in every bundle on a page; the number is that of the contract. */
export const dashboardContext = createContext<DashboardContext>(Symbol.for('bilateral-dashboard/1'));

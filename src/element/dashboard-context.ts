import { createContext } from '@lit/context';
import type { Filter } from '../model/filter.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import type { RecordRef } from '../model/record-ref.js';
import type { SelectionState } from '../model/selection.js';

/** What a dashboard gives to the widgets in it. State goes down; the three functions carry what a reader did up. */
export interface DashboardContext {
  /** Null while the dashboard loads. */
  readonly index: DatasetIndex | null;
  readonly filter: Filter;
  readonly selection: SelectionState;
  readonly select: (ref: RecordRef | null) => void;
  readonly hover: (ref: RecordRef | null) => void;
  readonly narrow: (filter: Filter) => void;
}

export const dashboardContext = createContext<DashboardContext>(Symbol('bilateral-dashboard'));

import type { MeasureText } from '../layout/frame.js';
import type { DashboardContext } from './dashboard-context.js';
import type { PageRequests } from './page-requests.js';

/** What an element takes from its page, for one that is drawn without a browser. */
export interface Still {
  /** Inner width of the figure, px. */
  readonly width: number;
  readonly measure: MeasureText;
  /** BCP 47 tag of the page around it. */
  readonly lang: string;
  /** Reads what the element would request. */
  readonly requests: PageRequests;
  /** What the dashboard around it provides, if there is one. */
  readonly dashboard: DashboardContext | null;
}

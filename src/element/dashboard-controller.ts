import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dataset } from '../data/types.js';
import type { DatasetIndex } from '../model/dataset-index.js';
import { composedClosest } from './composed-closest.js';
import { dashboardContext, type DashboardContext } from './dashboard-context.js';
import { indexOf } from './reading.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Dispatched by a provider when it is defined, which may be after the widgets in it. */
const PROVIDER_EVENT = 'context-provider';

/**
 * Connects a widget with the nearest dashboard, whichever is defined first. `ContextConsumer` asks only once and keeps a context it has
 * left.
 */
export class DashboardController implements ReactiveController {
  /** Undefined outside a dashboard. */
  context: DashboardContext | undefined;
  /** Look-ups over the dashboard's data set, if it has one. */
  index: DatasetIndex | null = null;
  readonly #host: Host;
  #dataset: Dataset | null = null;
  #leave: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** True while the element is in a dashboard whose script has not run yet. */
  get isComing(): boolean {
    return !this.context && composedClosest(this.#host, 'bilateral-dashboard:not(:defined)') !== null;
  }

  /** Sets the dashboard where there is no page to find it in. */
  fix(context: DashboardContext): void {
    this.context = context;
    this.#show(context.dataset);
  }

  hostConnected(): void {
    this.context = undefined;
    this.#ask();
    if (this.context) return;
    this.#show(null);
    document.addEventListener(PROVIDER_EVENT, this.#ask);
  }

  hostDisconnected(): void {
    document.removeEventListener(PROVIDER_EVENT, this.#ask);
    this.#leave?.();
    this.#leave = undefined;
  }

  readonly #ask = (): void => {
    this.#host.dispatchEvent(new ContextEvent(dashboardContext, this.#host, this.#take, true));
  };

  /** The identity of this function is how a provider recognizes its consumer. */
  readonly #take = (context: DashboardContext, leave?: () => void): void => {
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    document.removeEventListener(PROVIDER_EVENT, this.#ask);
    this.context = context;
    this.#show(context.dataset);
    this.#host.requestUpdate();
  };

  #show(dataset: Dataset | null): void {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    this.index = dataset && indexOf(dataset);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LoadState } from './dataset-controller.js';

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly state: LoadState;
}

/** Loading time after which the reader is told that it is slow, ms. */
const PATIENCE = 8_000;

/** Tells whether a host has been loading for a long time. */
export class PatienceController implements ReactiveController {
  isOver = false;
  readonly #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.state !== 'loading') this.#stop();
    else if (this.#timer === undefined && this.#host.isConnected) this.start();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Starts counting from now. */
  start(): void {
    this.#stop();
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#host.requestUpdate();
    }, PATIENCE);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.isOver = false;
  }
}

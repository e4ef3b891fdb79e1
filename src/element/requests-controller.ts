import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageRequests, type Answer } from './page-requests.js';

type Host = ReactiveControllerHost & HTMLElement;

interface Wanted {
  readonly address: string;
  readonly told: (answer: Answer) => void;
  answer?: Answer;
  leave?: (() => void) | undefined;
}

/** What an element asks of the network. Off the page it asks for nothing and keeps nothing from others; back on it, it waits on. */
export class RequestsController implements ReactiveController {
  readonly #host: Host;
  readonly #wanted = new Set<Wanted>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Tells what comes of an absolute address, as often as something does, until the signal says that nobody wants it any more. */
  ask(address: string, signal: AbortSignal, told: (answer: Answer) => void): void {
    const wanted: Wanted = {
      // A fragment is nothing to a server.
      address: address.replace(/#.*/, ''),
      told: (answer) => {
        wanted.answer = answer;
        told(answer);
      },
    };
    this.#wanted.add(wanted);
    signal.addEventListener('abort', () => {
      this.#wanted.delete(wanted);
      wanted.leave?.();
    });
    if (this.#host.isConnected) join(wanted);
  }

  /** Asks anew for what has not come, or for all, as where what came cannot be read. */
  again(isForAll: boolean): void {
    for (const { address, answer } of this.#wanted) if (isForAll || !answer?.ok) pageRequests().again(address);
  }

  hostConnected(): void {
    for (const wanted of this.#wanted) join(wanted);
  }

  hostDisconnected(): void {
    for (const wanted of this.#wanted) {
      wanted.leave?.();
      wanted.leave = undefined;
    }
  }
}

function join(wanted: Wanted): void {
  const { address, told, answer } = wanted;
  wanted.leave ??= pageRequests().join(address, told, answer?.ok ? answer : undefined);
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageRequests, type Answer, type PageRequests } from './page-requests.js';

type Host = ReactiveControllerHost & HTMLElement;

interface Wanted {
  readonly address: string;
  readonly told: (answer: Answer) => void;
  answer?: Answer;
  leave?: (() => void) | undefined;
}

/** Requests of one element. While it is disconnected it requests nothing and holds nothing; when reconnected it resumes. */
export class RequestsController implements ReactiveController {
  readonly #host: Host;
  readonly #wanted = new Set<Wanted>();
  /** Requests of a host that is in no page. */
  #fixed: PageRequests | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Sets what answers where there is no page to request from. */
  fix(requests: PageRequests): void {
    this.#fixed = requests;
  }

  /** Calls `told` with each answer from an absolute address until the signal aborts. */
  ask(address: string, signal: AbortSignal, told: (answer: Answer) => void): void {
    const wanted: Wanted = {
      // A fragment is not sent to the server.
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
    if (this.#fixed) join(wanted, this.#fixed);
    else if (this.#host.isConnected) join(wanted);
  }

  /** Requests again what is pending or failed, or everything, as when an answer cannot be read. */
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

function join(wanted: Wanted, requests = pageRequests()): void {
  const { address, told, answer } = wanted;
  wanted.leave ??= requests.join(address, told, answer?.ok ? answer : undefined);
}

import { vi } from 'vitest';

type Reply = (address: string, answer: () => Promise<Response>) => Promise<Response>;

export interface Traffic {
  /** Addresses that were requested, without their origin, in order. */
  readonly asked: readonly string[];
  /** How many have neither arrived nor been aborted. */
  readonly underWay: number;
}

/** Intercepts requests to the server until `vi.unstubAllGlobals()`; `reply` may delay a response or replace it. */
export function watchTraffic(reply: Reply = (_, answer) => answer()): Traffic {
  const fetchReally = window.fetch.bind(window);
  const asked: string[] = [];
  const open = new Set<object>();
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init: RequestInit = {}) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    asked.push(pathname);
    const request = {};
    open.add(request);
    const aborted = new Promise<never>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    return Promise.race([aborted, reply(pathname, () => fetchReally(input, init))]).finally(() => open.delete(request));
  });
  return {
    asked,
    get underWay() {
      return open.size;
    },
  };
}

/** A response of the server with the given status. */
export function answer(status: number, text = ''): Promise<Response> {
  return Promise.resolve(new Response(text, { status }));
}

/** A gate that keeps everything waiting until it is opened. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

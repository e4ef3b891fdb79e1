import { vi } from 'vitest';

type Reply = (address: string, answer: () => Promise<Response>) => Promise<Response>;

export interface Traffic {
  /** Addresses that were asked for, without their origin, in order. */
  readonly asked: readonly string[];
  /** How many have neither come nor been given up. */
  readonly underWay: number;
}

/** Stands between the page and its server until `vi.unstubAllGlobals()`; `reply` may hold an answer back or give another one. */
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

/** An answer of the server that says how it went. */
export function answer(status: number, text = ''): Promise<Response> {
  return Promise.resolve(new Response(text, { status }));
}

/** What keeps everything waiting that was sent to it, until it is opened. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** The outcome of a request. */
export interface Answer {
  readonly ok: boolean;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  /** What was sent; empty without an answer. */
  readonly bytes: Uint8Array;
  /** Why there was no answer; empty if there was one. */
  readonly failure: '' | 'offline' | 'silent' | 'unreachable';
  /** The browser's message for it. */
  readonly error: string;
}

type Told = (answer: Answer) => void;

/**
 * Requests of a page, one per address, shared by all widgets of all bundles. An answer is kept while a widget uses it; a failure is not.
 */
export interface PageRequests {
  /**
   * Requests an address unless that has been done, and calls `told` with each answer, including later ones after a retry, until the
   * returned function is called. Pass the answer that a returning user already has as `known`.
   */
  readonly join: (address: string, told: Told, known?: Answer) => () => void;
  /** Discards the pending or known answer and requests the address again for all users. */
  readonly again: (address: string) => void;
}

interface Entry {
  readonly users: Set<Told>;
  request?: AbortController | undefined;
  answer?: Answer | undefined;
}

/** Key under which separately loaded bundles find the page's requests; the number is the version of the contract. */
const KEY = Symbol.for('bilateral-requests/2');

/** Time without a byte after which a request is given up, ms. */
const SILENCE = 60_000;

/** Pause before the one automatic retry of a temporary failure, ms. */
const PAUSE = 1_000;

/** Returns the requests of this page, created by the first bundle that needs them. */
export function pageRequests(): PageRequests {
  const page = globalThis as { [KEY]?: PageRequests };
  return (page[KEY] ??= createRequests());
}

function createRequests(): PageRequests {
  const entries = new Map<string, Entry>();

  const start = async (address: string, entry: Entry): Promise<void> => {
    entry.request?.abort();
    const request = new AbortController();
    Object.assign(entry, { request, answer: undefined });
    let answer = await fetchBytes(address, request.signal);
    if (isPassing(answer) && entry.request === request) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (entry.request === request) answer = await fetchBytes(address, request.signal);
    }
    if (entry.request !== request) return;
    Object.assign(entry, { request: undefined, answer: answer.ok ? answer : undefined });
    for (const told of [...entry.users]) told(answer);
  };

  const drop = (address: string, entry: Entry): void => {
    if (entry.users.size || entries.get(address) !== entry) return;
    entries.delete(address);
    entry.request?.abort();
    entry.request = undefined;
  };

  return {
    join(address, told, known) {
      const entry: Entry = entries.get(address) ?? { users: new Set(), answer: known };
      entries.set(address, entry);
      entry.users.add(told);
      if (!entry.answer && !entry.request) void start(address, entry);
      else if (entry.answer && !known) told(entry.answer);
      return () => {
        entry.users.delete(told);
        // A widget that is moved in the document disconnects and reconnects at once; one that replaces another asks later, and gets a fresh
        // answer.
        if (entry.request) setTimeout(() => drop(address, entry));
        else queueMicrotask(() => drop(address, entry));
      };
    },
    again(address) {
      const entry = entries.get(address);
      if (entry) void start(address, entry);
    },
  };
}

/** Fetches a file. Never rejects. */
async function fetchBytes(address: string, given: AbortSignal): Promise<Answer> {
  const request = new AbortController();
  const giveUp = () => request.abort();
  given.addEventListener('abort', giveUp);
  let isSilent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isSilent = true;
      giveUp();
    }, SILENCE);
  };
  try {
    listen();
    const { ok, status, body } = await fetch(address, { signal: request.signal });
    const reader = body?.getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      listen();
      chunks.push(chunk.value);
    }
    return { ok, status, bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), failure: '', error: '' };
  } catch (error) {
    const failure = isSilent ? 'silent' : globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
    return {
      ok: false,
      status: 0,
      bytes: new Uint8Array(),
      failure,
      error: isSilent ? `nothing for ${SILENCE / 1000} seconds` : String(error),
    };
  } finally {
    clearTimeout(timer);
    given.removeEventListener('abort', giveUp);
  }
}

/** True for failures that may be temporary. */
function isPassing({ status, failure }: Answer): boolean {
  return failure === 'unreachable' || failure === 'offline' || status === 408 || status === 429 || status >= 500;
}

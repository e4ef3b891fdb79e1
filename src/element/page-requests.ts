/** What came of asking for an address. */
export interface Answer {
  readonly ok: boolean;
  /** Of HTTP; 0 when there was no answer. */
  readonly status: number;
  readonly text: string;
  /** Why there was no answer; empty when there was one. */
  readonly failure: '' | 'offline' | 'silent' | 'unreachable';
  /** The same as the browser puts it. */
  readonly error: string;
}

type Told = (answer: Answer) => void;

/**
 * What is fetched for a page, each address once, however many widgets of however many bundles want it. An answer is kept while one of
 * them uses it; a failure is not kept.
 */
interface PageRequests {
  /**
   * Asks for an address unless somebody did, and tells each answer until the returned function is called: at once when it is there, and
   * after a failure the one that somebody got who tried again. `known` is what a user who is back was told before.
   */
  readonly join: (address: string, told: Told, known?: Answer) => () => void;
  /** Drops what is under way or known, and asks anew for everybody. */
  readonly again: (address: string) => void;
}

interface Entry {
  readonly users: Set<Told>;
  request?: AbortController | undefined;
  answer?: Answer | undefined;
}

/** Where bundles that were loaded separately find the requests of their page; the number is that of the contract. */
const KEY = Symbol.for('bilateral-requests/1');

/** After so long without a byte a server is silent, ms. */
const SILENCE = 60_000;

/** Before what failed for the moment is asked for once more, ms. */
const PAUSE = 1_000;

/** The requests of this page, made by the first bundle that has one. */
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
    let answer = await fetchText(address, request.signal);
    if (isPassing(answer) && entry.request === request) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (entry.request === request) answer = await fetchText(address, request.signal);
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
        // A widget that is moved leaves and is back at once. One that is put in place of another asks later, and is given what is new.
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

/** Never rejects. */
async function fetchText(address: string, given: AbortSignal): Promise<Answer> {
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
    const decoder = new TextDecoder();
    const reader = body?.getReader();
    let text = '';
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      listen();
      text += decoder.decode(chunk.value, { stream: true });
    }
    return { ok, status, text: text + decoder.decode(), failure: '', error: '' };
  } catch (error) {
    const failure = isSilent ? 'silent' : globalThis.navigator?.onLine === false ? 'offline' : 'unreachable';
    return { ok: false, status: 0, text: '', failure, error: isSilent ? `nothing for ${SILENCE / 1000} seconds` : String(error) };
  } finally {
    clearTimeout(timer);
    given.removeEventListener('abort', giveUp);
  }
}

/** True for what may be over in a moment. */
function isPassing({ status, failure }: Answer): boolean {
  return failure === 'unreachable' || failure === 'offline' || status === 408 || status === 429 || status >= 500;
}

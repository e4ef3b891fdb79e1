import { readFile } from 'node:fs/promises';
import type { Answer, PageRequests } from '../element/page-requests.js';

/** Requests that are answered with files of this machine, each read once. */
export function fileRequests(): PageRequests {
  const answers = new Map<string, Promise<Answer>>();
  return {
    join(address, told) {
      const answer = answers.get(address) ?? read(address);
      answers.set(address, answer);
      void answer.then(told);
      return () => {};
    },
    again(address) {
      answers.delete(address);
    },
  };
}

/** Never rejects. */
async function read(address: string): Promise<Answer> {
  try {
    return { ok: true, status: 200, bytes: await readFile(new URL(address)), failure: '', error: '' };
  } catch (error) {
    return { ok: false, status: 404, bytes: new Uint8Array(), failure: '', error: String(error) };
  }
}

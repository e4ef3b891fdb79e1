import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { csvFormatRows, tsvFormatRows } from 'd3';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { Plugin } from 'vite';
import type { BrowserCommand } from 'vitest/node';

const HEADINGS = ['date', 'title', 'country', 'place', 'latitude', 'longitude', 'source'];

/** Events of two countries, with letters that each encoding has in its own way, and one whose date cannot be read. */
const ROWS = [
  HEADINGS,
  ['2001-02-03', 'Café talks', 'Norland', 'Málaga', '36.7', '-4.4', 'https://example.org/a'],
  ['2002', 'A visit – twice', 'Sudland', 'Öland', '56.7', '16.6', ''],
  ['soon', 'Façade', 'Sudland', 'Öland', '56.7', '16.6', ''],
];

/** More than a page reads at once: some of it names itself, in rows that cannot be read. */
const MANY = [
  HEADINGS.slice(0, 3),
  ...Array.from({ length: 5_000 }, (_, i) => [
    i % 1_250 ? `${1800 + (i % 200)}` : 'soon',
    `Talks number ${i} about trade, visits and other matters ${'and so on '.repeat(15)}${i * 7919}`,
    i % 2 ? 'Norland' : 'Sudland',
  ]),
];

/** Files, by names that tell nothing of what is in them. */
const FILES: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  'utf-8': () => Buffer.from(csvFormatRows(ROWS)),
  'windows-1252': () => Buffer.from(csvFormatRows(ROWS).replace('–', '\u0096'), 'latin1'),
  'utf-16': () => Buffer.from(`\uFEFF${tsvFormatRows(ROWS)}`, 'utf16le'),
  xlsx: () => writeXlsx({ sheets: [{ name: 'Events', rows: ROWS }] }),
  ods: () => writeOds({ sheets: [{ name: 'Events', rows: ROWS }] }),
  broken: async () => (await writeXlsx({ sheets: [{ name: 'Events', rows: ROWS }] })).slice(0, 900),
  pdf: () => Buffer.from('%PDF-1.7\n'),
  'large-csv': () => Buffer.from(csvFormatRows(MANY)),
  'large-xlsx': () => writeXlsx({ sheets: [{ name: 'Events', rows: MANY }] }),
};

/** Serves `/sheets/<name>` as text, which a workbook is not: what a file is stands in its first bytes. */
export function sheets(): Plugin {
  return {
    name: 'sheets',
    configureServer(server) {
      server.middlewares.use('/sheets', (request, response) => {
        const file = FILES[new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)];
        response.setHeader('Content-Type', 'text/plain; charset=utf-8');
        void Promise.resolve(file?.()).then((bytes) => response.writeHead(bytes ? 200 : 404).end(bytes));
      });
    },
  };
}

/** What the built command line makes of such a file: what `convert` writes, and what `validate --json` does. */
export const convertSheet: BrowserCommand<[name: string]> = async (_context, name) => {
  const folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  const run = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, ['dist/cli.js', ...args, join(folder, name)], { maxBuffer: 1e8 }).then(
      ({ stdout }) => stdout,
      // Something is wrong with the file: that is what is asked for.
      ({ stdout }: { stdout: string }) => stdout,
    );
  try {
    await writeFile(join(folder, name), await FILES[name]!());
    return [await run('convert'), await run('validate', '--json')];
  } finally {
    await rm(folder, { recursive: true });
  }
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    convertSheet(name: string): Promise<readonly [dataset: string, report: string]>;
  }
}

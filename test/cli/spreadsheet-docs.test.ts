import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { read } from '../../src/data/formats/read.js';
import { parse } from '../../src/data/parse.js';
import { bilateral } from '../support/command.js';

const page = readFileSync(new URL('../../stories/docs/spreadsheet.mdx', import.meta.url), 'utf8');
const template = readFileSync(new URL('../../demo/template/timeline.csv', import.meta.url), 'utf8');
const blocks = (language: string) => [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text]) => text!);

const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('From a spreadsheet to an article', () => {
  it('shows the table that is the template, and each of its commands works, in their order', async () => {
    expect(blocks('csv')).toEqual([template]);
    writeFileSync(join(folder, 'timeline.csv'), template);
    const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));
    expect(commands).toHaveLength(5);
    for (const command of commands) {
      const args = command
        .replace('npx bilateral ', '')
        .split(' ')
        .map((word) => (/\.\w+$|\/$/.test(word) ? join(folder, word) : word));
      expect(await bilateral(args), command).toMatchObject({ code: 0, message: '', told: [] });
    }
    const { dataset, problems } = parse(JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')));
    expect(problems).toEqual([]);
    expect(dataset!.events.map(({ date, initiator }) => [date, initiator])).toEqual([
      ['1901-05-03', 'XAA'],
      ['1901-06', 'XBB'],
      ['1903~', 'both'],
      ['1904-02-01/1906', 'XBB'],
      ['1907', 'both'],
    ]);
    expect(dataset!.places.map(({ name }) => name)).toEqual(['Northport', 'Southby', 'Midway']);
    expect(dataset!.actors.map(({ name }) => name)).toEqual(['Ann Berg', 'Carla Vento']);
    expect(dataset!.sources.map(({ title }) => title)).toContain('Minutes of the talks');
  });

  it('shows a program that runs', async () => {
    const [program] = blocks('js');
    const body = program!.replace(/^import .*$/m, '');
    const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
      ...parts: string[]
    ) => (...args: unknown[]) => Promise<unknown>;
    const said: unknown[][] = [];
    const run = new AsyncFunction('read', 'text', 'console', `${body}; return [dataset, next.dataset, reading];`);
    const [dataset, next] = (await run(read, template, { log: (...words: unknown[]) => said.push(words) })) as [object, object];
    expect(next).toEqual(dataset);
    expect(said.map(([heading, role]) => [heading, role])).toContainEqual(['who acted', 'side']);
  });

  it('names headings that are read as it says', async () => {
    const cells = [...page.matchAll(/^\| [^|]+\| ([^|]+)\|[^|]+\|$/gm)].slice(2).map(([, cell]) => cell!);
    const headings = cells
      .flatMap((cell) => cell.split(/[,;]|\band\b|\bwith\b|\bor\b/))
      .map((heading) => heading.trim())
      .filter(Boolean);
    expect(headings.length).toBeGreaterThan(50);
    for (const heading of headings) {
      const second = { actor1: 'actor2', initiator: 'target', reporter: 'partner', side_a: 'side_b' }[heading];
      const first = { actor2: 'actor1', target: 'initiator', partner: 'reporter', side_b: 'side_a' }[heading];
      const head = [...new Set(['date', 'title', first, heading, second].filter((each) => each !== undefined))];
      const { reading } = await read(`${head.join(';')}\n${head.map((_, i) => ['2001', 'Talks', 'Norland', 'Sudland', 'x'][i]).join(';')}`);
      expect(reading.columns.find((column) => column.heading === heading)!.role, heading).not.toBe('unused');
    }
  });
});

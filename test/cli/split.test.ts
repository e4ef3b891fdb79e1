import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { bilateral, IRAN_JAPAN } from '../support/command.js';

const LANGUAGES = ['en', 'fa', 'ja'] as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bilateral-'));
  expect(await bilateral(['split', IRAN_JAPAN, '--lang', 'en,fa,ja', '--out', folder])).toMatchObject({ code: 0, told: [] });
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = (name: string) => readFile(join(folder, name), 'utf8');
const objectOf = async (name: string) => JSON.parse(await fileOf(name)) as Record<string, unknown>;

describe('bilateral split', () => {
  it('writes a first view in each language, and the whole data set as it was', async () => {
    expect(await readdir(folder)).toEqual(['iran-japan.en.json', 'iran-japan.fa.json', 'iran-japan.ja.json', 'iran-japan.json']);
    const original = parse(JSON.parse(await readFile(IRAN_JAPAN, 'utf8')));
    expect(parse(await objectOf('iran-japan.json'))).toEqual(original);
  });

  it.each(LANGUAGES)('writes a first view in %s that is a data set without a problem, and has less than 30 kB', async (lang) => {
    const { dataset, problems } = parse(await objectOf(`iran-japan.${lang}.json`));
    expect(problems).toEqual([]);
    expect(dataset!.meta.whole).toBe('iran-japan.json');
    expect(gzipSync(await fileOf(`iran-japan.${lang}.json`), { level: 9 }).length).toBeLessThan(30_000);
  });

  it.each(LANGUAGES.flatMap((lang) => ['timeline', 'network', 'map'].map((view) => [lang, view] as const)))(
    'leaves out nothing that the picture needs, in %s of the %s',
    async (lang, view) => {
      const args = ['--view', view, '--lang', lang];
      const whole = await bilateral(['render', join(folder, 'iran-japan.json'), ...args]);
      const first = await bilateral(['render', join(folder, `iran-japan.${lang}.json`), ...args]);
      expect(first.text).toBe(whole.text);
    },
  );

  it.each([
    [['split'], 'DATA is missing'],
    [['split', 'a', 'b', '--out', 'c'], 'one DATA at a time'],
    [['split', 'a'], '--out is missing'],
    [['split', 'a', '--out', 'b', '--lang', 'en,de'], '--lang de is none of en, fa, ja'],
  ])('says what is wrong with %j', async (args, message) => {
    const said = await bilateral(args);
    expect(said.code).toBe(2);
    expect(said.message).toContain(message);
  });

  it('says why a file cannot be split, and writes nothing', async () => {
    const said = await bilateral(['split', '-', '--out', join(folder, 'none')], '{}');
    expect(said.code).toBe(1);
    expect(said.told).toHaveLength(1);
    expect(await readdir(folder)).not.toContain('none');
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'css-select';
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { bilateral, IRAN_JAPAN } from '../support/command.js';
import { readIranJapan } from '../support/iran-japan.js';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
afterAll(() => rmSync(folder, { recursive: true }));

const small = 'date,title,country\n2001-02-03,Talks,IRN\n2002,Visit,JPN\n';

describe('bilateral', () => {
  it('prints its version and its help', async () => {
    expect(await bilateral(['--version'])).toMatchObject({ code: 0, text: '1.2.3\n' });
    const { text } = await bilateral(['--help']);
    for (const option of ['--view', '--lang', '--calendar', '--theme', '--width', '--from', '--selected', '--format', '--out', '--scale']) {
      expect(text).toContain(option);
    }
    expect(await bilateral(['render', '--help'])).toMatchObject({ code: 0, text });
  });

  it.each([
    [[], 'a command is missing'],
    [['draw'], 'draw is no command'],
    [['render'], 'DATA is missing'],
    [['render', 'a', 'b'], 'several DATA need --out with a folder'],
    [['render', 'a', 'b', '--out', 'c.svg'], 'several DATA need --out with a folder'],
    [['render', 'a', '--veiw', 'map'], '--veiw'],
    [['render', 'a', '--view', 'globe'], '--view globe is none of timeline, network, map, dashboard'],
    [['render', 'a', '--lang', 'de'], '--lang de is none of en, fa, ja'],
    [['render', 'a', '--width', '12'], '--width 12 is no whole number from 240'],
    [['render', 'a', '--width', '360,'], '--width  is no whole number'],
    [['render', 'a', '--scale', '4'], '--scale 4 is no whole number from 1 to 3'],
    [['render', 'a', '--from', 'yesterday'], '--from yesterday is no date'],
    [['render', 'a', '--safe'], '--safe is for --format html'],
    [['render', 'a', '--width', '360,720'], 'several widths need --out'],
    [['render', 'a', '--width', '360,720', '--out', 'a.svg'], '{width}'],
    [['render', IRAN_JAPAN, '--selected', 'nobody'], '--selected nobody is no record'],
    [['render', IRAN_JAPAN, '--format', 'png', '--font', 'no.ttf'], '--font no.ttf is no file'],
  ])('refuses the arguments %j', async (args, message) => {
    const said = await bilateral(args);
    expect(said).toMatchObject({ code: 2, text: '' });
    expect(said.message).toContain(message);
  });

  const pair = { format: 'bilateral/1', sides: { a: { country: 'IRN', name: 'A' }, b: { country: 'JPN', name: 'B' } } };

  it('says what there is nothing of, in a picture as wide as asked for', async () => {
    const { code, text } = await bilateral(['render', '-', '--width', '600'], JSON.stringify({ ...pair, events: [] }));
    expect(code).toBe(0);
    expect(text).toContain('width="600"');
    expect(text).toMatch(/<text[^>]*>A &#x2013; B: 0 events<\/text>/);
  });

  it('draws data sets that a page would read in the background', async () => {
    const events = Array.from({ length: 10_000 }, (_, i) => ({ id: `e${i}`, date: `${1000 + (i % 1000)}`, title: 'Talks', kind: 'visit' }));
    const { code, text } = await bilateral(['render', '-'], JSON.stringify({ ...pair, events }));
    expect(code).toBe(0);
    const marks = [...text.matchAll(/data-kind="event"/g)];
    expect(marks.length).toBeGreaterThan(20);
  });

  it('writes what is hostile as text', async () => {
    const title = '</template></style><script>alert(1)</script><img src=x onerror=alert(1)>';
    const events = [{ id: 'e"><i', date: '2001', title, kind: 'visit', initiator: 'IRN' }];
    for (const view of ['timeline', 'network', 'map', 'dashboard']) {
      const { code, text } = await bilateral(['render', '-', '--format', 'html', '--view', view], JSON.stringify({ ...pair, events }));
      expect(code).toBe(0);
      // What is in a template is no part of a document.
      const names = selectAll<AnyNode, Element>('*', parseDocument(text.replaceAll(/(<\/?)template/g, '$1shadow-root'))).map(
        ({ name }) => name,
      );
      expect(names.length).toBeGreaterThan(20);
      expect(names.filter((name) => name === 'script' || name === 'img')).toEqual([]);
    }
  });

  it.each([
    ['a file that is not there', ['render', join(folder, 'none.json')], '', 'a file that can be read'],
    ['what is no JSON', ['render', '-'], '{"format": ', 'expected JSON'],
    ['what is no data set', ['render', '-'], '{"format": "bilateral/1"}', 'expected a list'],
    ['what is no table either', ['render', '-'], 'Lorem ipsum.', 'error'],
  ])('cannot draw %s, and says where it is wrong', async (_name, args, input, told) => {
    const said = await bilateral(args, input);
    expect(said).toMatchObject({ code: 1, text: '' });
    expect(said.told.join('\n')).toContain(told);
  });

  it('draws the rest when a record is broken, and names the record and its field', async () => {
    const data = readIranJapan();
    const [first] = data['events'] as Record<string, unknown>[];
    first!['date'] = 'soon';
    const { code, told, text } = await bilateral(['render', '-'], JSON.stringify(data));
    expect(code).toBe(0);
    expect(text).toContain('<svg');
    expect(told.find((line) => line.includes('events[0].date'))).toMatch(/^warning .*EDTF.*got soon/);
  });

  it('draws a map without land when its geography is not there, and says so', async () => {
    const { code, told, text } = await bilateral(['render', IRAN_JAPAN, '--view', 'map', '--geo', join(folder, 'no-geography')]);
    expect(code).toBe(0);
    expect(text).toContain('data-kind="place"');
    expect(told.join('\n')).toMatch(/no-geography.*expected geography/);
  });

  it('reads a table as well', async () => {
    const { code, text } = await bilateral(['render', '-'], small);
    expect(code).toBe(0);
    expect(text).toContain('Talks');
  });

  it('writes several widths into a folder or by a pattern, and says how far it is', async () => {
    const into = await bilateral(['render', '-', '--width', '360,720', '--out', `${folder}/many/`], small);
    expect(into).toMatchObject({ code: 0, told: ['1/2', '2/2'], text: '' });
    expect(readdirSync(join(folder, 'many')).sort()).toEqual(['bilateral-timeline-en-360.svg', 'bilateral-timeline-en-720.svg']);
    await bilateral(['render', '-', '--width', '360,720', '--out', join(folder, 'own/w{width}.html')], small);
    expect(readdirSync(join(folder, 'own')).sort()).toEqual(['w360.html', 'w720.html']);
  });

  it('draws several data sets into a folder, and the others where one cannot be read', async () => {
    const names = ['one', 'two', 'none'].map((name) => join(folder, `${name}.csv`));
    for (const name of names) writeFileSync(name, name.includes('none') ? 'nothing' : small);
    const { code, told } = await bilateral(['render', names[0]!, names[2]!, names[1]!, '--out', `${folder}/several/`]);
    expect(code).toBe(1);
    expect(told).toHaveLength(1);
    expect(readdirSync(join(folder, 'several')).sort()).toEqual(['one-timeline-en-720.svg', 'two-timeline-en-720.svg']);
  });

  it('understands each command in README and in the documentation', async () => {
    const docs = ['README.md', 'stories/docs/static-site.mdx'].map((path) =>
      readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
    );
    const commands = [...docs.join('\n').matchAll(/^npx bilateral (.+) --out (\S+)$/gm)];
    expect(commands).toHaveLength(10);
    for (const [, command, out] of commands) {
      const args = command!.split(' ').map((word) => (word === 'reading.json' ? join(folder, word) : word));
      expect(await bilateral([...args, '--out', `${folder}/readme/${out}`])).toMatchObject({ code: 0, message: '' });
    }
    expect(readdirSync(join(folder, 'readme'), { recursive: true })).toEqual(
      expect.arrayContaining([
        'data.json',
        'data.xlsx',
        'map.svg',
        'timeline.html',
        'files/iran-japan.fa.json',
        'network.html',
        'dashboard.png',
        'site/ja/timeline/index.html',
        'pages/en/events/index.html',
        expect.stringMatching(/iran-japan-timeline-ja-360\.svg$/),
      ]),
    );
  });

  it('takes the format from the name of the file', async () => {
    const path = join(folder, 'one.html');
    expect(await bilateral(['render', '-', '--out', path], small)).toMatchObject({ code: 0, told: [] });
    expect(readFileSync(path, 'utf8')).toContain('<bilateral-timeline');
  });
});

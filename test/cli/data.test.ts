import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { bilateral, IRAN_JAPAN } from '../support/command.js';
import { withoutNothing } from '../support/without-nothing.js';

const folder = mkdtempSync(join(tmpdir(), 'bilateral-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = 'date;title;country\n2001-02-03;Talks;Norland\n2002;Visit;Sudland\n';
const bad = `${good}soon;Fair;Norland\n`;

describe('bilateral convert', () => {
  it('writes a data set, one record a line, that is read again', async () => {
    const out = join(folder, 'out/data.json');
    const said = await bilateral(['convert', file('timeline.csv', bad), '--out', out]);
    expect(said).toMatchObject({ code: 0, text: '', message: '' });
    expect(said.told.join('\n')).toMatch(/row 4, date: expected a date.* got soon/);
    const text = readFileSync(out, 'utf8');
    const { dataset, problems } = parse(JSON.parse(text));
    expect(problems).toEqual([]);
    expect(dataset!.events.map(({ title }) => title)).toEqual(['Talks', 'Visit']);
    expect(text.split('\n').filter((line) => line.includes('"title":"Talks"'))).toHaveLength(1);
  });

  it('reads several tables together, and writes to standard output', async () => {
    const { code, text } = await bilateral([
      'convert',
      file('events.csv', 'date,title,participants,place\n2001,Talks,Ann,Port\n'),
      file('actors.csv', 'id,name,type,country\na1,Ann,minister,Norland\nb1,Bo,envoy,Sudland\n'),
      file('ties.csv', 'from,to,kind\nAnn,b1,met\n'),
      file('places.csv', 'name,lat,lon\nPort,35.7,51.4\n'),
    ]);
    expect(code).toBe(0);
    const { dataset } = parse(JSON.parse(text));
    expect(dataset!.events[0]).toMatchObject({ participants: ['a1'], place: dataset!.places[0]!.id });
    expect(dataset!.ties).toMatchObject([{ from: 'a1', to: 'b1', kind: 'met' }]);
  });

  it('saves how a file was understood, and reads the next version in the same way', async () => {
    const reading = join(folder, 'reading.json');
    const { code } = await bilateral(['convert', file('first.csv', good), '--sides', 'Sudland,Norland', '--save-reading', reading]);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(reading, 'utf8'))).toMatchObject({ columns: { country: 'side' }, sides: ['Sudland', 'Norland'] });
    const { text } = await bilateral(['convert', file('second.csv', `${good}2003;Fair;Westland\n`), '--reading', reading]);
    expect(parse(JSON.parse(text)).dataset!.sides).toMatchObject({ a: { name: 'Sudland' }, b: { name: 'Norland' } });
  });

  it('reads a workbook, and bytes from standard input', async () => {
    const workbook = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: good
            .trim()
            .split('\n')
            .map((line) => line.split(';')),
        },
      ],
    });
    for (const said of [await bilateral(['convert', file('timeline.xlsx', workbook)]), await bilateral(['convert', '-'], good)]) {
      expect(parse(JSON.parse(said.text)).dataset!.events).toHaveLength(2);
    }
  });

  it('writes a workbook or a folder of tables, which are the same data set again', async () => {
    const { text } = await bilateral(['convert', IRAN_JAPAN]);
    const [book, tables] = [join(folder, 'data.xlsx'), join(folder, 'tables/')];
    await bilateral(['convert', IRAN_JAPAN, '--out', book]);
    await bilateral(['convert', IRAN_JAPAN, '--out', tables]);
    const paths = readdirSync(tables).map((name) => join(tables, name));
    expect(paths).toHaveLength(6);
    for (const again of [[book], paths]) {
      const back = await bilateral(['convert', ...again]);
      expect(withoutNothing(JSON.parse(back.text))).toEqual(withoutNothing(JSON.parse(text)));
    }
  });

  it('converts again whenever a file was written, until it is stopped', async () => {
    const [path, out, stop] = [file('watched.csv', good), join(folder, 'watched.json'), new AbortController()];
    const running = bilateral(['convert', path, '--watch', '--out', out], '', stop.signal);
    const titles = () => {
      try {
        return (JSON.parse(readFileSync(out, 'utf8')) as { events: { title: string }[] }).events.map(({ title }) => title);
      } catch {
        return [];
      }
    };
    await expect.poll(titles, { timeout: 10_000 }).toEqual(['Talks', 'Visit']);
    // The file is watched from the next turn on.
    await expect
      .poll(
        () => {
          writeFileSync(path, `${good}2003;Fair;Norland\n`);
          return titles();
        },
        { timeout: 10_000, interval: 300 },
      )
      .toEqual(['Talks', 'Visit', 'Fair']);
    stop.abort();
    expect(await running).toMatchObject({ code: 0 });
  });

  it('leaves the file that it replaces as it is unless it can write another, and nothing beside it', async () => {
    const [place, long] = [join(folder, 'whole'), file('long.csv', `date,title\n${'2001,Talks about the railway\n'.repeat(2000)}`)];
    const out = join(place, 'data.json');
    expect(await bilateral(['convert', long, '--out', out])).toMatchObject({ code: 0 });
    const whole = readFileSync(out, 'utf8');
    expect((JSON.parse(whole) as { events: unknown[] }).events).toHaveLength(2000);
    expect(await bilateral(['convert', file('none.txt', 'Wann,Was\n2001,Talks'), '--out', out])).toMatchObject({ code: 1 });
    expect(readFileSync(out, 'utf8')).toBe(whole);
    expect(readdirSync(place)).toEqual(['data.json']);
    expect((await bilateral(['convert', long])).text).toBe(whole);
  });

  it('says why it cannot read a file', async () => {
    const none = await bilateral(['convert', join(folder, 'none.csv')]);
    expect(none).toMatchObject({ code: 1, text: '' });
    expect(none.told.join()).toContain('a file that can be read');
    expect((await bilateral(['convert', '-'], 'Wann,Was\n2001,Talks')).told.join()).toContain('which one holds the date?');
  });
});

describe('bilateral validate', () => {
  it('says what each column was taken for, and fails if a row is left out', async () => {
    const fine = await bilateral(['validate', file('good.csv', good)]);
    expect(fine).toMatchObject({ code: 0, told: [] });
    expect(fine.text).toContain('Column country: side. Its heading says so.');
    expect(fine.text).toContain('Rows: 2 of 2 read, 0 left out and named');
    const said = await bilateral(['validate', file('bad.csv', bad)]);
    expect(said.code).toBe(1);
    expect(said.text).toContain('Rows: 2 of 3 read, 1 left out and named');
    expect(said.told).toHaveLength(1);
  });

  it('gives JSON', async () => {
    const { code, text } = await bilateral(['validate', file('bad.csv', bad), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      ok: false,
      problems: [{ row: 4, column: 'date' }],
      reading: { rows: { read: 2, named: 1, total: 3 } },
    });
  });

  it('gives annotations of GitHub, each in one line of its own', async () => {
    const path = file('bad, new.csv', 'date,title\n"so\non",100%\n2001,Talks\n');
    const { code, text } = await bilateral(['validate', path, '--format', 'github']);
    expect(code).toBe(1);
    const written = text.trim().split('\n');
    expect(written.find((line) => line.includes('line=2'))).toMatch(
      /^::warning file=.*bad%2C new\.csv,line=2,title=date::expected .* got so%0Aon\. /,
    );
    expect(written.at(-1)).toMatch(/^::error file=.*::1 of 2 rows are left out$/);
    for (const line of written) expect(line).toMatch(/^::(?:warning|error) /);
  });

  it('gives the line of the file, where cells above hold several lines or do not close', async () => {
    const rows = ['date,title', '2001,"Talks\r\nin two\r\nrounds"', 'so,5" of rain', '2003,"Visit', '"so\non",Fair', 'no,"Letter ""two"""'];
    const { text: written } = await bilateral(['validate', file('lines.csv', `sep=,\r\n${rows.join('\r\n')}\r\n`), '--format', 'github']);
    const lines = written.split('\n').flatMap((each) => /,line=(\d+)/.exec(each)?.[1] ?? []);
    expect(lines.map(Number).sort((one, other) => one - other)).toEqual([6, 7, 8, 10]);
  });

  it('finds nothing wrong with the bundled data set, and something with a broken one', async () => {
    expect(await bilateral(['validate', IRAN_JAPAN])).toMatchObject({ code: 0, told: [] });
    const data = JSON.parse(readFileSync(IRAN_JAPAN, 'utf8')) as { events: { date: string }[] };
    data.events[0]!.date = 'soon';
    expect((await bilateral(['validate', file('broken.json', JSON.stringify(data))])).code).toBe(1);
  });
});

describe('Arguments of convert and validate', () => {
  it.each([
    [['convert'], 'FILE is missing'],
    [['convert', 'a', '--veiw'], '--veiw'],
    [['convert', 'a', '--watch'], '--watch needs files'],
    [['convert', 'a', '--sides', 'Norland'], '--sides Norland is not two names'],
    [['convert', 'a', '--reading', 'none.json'], '--reading none.json cannot be read'],
    [['validate', 'a', '--format', 'xml'], '--format xml is none of text, json, github'],
  ])('are refused where they are wrong: %j', async (args, message) => {
    const said = await bilateral(args);
    expect(said).toMatchObject({ code: 2, text: '' });
    expect(said.message).toContain(message);
  });
});

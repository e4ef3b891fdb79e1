import { parseDocument } from 'htmlparser2';
import { selectAll, selectOne } from 'css-select';
import type { AnyNode, Element, Text } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { ahead, bySrc, inline } from '../../src/builder/embed-code.js';
import { renderArguments } from '../../src/cli/render-arguments.js';
import { read } from '../../src/data/formats/read.js';
import { parse } from '../../src/data/parse.js';
import { BUNDLES } from '../../scripts/targets.mjs';

const EMBED = { widget: 'map', lang: 'fa', theme: 'dark', file: 'norland-sudland.json' } as const;
const HOSTILE = 'date;title;country\n2001;"</script><img src=x onerror=alert(1)><!--";Norland\n2002;=1+1;Sudland';

describe('The code for a page', () => {
  it('is two lines: a script of the build, and the element with the address of its data set', () => {
    const code = bySrc(EMBED);
    expect(code.split('\n')).toEqual([
      '<script type="module" src="/dist/cdn/map.js"></script>',
      '<bilateral-map lang="fa" theme="dark" src="/norland-sudland.json"></bilateral-map>',
    ]);
    for (const widget of ['timeline', 'network', 'map', 'dashboard'] as const) {
      expect(Object.keys(BUNDLES)).toContain(/cdn\/(\w+)\.js/.exec(bySrc({ ...EMBED, widget }))![1]);
    }
    expect(bySrc({ ...EMBED, theme: 'auto' })).not.toContain('theme');
    const [element] = selectAll<AnyNode, Element>('bilateral-map', parseDocument(bySrc(EMBED, 'https://example.org/a.csv?b="1"&amp=2')));
    expect(element!.attribs['src']).toBe('https://example.org/a.csv?b="1"&amp=2');
    expect(bySrc(EMBED, '/a.csv', '/reading.json')).toContain(' src="/a.csv" reading="/reading.json">');
  });

  it('has the data set inside, which no text of the table can leave', async () => {
    const { dataset } = await read(HOSTILE);
    const page = parseDocument(inline(EMBED, dataset!)!);
    expect(selectAll('img', page)).toEqual([]);
    const script = selectOne<AnyNode, Element>('bilateral-map > script[type="application/json"]', page)!;
    const inside = JSON.parse((script.children[0] as Text).data) as unknown;
    expect(inside).toEqual(JSON.parse(JSON.stringify(dataset)));
    expect(parse(inside)).toEqual({ dataset, problems: [] });
  });

  it('is not offered with a data set inside that is too large for a page', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${1000 + (i % 900)};A title of event ${i};${i % 2 ? 'Norland' : 'Sudland'}`);
    const { dataset } = await read(`date;title;country\n${rows.join('\n')}`);
    expect(inline(EMBED, dataset!)).toBeNull();
  });

  it('is a command that the command line takes', () => {
    const [program, name, command, ...rest] = ahead(EMBED).split(' ');
    expect([program, name, command]).toEqual(['npx', 'bilateral', 'render']);
    expect(renderArguments(rest)[0]).toMatchObject({
      ...{ data: EMBED.file, view: 'map', format: 'html', widths: [360, 720], src: `/${EMBED.file}`, out: 'norland-sudland-map.html' },
      settings: { lang: 'fa', theme: 'dark' },
    });
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import readme from '../../README.md?raw';
import networkDocs from '../../stories/docs/network.mdx?raw';
import introduction from '../../stories/docs/introduction.mdx?raw';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { parse } from '../../src/data/parse.js';

afterEach(() => document.body.replaceChildren());

const snippets = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code!);

describe.each([
  ['README', readme],
  ['the introduction in Storybook', introduction],
])('A snippet in %s', (_, text) => {
  it('draws when it is pasted into a page', async () => {
    const pages = snippets(text, 'html').filter((html) => html.includes('<bilateral-timeline'));
    expect(pages.length).toBeGreaterThan(0);
    for (const html of pages) {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, { width: '800px', height: '600px' });
      frame.srcdoc = `<!doctype html><html lang="en"><body>${html.replaceAll('"/dist/', '"/raw/dist/')}</body></html>`;
      document.body.append(frame);
      await expect.poll(() => frame.contentDocument?.querySelector<WidgetElement>('bilateral-timeline')?.state).toBe('ready');
      const timeline = frame.contentDocument!.querySelector<WidgetElement>('bilateral-timeline')!;
      await expect.poll(() => timeline.shadowRoot!.querySelectorAll('[part="card"] .sources a')).toHaveLength(4);
    }
  });
});

it('The script in README brings to life what the command above it has drawn', async () => {
  const [, options] = /^npx bilateral render (.*--view timeline --src.*) --out timeline\.html$/m.exec(readme)!;
  const [drawn] = await commands.drawPictures([...options!.split(' '), '--format', 'html']);
  const [script] = snippets(readme, 'html').filter((html) => !html.includes('<bilateral-'));
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: '800px', height: '600px' });
  frame.srcdoc = `<!doctype html><html lang="en"><body>${`${drawn!}${script!}`.replaceAll('"/dist/', '"/raw/dist/')}</body></html>`;
  document.body.append(frame);
  const root = () => frame.contentDocument?.querySelector('bilateral-timeline')?.shadowRoot;
  await expect.poll(() => root()?.querySelector('svg [data-kind="event"]') ?? null).not.toBeNull();
  await expect.poll(() => root()!.querySelectorAll('.twin [data-kind="event"]').length).toBe(162);
});

describe('The story in README', () => {
  it('leads the map from step to step', async () => {
    const [html, ...more] = snippets(readme, 'html').filter((each) => each.includes('<bilateral-story'));
    expect(more).toEqual([]);
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: '1000px', height: '700px' });
    frame.srcdoc = `<!doctype html><html lang="en"><body>${html!.replaceAll('"/dist/', '"/raw/dist/')}</body></html>`;
    document.body.append(frame);
    const map = () => frame.contentDocument?.querySelector<WidgetElement>('bilateral-map');
    await expect.poll(() => map()?.state).toBe('ready');
    const story = frame.contentDocument!.querySelector('bilateral-story')!;
    for (const step of story.querySelectorAll('bilateral-step')) {
      story.shadowRoot!.querySelectorAll('button')[1]!.click();
      await expect.poll(() => map()!.selected).toBe(step.getAttribute('selected'));
    }
    expect(story.querySelectorAll('bilateral-mention')).toHaveLength(2);
  });
});

/** Runs a module and returns the values with these names. */
async function run(code: string, names = ''): Promise<Readonly<Record<string, string>>> {
  const body = code
    .replaceAll(/^import '(.*)';$/gm, "await import('$1');")
    .replaceAll(/^import (.*) from '(.*)';$/gm, "const $1 = await import('$2');")
    .replaceAll(/'bilateral\/(\w+)'/g, "'/dist/$1.js'");
  const AsyncFunction = (async () => {}).constructor as new (body: string) => () => Promise<Readonly<Record<string, string>>>;
  return new AsyncFunction(`${body}\nreturn { ${names} };`)();
}

describe('The snippet on the page of the network', () => {
  it('returns its picture, its table and its graph', async () => {
    document.body.innerHTML = '<bilateral-network src="/dist/data/iran-japan.json"></bilateral-network>';
    const [code, ...more] = snippets(networkDocs, 'js');
    expect(more).toEqual([]);
    const { picture, table, graph } = await run(code!, 'picture, table, graph');
    expect(new DOMParser().parseFromString(picture!, 'image/svg+xml').querySelectorAll('[data-kind="actor"]')).toHaveLength(40);
    expect(table!.trimEnd().split('\n')).toHaveLength(209);
    expect(graph!.match(/<viz:position /g)).toHaveLength(40);
  });
});

describe('Code in README', () => {
  it('runs when it is imported', async () => {
    const timeline = document.createElement('bilateral-timeline');
    document.body.append(timeline);
    for (const code of snippets(readme, 'js')) await run(code);
    await (timeline as unknown as WidgetElement).ready;
    expect((timeline as unknown as WidgetElement).state).toBe('ready');
  });

  it('is a data set', () => {
    const [json] = snippets(readme, 'json');
    const { dataset, problems } = parse(JSON.parse(json!));
    expect(problems).toEqual([]);
    expect(dataset!.events).toHaveLength(1);
  });
});

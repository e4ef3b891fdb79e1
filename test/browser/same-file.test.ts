import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import '../../src/builder/page.js';
import type { BuilderElement } from '../../src/builder/builder-element.js';
import '../../src/define.js';
import { read } from '../../src/data/formats/read.js';
import { parse } from '../../src/data/parse.js';
import type { Dataset, Problem } from '../../src/data/types.js';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { withoutNothing } from '../support/without-nothing.js';
import { all, one, show } from './support/show.js';

let start = '';

beforeEach(() => {
  start = location.href;
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(history.state, '', start);
});

const WIDGETS = ['timeline', 'network', 'map'] as const;
const NAMES = ['utf-8', 'windows-1252', 'utf-16', 'xlsx', 'ods'] as const;

/** Where the problems are and what they are, whatever the file is called. */
const said = (problems: readonly Problem[]) => problems.map(({ path: _path, ...problem }) => problem);

async function draw(name: (typeof WIDGETS)[number], attributes: Readonly<Record<string, string>>): Promise<WidgetElement> {
  const widget = document.createElement(`bilateral-${name}`);
  for (const [attribute, value] of Object.entries(attributes)) widget.setAttribute(attribute, value);
  document.body.append(widget);
  await widget.ready;
  return widget;
}

describe.each(NAMES)('The same file, %s, at an address', (name) => {
  it('is the same data set by read, convert, validate, builder, and as the source of each element', async () => {
    const address = `/sheets/${name}`;
    const { dataset, problems } = await read(await (await fetch(address)).arrayBuffer());
    expect(dataset!.events.map(({ title }) => title)).toEqual(['Café talks', 'A visit – twice']);
    expect(dataset!.places.map(({ name }) => name)).toEqual(['Málaga', 'Öland']);

    const [converted, validated] = await commands.convertSheet(name);
    expect(parse(JSON.parse(converted))).toEqual({ dataset, problems: [] });
    expect(said((JSON.parse(validated) as { problems: readonly Problem[] }).problems)).toEqual(said(problems));

    const builder = document.createElement('bilateral-builder') as BuilderElement;
    document.body.append(builder);
    await builder.updateComplete;
    one<HTMLInputElement>(builder, '#address').value = new URL(address, location.href).href;
    one(builder, '.address button').click();
    await expect.poll(() => all(builder, 'bilateral-map').length).toBe(1);
    expect(withoutNothing(one<WidgetElement>(builder, 'bilateral-map').data as Dataset)).toEqual(withoutNothing(dataset!));
    expect(all(builder, '.problems li')).toHaveLength(problems.length);

    for (const widget of WIDGETS) {
      const own = await show(widget, { data: dataset });
      const sourced = await draw(widget, { src: address, lang: 'en' });
      expect(said(sourced.problems)).toEqual(said(problems));
      expect(sourced.toCSV()).toBe(own.toCSV());
      expect(sourced.describe()).toBe(own.describe());
    }
  });

  it('is read as a saved reading says', async () => {
    const reading = { columns: { title: 'unused', place: 'title' }, sides: ['Sudland', 'Norland'] };
    const timeline = await draw('timeline', { src: `/sheets/${name}`, reading: `data:,${encodeURIComponent(JSON.stringify(reading))}` });
    expect(timeline.toCSV()).toContain('Málaga');
    expect(timeline.toCSV()).not.toContain('Café');
  });
});

describe('A file that holds no table', () => {
  it.each([
    ['broken', 'en', ['/sheets/broken', 'a file that can be read', 'Open it in the program that wrote it, and save it again.']],
    ['broken', 'fa', ['/sheets/broken', 'پرونده‌ای خوانا', 'آن را در برنامهٔ خودش باز و دوباره ذخیره کنید.']],
    ['pdf', 'en', ['/sheets/pdf', 'a PDF', 'Copy its table into a spreadsheet']],
  ])('is named in the figure with what is wrong and what to do: %s, %s', async (name, lang, words) => {
    const timeline = document.createElement('bilateral-timeline');
    Object.assign(timeline, { src: `/sheets/${name}`, lang });
    document.body.append(timeline);
    await expect.poll(() => timeline.state).toBe('error');
    await expect.poll(() => timeline.shadowRoot!.querySelector('[part=error]')?.textContent ?? '').toContain(words[1]);
    for (const word of words) expect(one(timeline, '[part=error]').textContent).toContain(word);
  });
});

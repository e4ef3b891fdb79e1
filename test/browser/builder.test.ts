import axe from 'axe-core';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/builder/page.js';
import type { BuilderElement } from '../../src/builder/builder-element.js';
import { toFragment } from '../../src/builder/fragment.js';
import { textSource } from '../../src/builder/source.js';
import { workbook } from '../../src/data/formats/dataset-tables.js';
import { read } from '../../src/data/formats/read.js';
import { parse } from '../../src/data/parse.js';
import type { WidgetElement } from '../../src/element/widget-element.js';
import '../../src/define.js';
import { en } from '../../src/locale/en.js';
import { withoutNothing } from '../support/without-nothing.js';
import { all, one } from './support/show.js';

/** Three events with Solar Hijri dates in Persian digits, and one whose date cannot be read. */
const SHEET = `تاریخ;عنوان;کشور;مکان;عرض جغرافیایی;طول جغرافیایی;شرکت‌کنندگان;منبع
۱۴۰۰/۰۱/۲۰;گفت‌وگو;نورلند;بندر;35.68;139.69;آن;https://example.org/a
1401-02-03;دیدار;سودلند;دژ;35.7;51.4;"آن, بو";
به‌زودی;نامه;سودلند;دژ;35.7;51.4;بو;
۱۴۰۳/۰۵/۰۱;نمایشگاه;نورلند;دژ;35.7;51.4;بو;`;

/** In no address, request or message may this be found. */
const SECRET = 'Zanzarith';

let start = '';

beforeEach(() => {
  start = location.href;
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  history.replaceState(history.state, '', start);
});

async function open(lang = 'en', width = 1000): Promise<BuilderElement> {
  const builder = document.createElement('bilateral-builder') as BuilderElement;
  builder.lang = lang;
  const box = document.createElement('div');
  Object.assign(box.style, { width: `${width}px` });
  box.append(builder);
  document.body.append(box);
  await builder.updateComplete;
  await expect.poll(() => one(builder, 'main').lang).toBe(lang);
  return builder;
}

/** Writes into the box for a table, and waits until it was read. */
async function paste(builder: BuilderElement, text: string): Promise<void> {
  const said = status(builder);
  const box = one<HTMLTextAreaElement>(builder, '#text');
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await expect.poll(() => status(builder)).not.toBe(said);
  await readAgain(builder);
}

async function readAgain(builder: BuilderElement): Promise<void> {
  await expect.poll(() => one(builder, 'main').getAttribute('aria-busy')).toBe('false');
  await builder.updateComplete;
}

const status = (builder: BuilderElement) => one(builder, '[role="status"].unseen').textContent.trim();
const widget = (builder: BuilderElement, name: string) => one<WidgetElement>(builder, `bilateral-${name}`);
const focusedKey = (builder: BuilderElement) => {
  const active = builder.shadowRoot!.activeElement as HTMLElement | null;
  return active?.dataset['key'] ?? active?.id;
};
const code = (builder: BuilderElement, id: string) => one<HTMLTextAreaElement>(builder, `#${id}`).value;
const roles = (builder: BuilderElement) => all<HTMLSelectElement>(builder, 'thead [data-key^="column"]').map(({ value }) => value);

/** Chooses in a menu, as the browser does. */
async function choose(builder: BuilderElement, key: string, value: string): Promise<void> {
  const menu = one<HTMLSelectElement>(builder, `[data-key="${key}"]`);
  menu.focus();
  menu.value = value;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
  await readAgain(builder);
}

async function drawn(builder: BuilderElement): Promise<readonly WidgetElement[]> {
  const widgets = ['timeline', 'network', 'map'].map((name) => widget(builder, name));
  await Promise.all(widgets.map((each) => each.ready));
  return widgets;
}

describe('From a table with semicolons and Persian dates to the code for a page', () => {
  it('leads the mouse: a file, the drawings, a cell corrected, the code', async () => {
    const builder = await open('fa');
    const field = one<HTMLInputElement>(builder, 'input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([SHEET], 'sheet.csv'));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => all(builder, 'bilateral-timeline').length).toBe(1);
    await readAgain(builder);
    expect(roles(builder)).toEqual(['date', 'title', 'side', 'place', 'latitude', 'longitude', 'participants', 'source']);
    const [timeline, network, map] = await drawn(builder);
    expect([timeline, network, map].map((each) => each!.state)).toEqual(['ready', 'ready', 'ready']);
    expect(all(timeline!, '.twin [data-kind="event"]')).toHaveLength(3);
    expect(all(network!, '.twin [data-kind="actor"]')).toHaveLength(2);
    expect(all(map!, '.twin [data-kind="place"]')).toHaveLength(2);
    expect(one(timeline!, '.root').dir).toBe('rtl');

    const form = one<HTMLFormElement>(builder, '.problems form');
    const cell = form.querySelector('input')!;
    expect(cell.value).toBe('به‌زودی');
    cell.value = '۱۴۰۲/۰۳/۰۱';
    await userEvent.click(form.querySelector('button')!);
    await expect.poll(() => all(timeline!, '.twin [data-kind="event"]').length).toBe(4);
    expect(one<HTMLTextAreaElement>(builder, '#text').value).toBe(SHEET.replace('به‌زودی', '۱۴۰۲/۰۳/۰۱'));
    expect(all(builder, '.problems li')).toEqual([]);
    await expect.poll(() => focusedKey(builder)).toBe('problems');

    expect(code(builder, 'by-src')).toMatch(
      /^<script type="module" src="\/dist\/cdn\/timeline\.js"><\/script>\n<bilateral-timeline lang="fa" src="/,
    );
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(one(builder, '.code button'));
    await expect.poll(() => copied.mock.calls).toEqual([[code(builder, 'by-src')]]);
    await expect.poll(() => one(builder, '.code .answer').textContent).toBe('کپی شد.');
  });

  it('leads the keyboard alone the same way, with the focus where the reader left it', async () => {
    const builder = await open('en');
    (document.activeElement as HTMLElement | null)?.blur();
    const tabTo = async (key: string, most = 60) => {
      for (let i = 0; i < most && focusedKey(builder) !== key; i++) await userEvent.tab();
      expect(focusedKey(builder)).toBe(key);
    };
    await tabTo('text', 8);
    for (const [i, line] of SHEET.split('\n').entries()) {
      if (i) await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(line.replaceAll(/[{[]/g, '$&$&'));
    }
    await expect.poll(() => status(builder)).toContain('3 of 4 rows');
    expect(focusedKey(builder)).toBe('text');
    await drawn(builder);

    await tabTo('column عنوان');
    await userEvent.keyboard('{End}');
    await expect.poll(() => roles(builder)[1]).toBe('unused');
    await readAgain(builder);
    expect(status(builder)).toContain('عنوان: not used');
    expect(focusedKey(builder)).toBe('column عنوان');
    await choose(builder, 'column عنوان', 'title');

    await tabTo('cell 0');
    await userEvent.keyboard('{Control>}a{/Control}1402/03/01{Enter}');
    await expect.poll(() => status(builder)).toContain('4 of 4 rows');
    await expect.poll(() => focusedKey(builder)).toBe('problems');
    await expect.poll(() => all(widget(builder, 'timeline'), '.twin [data-kind="event"]').length).toBe(4);

    await tabTo('by-src', 90);
    expect(code(builder, 'by-src')).toContain('<bilateral-timeline lang="en" src="/');
    await userEvent.tab({ shift: true });
    expect(focusedKey(builder)).toBe('widget');
  });
});

describe('The builder', () => {
  it('draws and hands over the very data set that read() gives, and that an element gives with the table as its source', async () => {
    const builder = await open();
    await paste(builder, SHEET);
    const { dataset, problems } = await read(SHEET);
    expect(widget(builder, 'map').data).toEqual(dataset);
    const timeline = document.createElement('bilateral-timeline');
    timeline.src = `data:text/csv;charset=utf-8,${encodeURIComponent(SHEET)}`;
    document.body.append(timeline);
    await Promise.all([timeline.ready, drawn(builder)]);
    expect(timeline.toCSV()).toBe(widget(builder, 'timeline').toCSV());
    expect(timeline.problems).toEqual(problems);
    expect(all(builder, '.problems li')).toHaveLength(problems.length);
    const inside = new DOMParser().parseFromString(code(builder, 'inline'), 'text/html').querySelector('script[type="application/json"]')!;
    expect(parse(JSON.parse(inside.textContent))).toEqual({ dataset, problems: [] });
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    for (const [i, button] of all(builder, '[aria-labelledby="take"] > .actions button').slice(0, 4).entries()) {
      button.click();
      await expect.poll(() => blobs.length).toBe(i + 1);
    }
    const [data, sheets, decisions, picture] = blobs as [Blob, Blob, Blob, Blob];
    expect(JSON.parse(await data.text())).toEqual(JSON.parse(JSON.stringify(dataset)));
    const again = await read(new Uint8Array(await sheets.arrayBuffer()));
    expect(withoutNothing(again.dataset!)).toEqual(withoutNothing(dataset!));
    expect(await read(SHEET, JSON.parse(await decisions.text()) as object)).toMatchObject({ dataset });
    expect(await picture.text()).toMatch(/^<svg /);
  });

  it('reads again, and says so, with each decision: a column, the sides, a kind of event', async () => {
    const builder = await open();
    await paste(builder, 'Wann;Was;Wer;Art\n2001;Talks;Norland;chat\n2002;Visit;Sudland;trip\n2003;Fair;Westland;trip');
    expect(all(builder, 'bilateral-timeline')).toEqual([]);
    await choose(builder, 'which date', 'Wann');
    expect(status(builder)).toBe('Wann: date. 3 of 3 rows are drawn.');
    await choose(builder, 'column Was', 'title');
    await choose(builder, 'column Wer', 'side');
    await choose(builder, 'column Art', 'kind');
    const [timeline] = await drawn(builder);
    await choose(builder, 'side 1', 'Westland');
    const dataset = () => parse(timeline!.data).dataset!;
    await expect.poll(() => [dataset().sides.a.name, dataset().sides.b.name]).toEqual(['Norland', 'Westland']);
    [...all(builder, 'button')].find(({ textContent }) => textContent.trim() === 'Swap the sides')!.click();
    await expect.poll(() => [dataset().sides.a.name, dataset().sides.b.name]).toEqual(['Westland', 'Norland']);
    one(builder, 'summary').click();
    await choose(builder, 'kind trip', 'visit');
    await expect.poll(() => dataset().events.map(({ kind }) => kind)).toEqual(['chat', 'visit', 'visit']);
    expect(focusedKey(builder)).toBe('kind trip');
    await paste(builder, 'Wann;Was;Wer;Art\n2011;Talks;Norland;chat\n2012;Visit;Westland;trip');
    expect([dataset().sides.a.name, dataset().events.map(({ kind }) => kind)]).toEqual(['Westland', ['chat', 'visit']]);
    await paste(builder, 'date;title;country\n2001;Talks;Northland\n2002;Visit;Southland\n2003;Fair;Southland');
    expect([dataset().sides.a.name, dataset().sides.b.name]).toEqual(['Northland', 'Southland']);
  });

  it('asks by buttons what a column leaves open, and keeps the question for a change of mind', async () => {
    const builder = await open();
    await paste(builder, 'date;title;country;point\n2001;Talks;Norland;35,40\n2002;Visit;Sudland;36,41');
    const answers = () => all<HTMLButtonElement>(builder, '.question button');
    expect(answers().map(({ textContent }) => textContent.trim())).toEqual(['longitude first', 'latitude first']);
    for (const [i, lat] of [
      [1, 35],
      [0, 40],
    ] as const) {
      answers()[i]!.focus();
      answers()[i]!.click();
      await readAgain(builder);
      await expect.poll(() => parse(widget(builder, 'map').data).dataset!.places[0]!.lat).toBe(lat);
      expect(answers().map((each) => each.getAttribute('aria-pressed'))).toEqual([String(i === 0), String(i === 1)]);
      expect(builder.shadowRoot!.activeElement).toBe(answers()[i]);
    }
  });

  it('shows the city that each place was taken for, asks which of several is meant, and draws the one that is chosen', async () => {
    const builder = await open('fa');
    await paste(builder, 'date;title;country;place\n2001;Talks;Iran;Vienna\n2002;Visit;Japan;Tripoli');
    const menu = (name: string) => one<HTMLSelectElement>(builder, `[data-key="place ${name}"]`);
    await drawn(builder);
    const places = () => all(widget(builder, 'map'), '.twin [data-kind="place"]').map((each) => each.textContent!.trim());
    expect(menu('Vienna').selectedOptions[0]!.textContent).toContain('Vienna, Austria');
    expect(places()).toHaveLength(1);
    await userEvent.click([...all<HTMLButtonElement>(builder, '.problems button')].at(-1)!);
    await expect.poll(() => focusedKey(builder)).toBe('place Tripoli');
    await choose(builder, 'place Tripoli', 'Tripoli, Lebanon');
    await expect.poll(() => places().length).toBe(2);
    expect(all(builder, '.problems li')).toEqual([]);
    await choose(builder, 'place Tripoli', '-');
    await expect.poll(() => places().length).toBe(1);
    expect(all(builder, '.problems li')).toEqual([]);
  });

  it('keeps a small table and every decision in the address, which opens the same again, and says when it cannot', async () => {
    const builder = await open();
    await paste(builder, SHEET);
    await choose(builder, 'column منبع', 'unused');
    await choose(builder, 'language', 'fa');
    await choose(builder, 'width', '480');
    await expect.poll(() => location.hash).toContain('width=480');
    expect(one(builder, '[aria-labelledby="take"]').textContent).toContain('به سرور نمی‌فرستد');
    const data = widget(builder, 'timeline').data;
    document.body.replaceChildren();
    const again = document.createElement('bilateral-builder') as BuilderElement;
    document.body.append(again);
    await expect.poll(() => again.shadowRoot!.querySelectorAll('bilateral-timeline').length).toBe(1);
    expect([again.lang, roles(again).at(-1)]).toEqual(['fa', 'unused']);
    expect(one<HTMLTextAreaElement>(again, '#text').value).toBe(SHEET);
    expect(widget(again, 'timeline').data).toEqual(data);
    expect(one(again, '.sheet').dataset['width']).toBe('480');

    const rows = Array.from({ length: 1500 }, (_, i) => `${1000 + (i % 900)};${Math.sin(i)};${i % 2 ? 'Norland' : 'Sudland'}`);
    await paste(again, `date;title;country\n${rows.join('\n')}`);
    await expect.poll(() => location.hash).not.toContain('data=');
    await expect.poll(() => one(again, '[aria-labelledby="take"]').textContent).toContain('بزرگ‌تر از آن است');
  });

  it.each([
    '{"columns":5,"dates":"x","kinds":[1],"tables":null}',
    '{"sides":3,"delimiter":7}',
    '{"encoding":{"a":1}}',
    '{"columns":{"__proto__":"date","عنوان":"<img>"},"dates":{"تاریخ":null}}',
  ])('stands a link with decisions that are none: %s', async (options) => {
    const { fragment } = await toFragment({ lang: 'en', theme: 'auto', width: 'full', options: {}, source: textSource(SHEET) });
    history.replaceState(history.state, '', `#${fragment}&options=${encodeURIComponent(options)}`);
    const builder = await open();
    await expect.poll(() => all(builder, '#reading').length).toBe(1);
    await paste(builder, 'date;title;country\n2001;Talks;Norland\n2002;Visit;Sudland');
    await expect.poll(() => all(builder, '#problems').length).toBe(1);
  });

  it('requests an address only when the reader says so, tells nobody who asks, and says what went wrong', async () => {
    const source = { ...textSource(`date;title\n2001;${'x'.repeat(20)}`), address: 'https://sheets.example.org/a.csv' };
    const options = { columns: { منبع: 'unused' } } as const;
    const { fragment } = await toFragment({ lang: 'en', theme: 'auto', width: 'full', options, source });
    const asked: [string, RequestInit | undefined][] = [];
    let reply = () => Promise.resolve(new Response(SHEET));
    const really = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
      const url = String(input instanceof Request ? input.url : input);
      if (!url.includes('sheets.example.org')) return really(input, init);
      asked.push([url, init]);
      return reply();
    });
    history.replaceState(history.state, '', `#${fragment.replace(/&data=[^&]*/, '')}&from=${encodeURIComponent(source.address)}`);
    const builder = await open();
    await expect.poll(() => one<HTMLInputElement>(builder, '#address').value).toBe(source.address);
    expect(asked).toEqual([]);
    const go = () => one(builder, '.address button').click();
    go();
    await expect.poll(() => all(builder, 'bilateral-map').length).toBe(1);
    expect(roles(builder).at(-1)).toBe('unused');
    expect(asked[0]).toMatchObject([source.address, { credentials: 'omit', referrerPolicy: 'no-referrer' }]);
    expect(asked[0]![1]!.body).toBeUndefined();
    for (const [answer, failure] of [
      [() => Promise.resolve(new Response('', { status: 404 })), 'missing'],
      [() => Promise.resolve(new Response('', { status: 401 })), 'denied'],
      [() => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ] as const) {
      reply = answer;
      go();
      await expect.poll(() => one(builder, '#failure').textContent).toBe(en.common.failures[failure]);
      expect(status(builder)).toBe(en.common.failures[failure]);
    }
    const field = one<HTMLInputElement>(builder, '#address');
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/csv,a', 'no address']) {
      field.value = address;
      go();
      await expect.poll(() => one(builder, '#failure').textContent).toContain('https://');
    }
    expect(asked).toHaveLength(4);

    reply = () => Promise.resolve(new Response(SHEET));
    history.replaceState(history.state, '', start);
    document.body.replaceChildren();
    const fresh = await open();
    one<HTMLInputElement>(fresh, '#address').value = source.address;
    one(fresh, '.address button').click();
    await expect.poll(() => all(fresh, '#published').length).toBe(1);
    expect(code(fresh, 'published')).toContain(`src="${source.address}"></`);
  });

  it.each(['windows-1252', 'xlsx'])('hands over code that reads the file at its address as was decided here: %s', async (name) => {
    const builder = await open();
    one<HTMLInputElement>(builder, '#address').value = new URL(`/sheets/${name}`, location.href).href;
    one(builder, '.address button').click();
    await expect.poll(() => all(builder, '#published').length).toBe(1);
    expect(code(builder, 'published')).not.toContain('reading=');
    await choose(builder, 'column title', 'summary');
    await choose(builder, 'side 1', 'Sudland');
    const [timeline] = await drawn(builder);

    const saved: { readonly name: string; readonly body: Blob }[] = [];
    const bodies: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${bodies.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, body: bodies.at(-1)! });
    });
    [...all(builder, 'button')].find(({ textContent }) => textContent.trim() === 'Save the decisions')!.click();
    await expect.poll(() => saved).toHaveLength(1);
    const [file] = saved;
    expect(one(builder, '.code:has(#published) .hint').textContent).toContain(file!.name);

    const given = new DOMParser().parseFromString(code(builder, 'published'), 'text/html').querySelector('bilateral-timeline')!;
    expect(given.getAttribute('reading')).toBe(`/${file!.name}`);
    const element = document.createElement('bilateral-timeline');
    element.src = given.getAttribute('src')!;
    element.reading = `data:,${encodeURIComponent(await file!.body.text())}`;
    element.lang = 'en';
    document.body.append(element);
    await element.ready;
    expect(element.toCSV()).toBe(timeline!.toCSV());
    expect(element.describe()).toBe(timeline!.describe());
  });

  it('sends nothing of a table anywhere, and asks its own server for files of the library only', async () => {
    const before = performance.getEntriesByType('resource').length;
    const sent: unknown[] = [];
    const really = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
      sent.push(input instanceof Request ? input.url : String(input), init?.body);
      return really(input, init);
    });
    vi.spyOn(XMLHttpRequest.prototype, 'open').mockImplementation((...args: unknown[]) => void sent.push(...args));
    vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation((body) => void sent.push(body));
    vi.spyOn(navigator, 'sendBeacon').mockImplementation((url, body) => sent.push(String(url), body) > 0);
    vi.spyOn(window, 'WebSocket').mockImplementation((url) => {
      sent.push(String(url));
      throw new Error('No socket');
    });
    const builder = await open();
    await paste(builder, SHEET.replace('دیدار', SECRET));
    const [timeline] = await drawn(builder);
    one(timeline!, '.twin [data-kind="event"]').click();
    await choose(builder, 'column منبع', 'unused');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const resources = performance.getEntriesByType('resource').slice(before);
    const addresses = [...resources.map(({ name }) => name), ...sent.filter((each) => typeof each === 'string')];
    expect(addresses.length).toBeGreaterThan(0);
    const foreign = addresses.filter((address) => new URL(address, location.href).origin !== location.origin);
    expect(foreign).toEqual([]);
    const said = JSON.stringify(sent) + addresses.map((address) => decodeURIComponent(address)).join(' ');
    expect(said).not.toContain(SECRET);
    expect(sent.filter((each) => each !== undefined && typeof each !== 'string')).toEqual([]);
  });

  it('shows hostile cells as the text they are, above and in the drawings', async () => {
    const page = window as Window & { broken?: boolean };
    delete page.broken;
    const builder = await open();
    const cells = [
      '<img src=x onerror="window.broken = true">',
      '=HYPERLINK("https://evil.example.org")',
      '</script><script>window.broken = true</script>',
    ];
    const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
    await paste(
      builder,
      [
        `date;title;country;place;latitude;longitude;participants;source;${quoted[0]}`,
        `2001;${quoted[0]};Norland;${quoted[0]};10;20;${quoted[0]};javascript:window.broken=true;x`,
        `2002;${quoted[1]};Sudland;${quoted[1]};11;21;${quoted[1]};data:text/html,<script>window.broken=true</script>;x`,
        `${quoted[2]};${quoted[2]};Sudland;${quoted[2]};11;21;${quoted[2]};;x`,
      ].join('\n'),
    );
    const widgets = await drawn(builder);
    one(widgets[0]!, '.twin [data-kind="event"]').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.broken).toBeUndefined();
    for (const root of [builder, ...widgets]) expect(all(root, 'img, script, iframe')).toEqual([]);
    const links = [builder, ...widgets].flatMap((root) => all<HTMLAnchorElement>(root, 'a[href]').map(({ protocol }) => protocol));
    expect(links.filter((protocol) => !['http:', 'https:'].includes(protocol))).toEqual([]);
    expect(one(builder, '.sample').textContent).toBe('2001');
    expect(all(builder, '.sample').map(({ textContent }) => textContent)).toContain(cells[0]);
    expect(all(builder, '.heading').at(-1)!.textContent).toBe(cells[0]);
    const inside = new DOMParser().parseFromString(code(builder, 'inline'), 'text/html');
    expect([...inside.querySelectorAll('img, body > :not(bilateral-timeline)')]).toEqual([]);
  });

  it('takes a file that is dropped anywhere on the page', async () => {
    const builder = await open();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([SHEET], 'sheet.csv'));
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    expect(over.defaultPrevented).toBe(true);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.poll(() => all(builder, 'bilateral-timeline').length).toBe(1);
    expect(one(builder, '.given').textContent).toBe('sheet.csv');
    await expect.poll(() => focusedKey(builder)).toBe('reading');
  });

  it('reads several tables together', async () => {
    const builder = await open();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['date;title;country;place\n2001;Talks;Norland;Fort\n2002;Visit;Sudland;Fort'], 'events.csv'));
    dataTransfer.items.add(new File(['name;latitude;longitude\nFort;40;-3'], 'places.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.poll(() => all(builder, '.given').map(({ textContent }) => textContent)).toEqual(['events.csv', 'places.csv']);
    await expect.poll(() => all(builder, 'bilateral-map').length).toBe(1);
    expect(parse(widget(builder, 'map').data).dataset!.places).toMatchObject([{ name: 'Fort', lat: 40, lon: -3 }]);
    await choose(builder, 'width', '720');
    expect(one(builder, '[aria-labelledby="take"]').textContent).toContain('Several files are not kept');
    expect(location.hash).not.toContain('data=');
  });

  it('reads a workbook, with a table of columns for each sheet, and shows none of its bytes', async () => {
    const { dataset } = await read(SHEET);
    const sheets = await writeXlsx({
      sheets: [
        {
          name: 'Events',
          rows: [
            ['date', 'title', 'country', 'place'],
            ['2001', 'Talks', 'Norland', 'Fort'],
            ['2002', 'Visit', 'Sudland', 'Fort'],
          ],
        },
        {
          name: 'Places',
          rows: [
            ['name', 'latitude', 'longitude'],
            ['Fort', 40, -3],
          ],
        },
      ],
    });
    for (const bytes of [sheets, await workbook(dataset!)]) {
      const builder = await open();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'book.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      await expect.poll(() => all(builder, 'bilateral-map').length).toBe(1);
      expect(one<HTMLTextAreaElement>(builder, '#text').value).toBe('');
      if (bytes === sheets) {
        expect(all(builder, 'caption > :first-child').map(({ textContent }) => textContent)).toEqual([
          'Columns: Events',
          'Columns: Places',
        ]);
        expect(all<HTMLSelectElement>(builder, '[data-key^="table"]').map(({ value }) => value)).toEqual(['events', 'places']);
        await choose(builder, 'column Events!place', 'unused');
        expect(parse(widget(builder, 'map').data).dataset!.events.map(({ place }) => place)).toEqual([undefined, undefined]);
      }
      document.body.replaceChildren();
      history.replaceState(history.state, '', start);
    }
  });

  it('applies saved decisions to the next version of a sheet, chosen with it or after it', async () => {
    const builder = await open();
    const decisions = new File(
      [JSON.stringify({ columns: { Wann: 'date', Was: 'title', Wer: 'side' }, sides: ['S', 'N'] })],
      'reading.json',
    );
    const sheet = (rows: string) => new File([`Wer;Wann;Was\n${rows}`], 'sheet.csv');
    const drop = (...files: readonly File[]) => {
      const dataTransfer = new DataTransfer();
      for (const file of files) dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    const sides = () => parse(widget(builder, 'timeline').data).dataset!.sides;
    drop(decisions, sheet('N;2001;Talks\nS;2002;Visit'));
    await expect.poll(() => all(builder, 'bilateral-timeline').length).toBe(1);
    expect([sides().a.name, sides().b.name]).toEqual(['S', 'N']);
    drop(sheet('N;2003;Letter\nS;2004;Call'));
    await expect.poll(() => all(builder, 'bilateral-timeline').length).toBe(0);
    drop(decisions);
    await expect.poll(() => all(builder, 'bilateral-timeline').length).toBe(1);
    expect([sides().a.name, sides().b.name]).toEqual(['S', 'N']);
  });

  it('shows each column once, where two have one heading and one has none', async () => {
    const builder = await open();
    await paste(builder, 'date;note;;note;country\n2001;a;x;b;Norland\n2002;;y;c;Sudland');
    const keys = all(builder, 'thead select').map(({ dataset }) => dataset['key']);
    expect(new Set(keys).size).toBe(keys.length);
    await choose(builder, 'column note', 'title');
    await drawn(builder);
    expect(all(builder, 'thead select').map(({ dataset }) => dataset['key'])).toEqual(keys);
  });

  it('can be told the encoding of a file, and shows its text in it', async () => {
    const builder = await open();
    const bytes = Uint8Array.from('date;title;country\n2001;Caf\u00E9;Norland\n2002;Fair;Sudland', (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'sheet.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await expect.poll(() => one<HTMLTextAreaElement>(builder, '#text').value).toContain('Caf\u00E9');
    await choose(builder, 'encoding', 'windows-1251');
    expect(one<HTMLTextAreaElement>(builder, '#text').value).toContain('Caf\u0439');
  });

  it.each([
    [360, 'en'],
    [360, 'fa'],
    [720, 'ja'],
  ] as const)('fits a page of %d px, with a name for every control: %s', async (width, lang) => {
    const builder = await open(lang, width);
    await paste(builder, SHEET);
    await drawn(builder);
    expect(one(builder, 'main').scrollWidth).toBeLessThanOrEqual(width);
    const wide = all(builder, 'main > *, section > *').filter((each) => each.getBoundingClientRect().width > width);
    expect(wide).toEqual([]);
    const { violations } = await axe.run(one(builder, 'main'), {
      resultTypes: ['violations'],
      rules: { region: { enabled: false }, 'scrollable-region-focusable': { enabled: true } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
  });
});

describe('The page in dist/build/', () => {
  it('draws a table under a strict policy, from the files beside it alone', async () => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: '900px', height: '700px', border: '0', pointerEvents: 'none' });
    frame.src = '/raw/dist/build/index.html?csp';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
    const builder = page.querySelector<BuilderElement>('bilateral-builder')!;
    await expect.poll(() => builder.shadowRoot?.querySelector('#text')).toBeTruthy();
    await choose(builder, 'language', 'fa');
    await expect.poll(() => [page.documentElement.lang, page.documentElement.dir]).toEqual(['fa', 'rtl']);
    const box = one<HTMLTextAreaElement>(builder, '#text');
    box.value = SHEET;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => all(builder, 'bilateral-map').length).toBe(1);
    await drawn(builder);
    expect(widget(builder, 'map').toSVG()).toMatch(/^<svg /);
    const { performance } = page.defaultView!;
    const folders = performance.getEntriesByType('resource').map(({ name }) => new URL(name).href.replace(/[^/]+$/, ''));
    // The cities and countries that the positions lie in are a file of the library, too.
    expect(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)).toContain('/raw/dist/data/geo/cities.json');
    const root = new URL('/raw/dist/', location.href).href;
    expect([...new Set(folders)].filter((folder) => !folder.startsWith(root))).toEqual([]);
    expect(violations).toEqual([]);
  });
});

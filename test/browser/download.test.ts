import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parse } from '../../src/data/parse.js';
import { all, button, DATA, inside, one, openView, show, type Name } from './support/show.js';

const WIDGETS = ['timeline', 'network', 'map'] as const;
const NAMES = [...WIDGETS, 'dashboard'] as const;
const FORMATS = ['csv', 'json', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

const GROUP = { en: 'Download', fa: 'دریافت', ja: 'ダウンロード' } as const;
const CREDIT = {
  en: /Iran-Japan relations · Sources: .*Licence: MIT/,
  fa: /روابط ایران و ژاپن.*منابع.*مجوز: MIT/,
  ja: /日本とイランの関係.*ライセンス：MIT/,
};

interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

let saved: Saved[] = [];

beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = make(blob);
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Opens the menu if need be and saves in a format. */
async function save(element: Awaited<ReturnType<typeof show>>, format: Format): Promise<Saved> {
  if (!element.viewOpen) await openView(element);
  const count = saved.length;
  await expect.poll(() => all(element, '.view .actions button').length).toBe(4);
  button(element, format.toUpperCase()).click();
  await expect.poll(() => saved.length).toBe(count + 1);
  return saved.at(-1)!;
}

const svgOf = async ({ blob }: Saved) => {
  const file = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
  expect(file.querySelector('parsererror')).toBeNull();
  return file.documentElement;
};

/** Texts of the file itself, not of the pictures in it. */
const linesOf = (file: Element) => [...file.querySelectorAll<SVGTextElement>(':scope > text')].map((text) => text.textContent);

async function pixelsOf({ blob }: Saved): Promise<{ readonly image: ImageBitmap; readonly colours: number }> {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { image, colours: new Set(new Uint32Array(data.buffer)).size };
}

describe.each(NAMES)('The View menu of a %s', (name: Name) => {
  it.each(['en', 'fa', 'ja'] as const)('saves what is shown in four formats, in %s', async (lang) => {
    const element = await show(name, { lang });
    await openView(element);
    await expect.poll(() => one(element, '.view .actions').getAttribute('aria-label')).toBe(GROUP[lang]);
    for (const format of FORMATS) {
      const { name: file, blob } = await save(element, format);
      expect(file).toMatch(new RegExp(`^iran-japan-relations-${name}-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
      expect(blob.size).toBeGreaterThan(5_000);
      await expect.poll(() => one(element, '.view .answer').textContent).toBe(file);
    }
    const [csv, json, svg, png] = saved;
    expect(await csv!.blob.text()).toBe(element.toCSV());
    expect(new Uint8Array(await csv!.blob.arrayBuffer()).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const { dataset, problems } = parse(JSON.parse(await json!.blob.text()));
    expect([dataset!.events.length, problems]).toEqual([162, []]);
    const file = await svgOf(svg!);
    expect(file.querySelectorAll(':scope > svg')).toHaveLength(name === 'dashboard' ? 3 : 1);
    expect(linesOf(file).join(' ')).toMatch(CREDIT[lang]);
    const { image, colours } = await pixelsOf(png!);
    const size = ['width', 'height'].map((side) => 2 * Number(file.getAttribute(side)));
    if (size[0]! * size[1]! <= 16_777_216) expect([image.width, image.height]).toEqual(size);
    expect(colours).toBeGreaterThan(20);
  });

  it('saves only what a filter leaves, and says how much that is', async () => {
    const element = await show(name, { attributes: { kinds: 'visit', from: '1990' } });
    const json = await save(element, 'json');
    const { dataset, problems } = parse(JSON.parse(await json.blob.text()));
    expect(problems).toEqual([]);
    expect(dataset!.events.length).toBeGreaterThan(5);
    expect(new Set(dataset!.events.map(({ kind }) => kind))).toEqual(new Set(['visit']));
    expect(dataset!.meta).toMatchObject({ excerpt: { kinds: ['visit'], from: '1990', events: dataset!.events.length, of: 162 } });
    const csv = await save(element, 'csv');
    const rows = (await csv.blob.text()).trimEnd().split('\n').length - 1;
    expect(rows).toBe(name === 'network' ? dataset!.ties.length : dataset!.events.length);
  });

  it.each([360, 720])('keeps all text of a saved picture inside it at %d px', async (width) => {
    const element = await show(name, { width, lang: 'fa' });
    const file = await svgOf(await save(element, 'svg'));
    document.body.append(document.importNode(file, true));
    const drawn = document.body.lastElementChild!;
    const box = drawn.getBoundingClientRect();
    for (const text of drawn.querySelectorAll(':scope > text')) {
      const { left, right, bottom } = text.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(box.left - 1);
      expect(right).toBeLessThanOrEqual(box.right + 1);
      expect(bottom).toBeLessThanOrEqual(box.bottom);
    }
  });
});

describe('A download', () => {
  it('is reached by the keyboard alone', async () => {
    const element = await show('timeline');
    button(element, 'View').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => all(element, '.view .actions button').length).toBe(4);
    for (let i = 0; i < 20 && element.shadowRoot!.activeElement?.textContent.trim() !== 'CSV'; i++)
      await userEvent.keyboard('{ArrowRight}');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => saved.map(({ name }) => name.split('.').at(-1))).toEqual(['csv']);
    expect(element.viewOpen).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => element.viewOpen).toBe(false);
  });

  it('says so where a picture cannot be made', async () => {
    const element = await show('timeline');
    await save(element, 'svg');
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    button(element, 'PNG').click();
    await expect.poll(() => one(element, '.view .answer').textContent).toBe('This could not be drawn.');
    expect(saved).toHaveLength(1);
  });

  it('does without an image where the page forbids addresses of both kinds', async () => {
    const element = await show('timeline');
    await save(element, 'svg');
    vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLImageElement) {
      this.dispatchEvent(new Event('error'));
    });
    button(element, 'PNG').click();
    await expect.poll(() => one(element, '.view .answer').textContent).toBe('This could not be drawn.');
  });

  it('of hostile texts is a whole file that runs nothing', async () => {
    const file = (await (await fetch(DATA)).json()) as { events: Record<string, unknown>[]; meta: object };
    const title = '=1+1]]></title><script>window.broken = 1</script>&\uFFFE\u202E\u200F"';
    const events = file.events.map((event) => ({ ...event, title }));
    const data = { ...file, events, meta: { ...file.meta, title, license: title } };
    for (const name of NAMES) {
      const element = await show(name, { data });
      const svg = await save(element, 'svg');
      expect(svg.name).toMatch(/^1-1-title-script-window-broken-1-script-[a-z]+-[\d-]+\.svg$/);
      const root = await svgOf(svg);
      expect(root.querySelectorAll('script')).toHaveLength(0);
      const png = await save(element, 'png');
      expect((await pixelsOf(png)).colours).toBeGreaterThan(20);
      const csv = await save(element, 'csv');
      expect(await csv.blob.text()).not.toMatch(/(^|[,\n])"?=/);
      expect(parse(JSON.parse(await (await save(element, 'json')).blob.text())).problems).toEqual([]);
      document.body.replaceChildren();
    }
    expect('broken' in window).toBe(false);
  });

  it('of a timeline has the washes of its lanes', async () => {
    const element = await show('timeline');
    const drawn = all(element, 'svg stop').map((stop) => getComputedStyle(stop).stopColor);
    const stops = (await svgOf(await save(element, 'svg'))).querySelectorAll('stop');
    expect(drawn.length).toBeGreaterThan(0);
    expect([...stops].map((stop) => stop.getAttribute('stop-color'))).toEqual(drawn);
  });

  it('of a dashboard has its pictures beside one another where there is room, none on another', async () => {
    for (const [width, lang] of [
      [1200, 'en'],
      [1200, 'fa'],
      [720, 'en'],
    ] as const) {
      const file = await svgOf(await save(await show('dashboard', { width, lang }), 'svg'));
      const boxes = [...file.querySelectorAll(':scope > svg')].map((each) =>
        ['x', 'y', 'width', 'height'].map((name) => Number(each.getAttribute(name))),
      ) as [number, number, number, number][];
      const isApart = ([x, y, w, h]: (typeof boxes)[0], [u, v, s, t]: (typeof boxes)[0]) =>
        x + w <= u || u + s <= x || y + h <= v || v + t <= y;
      expect(boxes.every((box, i) => boxes.slice(i + 1).every((other) => isApart(box, other)))).toBe(true);
      expect(new Set(boxes.map(([, y]) => y)).size).toBe(width === 1200 ? 2 : 3);
      for (const [x, y, w, h] of boxes) {
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(x + w).toBeLessThan(Number(file.getAttribute('width')));
        expect(y + h).toBeLessThan(Number(file.getAttribute('height')));
      }
      document.body.replaceChildren();
    }
  });

  it('of a dark picture is dark, headline and all', async () => {
    const element = await show('map', { attributes: { theme: 'dark' } });
    const file = await svgOf(await save(element, 'svg'));
    const [ground, ink] = [file.querySelector(':scope > rect'), file.querySelector(':scope > text')].map((each) =>
      /\d+/.exec(each!.getAttribute('fill')!)!.map(Number),
    );
    expect(ground![0]).toBeLessThan(80);
    expect(ink![0]).toBeGreaterThan(180);
  });

  it('of a widget in a dashboard has the filter of the dashboard', async () => {
    const dashboard = await show('dashboard', { attributes: { kinds: 'agreement' } });
    const map = inside(dashboard, 'map') as Awaited<ReturnType<typeof show>>;
    const { blob, name } = await save(map, 'json');
    expect(name).toContain('-map-');
    expect(new Set(parse(JSON.parse(await blob.text())).dataset!.events.map(({ kind }) => kind))).toEqual(new Set(['agreement']));
  });

  it('has no picture where nothing is drawn, but still the data', async () => {
    const element = await show('timeline', { attributes: { query: 'no such thing anywhere' } });
    const { blob } = await save(element, 'json');
    expect(parse(JSON.parse(await blob.text()))).toMatchObject({ problems: [], dataset: { events: [], actors: [] } });
  });
});

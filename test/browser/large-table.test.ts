import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/builder/page.js';
import type { BuilderElement } from '../../src/builder/builder-element.js';
import { read } from '../../src/data/formats/read.js';
import { readAnswer } from '../../src/element/load-dataset.js';
import type { Tables } from '../../src/element/read-large.js';
import { readFile } from '../../src/element/reading.js';
import type { WidgetElement } from '../../src/element/widget-element.js';
import { open } from './support/bare-page.js';
import { all, one } from './support/show.js';

// Each of these tables is read several times, which is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let start = '';

beforeEach(() => {
  start = location.href;
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  history.replaceState(history.state, '', start);
});

const SHEETS = ['large-csv', 'large-xlsx'] as const;

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetch(`/sheets/${name}`)).arrayBuffer());
}

/** The scripts of all workers from now on, what each was sent, and whether it was ended. */
function watchWorkers() {
  const workers: { readonly script: string; readonly sent: Tables[]; isEnded: boolean }[] = [];
  const Native = Worker;
  vi.stubGlobal(
    'Worker',
    class extends Native {
      readonly #told: (typeof workers)[number];
      constructor(...[url, options]: ConstructorParameters<typeof Native>) {
        super(url, options);
        this.#told = { script: new URL(url, location.href).pathname.replace(/^.*\//, ''), sent: [], isEnded: false };
        workers.push(this.#told);
      }
      override postMessage(message: Tables): void {
        this.#told.sent.push(message);
        super.postMessage(message, []);
      }
      override terminate(): void {
        this.#told.isEnded = true;
        super.terminate();
      }
    },
  );
  return workers;
}

function forbidWorkers(): void {
  vi.stubGlobal('Worker', function refused() {
    throw new DOMException('Not allowed', 'SecurityError');
  });
}

describe.each(SHEETS)('A large table, %s', (name) => {
  it('is read by a worker, which gets the file, with the same result as on the page', async () => {
    const bytes = await bytesOf(name);
    const workers = watchWorkers();
    const { index, problems } = await readFile(bytes, name);
    expect(workers.map(({ script, isEnded }) => [script, isEnded])).toEqual([['table-worker.ts', true]]);
    const [{ files, options }] = workers[0]!.sent as [Tables];
    expect(files[0]!.input).toBe(bytes);
    expect([files.length, options]).toEqual([1, {}]);
    const onPage = await read(bytes);
    expect(workers).toHaveLength(1);
    expect(index!.dataset).toEqual(onPage.dataset);
    expect(problems).toEqual(onPage.problems);
    expect(problems.filter(({ row }) => row !== undefined)).toHaveLength(4);
    const { dataset } = index!;
    expect([dataset, dataset.events, dataset.events[0], problems].every(Object.isFrozen)).toBe(true);
  });

  it('is read there as a saved reading says', async () => {
    const workers = watchWorkers();
    const options = { sides: ['Sudland', 'Norland'] } as const;
    const answer = { ok: true, status: 200, bytes: await bytesOf(name), failure: '', error: '' } as const;
    const { index } = await readAnswer(answer, name, options);
    expect(workers.map(({ script }) => script)).toEqual(['table-worker.ts']);
    expect(index!.dataset.sides.a.name).toBe('Sudland');
  });

  it('is read on the page, with the same result, where no worker may start', async () => {
    const bytes = await bytesOf(name);
    const inWorker = await readFile(bytes, name);
    forbidWorkers();
    expect(await readFile(bytes, name)).toEqual(inWorker);
  });

  it.each([
    ['in a worker of the same origin under a strict policy', 'csp', 'table-worker.js', 'timeline-formats.js', 0],
    ['on the page under one that forbids workers', 'csp&no-worker', 'timeline-formats.js', 'table-worker.js', 1],
  ])('is read %s, by parts of the bundle that only such a file loads', async (_, policy, used, unused, refusals) => {
    const { page, violations } = await open(`large-table&${policy}`);
    const script = page.createElement('script');
    Object.assign(script, { type: 'module', src: '/raw/dist/cdn/timeline.js' });
    page.head.append(script);
    await page.defaultView!.customElements.whenDefined('bilateral-timeline');
    const parts = () =>
      page
        .defaultView!.performance.getEntriesByType('resource')
        .flatMap(({ name }) => (name.includes('/parts/') ? [name.split('/').at(-1)!] : []));
    expect(parts().filter((part) => /formats|worker|workbooks/.test(part))).toEqual([]);
    const timeline = page.createElement('bilateral-timeline') as HTMLElementTagNameMap['bilateral-timeline'];
    timeline.src = `/sheets/${name}`;
    page.body.append(timeline);
    await expect.poll(() => timeline.state, { timeout: 60_000 }).toBe('ready');
    expect(timeline.toCSV().trim().split('\n')).toHaveLength(5_000 - 4 + 1);
    expect(parts()).toContain(used);
    if (unused !== 'table-worker.js') expect(parts()).not.toContain(unused);
    expect(parts().includes('timeline-workbooks.js')).toBe(name === 'large-xlsx' && refusals === 1);
    expect(violations.filter((said) => !said.includes('worker-src'))).toEqual([]);
    expect(violations).toHaveLength(refusals);
  });
});

describe('The builder', () => {
  function drop(bytes: Uint8Array<ArrayBuffer>): void {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'sheet'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }

  async function show(): Promise<BuilderElement> {
    const builder = document.createElement('bilateral-builder') as BuilderElement;
    builder.lang = 'en';
    document.body.append(builder);
    await builder.updateComplete;
    return builder;
  }

  const status = (builder: BuilderElement) => one(builder, '[role="status"].unseen').textContent.trim();
  const drawn = (builder: BuilderElement) => builder.shadowRoot!.querySelector<WidgetElement>('bilateral-timeline')?.data;

  it.each(SHEETS)('reads a large table in a worker, says how far it is, and has the same data set as read(): %s', async (name) => {
    const bytes = await bytesOf(name);
    const builder = await show();
    const workers = watchWorkers();
    const said = new Set<string>();
    const watched = new MutationObserver(() => said.add(status(builder)));
    watched.observe(one(builder, '[role="status"].unseen'), { childList: true, characterData: true, subtree: true });
    drop(bytes);
    await expect.poll(() => drawn(builder), { timeout: 60_000 }).toBeDefined();
    watched.disconnect();
    const [table] = workers.filter(({ script }) => script === 'table-worker.ts');
    expect(table!.sent.map(({ files }) => files.map(({ name, input }) => [name, input.length]))).toEqual([[['sheet', bytes.length]]]);
    expect(drawn(builder)).toEqual((await read(bytes)).dataset);
    const size = Math.round(bytes.length / 1000).toLocaleString('en');
    expect([...said].slice(0, 2)).toEqual([`Reading ${size} kB …`, 'Checking 4,996 records …']);
    await expect.poll(() => status(builder)).toContain('4996 of 5000 rows');
  });

  it('gives up a table that is still being read when another is given, and draws that one', async () => {
    const large = await bytesOf('large-csv');
    const builder = await show();
    const workers = watchWorkers();
    drop(large);
    await expect.poll(() => workers.length).toBe(1);
    drop(await bytesOf('utf-8'));
    await expect.poll(() => drawn(builder)).toBeDefined();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(all(builder, '.given').map(({ textContent }) => textContent)).toEqual(['sheet']);
    expect(drawn(builder)).toEqual((await read(await bytesOf('utf-8'))).dataset);
  });

  it('lets the reader write while it reads a large table, gives that up, and reads what was written', async () => {
    const builder = await show();
    const workers = watchWorkers();
    drop(await bytesOf('large-csv'));
    await expect.poll(() => workers.length).toBe(1);
    const text = 'date;title;country\n2001;Talks;Norland\n2002;Visit;Sudland';
    const box = one<HTMLTextAreaElement>(builder, '#text');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await expect.poll(() => drawn(builder)).toEqual((await read(text)).dataset);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(box.value).toBe(text);
  });

  it('reads a large table itself where no worker may start', async () => {
    forbidWorkers();
    const bytes = await bytesOf('large-csv');
    const builder = await show();
    drop(bytes);
    await expect.poll(() => drawn(builder), { timeout: 60_000 }).toEqual((await read(bytes)).dataset);
  });
});

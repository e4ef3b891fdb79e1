import '../src/define.js';

/** Every data set in data/, by the name of its folder. */
const files = import.meta.glob('../data/*/*.json', { query: '?url', import: 'default', eager: true }) as Record<string, string>;
const pairs = new Map(
  Object.entries(files).flatMap(([path, url]): [string, string][] => {
    const [, folder, file] = /data\/([^/]+)\/([^/]+)\.json$/.exec(path)!;
    return folder === file ? [[folder!, url]] : [];
  }),
);

const form = document.querySelector<HTMLFormElement>('#settings')!;
const main = document.querySelector('main')!;
const dashboard = document.querySelector('bilateral-dashboard')!;
const pair = form.elements.namedItem('pair') as HTMLSelectElement;
for (const name of pairs.keys()) pair.add(new Option(name, name, name === 'iran-japan', name === 'iran-japan'));

const asked = new URLSearchParams(location.search);
for (const [name, value] of asked) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) field.value = value;
}

form.addEventListener('change', apply);
apply();

function apply(): void {
  const value = (name: string) => (form.elements.namedItem(name) as HTMLSelectElement).value;
  const root = document.documentElement;
  root.lang = value('lang');
  root.dir = value('lang') === 'fa' ? 'rtl' : 'ltr';
  root.dataset.theme = value('theme');
  main.dataset.width = value('width');
  const src = pairs.get(value('pair')) ?? dashboard.src;
  if (dashboard.src !== src) dashboard.src = src;
}

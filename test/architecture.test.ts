import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** Packages it may use in addition to those of the layers before it. */
  readonly packages: readonly string[];
}

/** From the innermost outward: a file may import only from its own layer or an earlier one. */
const LAYERS: readonly Layer[] = [
  { name: 'data', files: /^data\//, packages: ['valibot', 'd3', 'saxen', 'ical.js', 'hucre', 'topojson-client', 'topojson-specification'] },
  { name: 'locale', files: /^locale\//, packages: [] },
  { name: 'model', files: /^model\//, packages: [] },
  { name: 'layout', files: /^layout\//, packages: [] },
  { name: 'project of a widget', files: /^widgets\/[^/]+\/project\//, packages: [] },
  {
    name: 'geography of a widget',
    files: /^widgets\/[^/]+\/geography\//,
    packages: ['geojson'],
  },
  { name: 'scene and layout of a widget', files: /^widgets\/[^/]+\/(scene\.ts|layout\/)/, packages: ['flatbush'] },
  { name: 'query of a widget', files: /^widgets\/[^/]+\/query\//, packages: [] },
  { name: 'theme', files: /^theme\//, packages: ['lit'] },
  { name: 'view', files: /^view\//, packages: [] },
  { name: 'view of a widget', files: /^widgets\/[^/]+\/view\//, packages: [] },
  { name: 'element', files: /^element\//, packages: ['@lit/context', '@lit/task'] },
  { name: 'element of a widget', files: /^widgets\//, packages: [] },
  { name: 'dashboard', files: /^dashboard\//, packages: [] },
  { name: 'story', files: /^story\//, packages: [] },
  { name: 'embed', files: /^embed\//, packages: [] },
  { name: 'builder', files: /^builder\//, packages: [] },
  {
    name: 'command line',
    files: /^cli\//,
    packages: [
      ...['fs', 'fs/promises', 'module', 'os', 'path', 'stream/consumers', 'timers/promises', 'url', 'util'].map((name) => `node:${name}`),
      ...[
        '@bramus/specificity',
        '@lit-labs/ssr',
        '@resvg/resvg-js',
        'css-select',
        'css-tree',
        'dom-serializer',
        'domhandler',
        'htmlparser2',
      ],
    ],
  },
  { name: 'entries', files: /^/, packages: ['@lit/react', 'react', 'node:process'] },
];

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports = new Map(files.map((file) => [file, namesIn(sources.get(file)!)]));
const targets = new Map(
  files.map((file) => [
    file,
    imports
      .get(file)!
      .filter(isOwn)
      .map((name) => targetOf(file, name)),
  ]),
);

describe('every custom element', () => {
  const classes = new Map(
    [...sources.values()].flatMap((source) =>
      [...source.matchAll(/class (\w+) extends (\w+)/g)].map(([, name, base]) => [name!, base!] as const),
    ),
  );
  const basesOf = (name: string): readonly string[] => (name === 'LitElement' ? [] : [name, ...basesOf(classes.get(name) ?? 'LitElement')]);
  const defined = [...sources.values()].flatMap((source) => [...source.matchAll(/customElements\.define\('(bilateral-\w+)', (\w+)\)/g)]);

  it('is at most two classes away from LitElement', () => {
    expect(defined.map(([, tag]) => tag).sort()).toEqual([
      'bilateral-builder',
      'bilateral-dashboard',
      'bilateral-map',
      'bilateral-mention',
      'bilateral-network',
      'bilateral-step',
      'bilateral-story',
      'bilateral-timeline',
    ]);
    expect(defined.map(([, tag, name]) => [tag, basesOf(name!)]).filter(([, bases]) => bases!.length > 2)).toEqual([]);
  });
});

describe('every source file', () => {
  it('hides no type from the compiler, except for unchecked data', () => {
    expect(files.filter((file) => !file.startsWith('data/') && sources.get(file)!.includes('as unknown as'))).toEqual([]);
  });

  it('imports files that exist, from its own layer or further in', () => {
    expect(faults((file) => targets.get(file)!.filter((target) => !sources.has(target) || layerOf(target) > layerOf(file)))).toEqual([]);
  });

  it('uses only the packages of its layer', () => {
    const allowed = (file: string) => LAYERS.slice(0, layerOf(file) + 1).flatMap(({ packages }) => packages);
    const isAllowed = (file: string, name: string) => allowed(file).some((each) => name === each || name.startsWith(`${each}/`));
    expect(faults((file) => imports.get(file)!.filter((name) => !isOwn(name) && !isAllowed(file, name)))).toEqual([]);
  });

  it('imports no widget but its own', () => {
    const widgetOf = (file: string) => /^widgets\/([^/]+)\//.exec(file)?.[1];
    const isOther = (file: string, target: string) => widgetOf(target) !== undefined && widgetOf(target) !== widgetOf(file);
    expect(faults((file) => (widgetOf(file) ? targets.get(file)!.filter((target) => isOther(file, target)) : []))).toEqual([]);
  });

  it('imports nothing of the builder page, unless it is a part of it', () => {
    const isOfPage = (file: string) => file.startsWith('builder/');
    expect(faults((file) => (isOfPage(file) ? [] : targets.get(file)!.filter(isOfPage)))).toEqual([]);
  });

  it('is part of no import cycle, types included', () => {
    expect(faults((file) => cyclesFrom(file))).toEqual([]);
  });
});

describe('the architecture page', () => {
  const page = readFileSync(join(root, '../stories/docs/architecture.mdx'), 'utf8');
  const told = [...page.matchAll(/^\| `(src\/[^`]+)` \|/gm)].map(([, folder]) => folder!);

  it('lists the existing folders in the order of their layers', () => {
    const folderOf = (file: string) => /^(widgets\/)[^/]+(\/\w+(?=\/))?|^\w+(?=\/)/.exec(file)?.slice(0, 3) ?? [];
    const nameOf = (file: string) => {
      const [first = '', widget, below = ''] = folderOf(file);
      if (file.endsWith('/scene.ts')) return 'src/widgets/*/layout';
      return widget ? `src/widgets/*${below}` : `src/${first}`;
    };
    // What is in no folder belongs to the entries.
    const inFolders = files.filter((file) => file.includes('/'));
    expect(new Set(told)).toEqual(new Set(inFolders.map(nameOf)));
    const layers = told.map((folder) => files.filter((file) => nameOf(file) === folder).map(layerOf));
    expect(layers.flat()).toEqual([...layers.flat()].sort((one, other) => one - other));
  });
});

function faults(of: (file: string) => readonly string[]): readonly string[] {
  return files.flatMap((file) => of(file).map((fault) => `${file} → ${fault}`));
}

/** What a module imports with `from` or `import()`, types included. */
function namesIn(source: string): readonly string[] {
  const { staticImports, staticExports } = parseSync('module.ts', source).module;
  const exported = staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value));
  const called = [...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, name]) => name);
  const names = [...staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...called];
  return [...new Set(names.filter((name) => name !== undefined))];
}

function isOwn(name: string): boolean {
  return name.startsWith('.');
}

function targetOf(file: string, name: string): string {
  return relative(root, join(root, dirname(file), name)).replace(/\.js$/, '.ts');
}

function layerOf(file: string): number {
  return LAYERS.findIndex((layer) => layer.files.test(file));
}

/** The shortest way from a file back to itself, if there is one. */
function cyclesFrom(start: string): readonly string[] {
  const ways = targets.get(start)!.map((target) => [target]);
  const seen = new Set<string>();
  for (const way of ways) {
    const last = way.at(-1)!;
    if (last === start) return [way.join(' → ')];
    if (seen.has(last)) continue;
    seen.add(last);
    ways.push(...(targets.get(last) ?? []).map((target) => [...way, target]));
  }
  return [];
}

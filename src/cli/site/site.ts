import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset, Problem } from '../../data/types.js';
import { loadWords } from '../../locale/catalogue.js';
import { createLocale, languages, type Language } from '../../locale/locale.js';
import { indexDataset } from '../../model/dataset-index.js';
import { problemLine, type Console } from '../console.js';
import { fileRequests } from '../file-requests.js';
import { folderUrl } from '../options.js';
import { rasterizer, type Rasterize } from '../png.js';
import { readInput } from '../read-input.js';
import { UsageError } from '../usage-error.js';
import type { SiteArguments } from './arguments.js';
import { ownPaths, writeFolder } from './folder.js';
import { languageFiles, siteTitle } from './language-files.js';
import { STYLES } from './page.js';
import { PAGES } from './paths.js';
import { robotsText, sitemapText } from './sitemap.js';
import { rootText } from './root-page.js';
import { siteStyles } from './styles.js';

/**
 * Writes a data set as a folder for any static host. Resolves to false, after telling why, if the data cannot be read. Rejects with a
 * `UsageError`.
 */
export async function site(args: SiteArguments, console: Console): Promise<boolean> {
  const { out, url, calendar, theme } = args;
  const own = await ownPaths(out);
  const { dataset, problems } = await readInput([args.data], console.stdin);
  for (const problem of problems) console.tell(problem, dataset ? 'warning' : 'error');
  if (!dataset) return false;
  const warn = warnOnce(console);
  if (!url) warn(NO_ADDRESS);
  const chosen = args.languages ?? languagesOf(dataset);
  await Promise.all(chosen.map(loadWords));
  const geo = args.geo ? folderUrl(args.geo) : console.geography;
  const context = {
    site: { dataset, languages: chosen, base: url, theme },
    index: indexDataset(dataset),
    source: { dataset, geo, requests: fileRequests() },
    calendar,
    rasterize: url ? await rasterizerOrNull(warn) : null,
    warn,
  };
  const files = new Map<string, string | Uint8Array>();
  const { whole: _, ...meta } = dataset.meta;
  files.set('data.json', `${JSON.stringify({ ...dataset, meta })}\n`);
  files.set(STYLES, siteStyles(theme));
  let done = 0;
  for (const lang of chosen) {
    for await (const [path, content] of languageFiles(lang, context)) {
      files.set(path, content);
      if (path.endsWith('.html')) console.progress(++done, chosen.length * PAGES.length, join(out, path));
    }
  }
  files.set('index.html', rootText(context.site, new Map(chosen.map((lang) => [lang, siteTitle(dataset, createLocale(lang, calendar))]))));
  if (url) files.set('sitemap.xml', sitemapText(url, chosen)).set('robots.txt', robotsText(url));
  for (const ending of ['.js', '.md'])
    for (const [path, content] of await filesIn(console.bundles, ending)) files.set(`cdn/${path}`, content);
  for (const [path, content] of await filesIn(geo, '.json')) files.set(`data/geo/${path}`, content);
  for (const path of await writeFolder(out, files, own)) warn({ path: join(out, path), ...LEFT });
  return true;
}

const NO_ADDRESS: Problem = {
  path: '--url',
  expected: 'the address of the site',
  got: 'none',
  hint: 'Feeds, sitemap, robots.txt, canonical addresses and pictures for links need it, and are left out.',
};

const LEFT = { expected: 'a file of this site', got: 'one of an earlier site', hint: 'It was left; delete it if nobody needs it.' };

/** Tells each warning once, however many pages it is true of. */
function warnOnce(console: Console): (problem: Problem) => void {
  const told = new Set<string>();
  return (problem) => {
    const line = problemLine(problem, 'warning');
    if (!told.has(line)) console.tell(problem, 'warning');
    told.add(line);
  };
}

async function rasterizerOrNull(warn: (problem: Problem) => void): Promise<Rasterize | null> {
  try {
    return await rasterizer(1, []);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    warn({ path: 'og:image', expected: 'pictures for links', got: 'none', hint: `${error.message}.` });
    return null;
  }
}

/** Those of its texts that pages can have, or else English. */
function languagesOf({ meta }: Dataset): readonly Language[] {
  const told = languages.filter((language) => meta.languages?.includes(language));
  return told.length ? told : ['en'];
}

/** Files of a folder and the folders in it, by their paths, whose names end like this. A folder that is not there has none. */
async function filesIn(url: string, ending: string): Promise<readonly (readonly [path: string, content: Uint8Array])[]> {
  const names = await readdir(new URL(url), { recursive: true }).catch(() => []);
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith(ending));
  return Promise.all(paths.sort().map(async (path) => [path, await readFile(new URL(path, url))] as const));
}

import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGE_MARGIN } from '../layout/picture-page.js';
import { loadWords } from '../locale/catalogue.js';
import type { Console } from './console.js';
import { drawFigure, WIDGETS, type FigureSource } from './figure.js';
import { fileRequests } from './file-requests.js';
import { htmlFragment, padding } from './html-fragment.js';
import { rasterizer } from './png.js';
import { readInput } from './read-input.js';
import type { RenderArguments } from './render-arguments.js';
import { safeFragment } from './safe-fragment.js';
import { svgDocument, type SvgDocument } from './svg-document.js';
import { targetsOf } from './targets.js';
import { UsageError } from './usage-error.js';

/** Draws a data set as asked. Resolves to false, after telling why, if it cannot be drawn. Rejects with a `UsageError`. */
export async function render(args: RenderArguments, console: Console): Promise<boolean> {
  const targets = targetsOf(args);
  const { dataset, problems } = await readInput([args.data], console.stdin);
  for (const problem of problems) console.tell(problem, dataset ? 'warning' : 'error');
  if (!dataset) return false;
  const { selected, lang } = args.settings;
  const records = [dataset.events, dataset.actors, dataset.ties, dataset.places];
  if (selected && !records.some((list) => list.some(({ id }) => id === selected)))
    throw new UsageError(`--selected ${selected} is no record`);
  await loadWords(lang);
  const geo = args.geo ? new URL(`${pathToFileURL(args.geo).href.replace(/\/$/, '')}/`).href : console.geography;
  const source = { dataset, geo, requests: fileRequests() };
  const rasterize = args.format === 'png' ? await rasterizer(args.scale, args.fonts) : null;
  let done = 0;
  for (const [width, path] of targets) {
    if (path !== null) await mkdir(dirname(path), { recursive: true });
    if (args.format === 'html') await writeHtml(args, source, width, path, console);
    else {
      const { svg } = await svgOf(args, source, width, console);
      await put(rasterize ? rasterize(svg) : svg, path, console);
    }
    if (targets.size > 1) console.progress(++done, targets.size, path ?? '');
  }
  return true;
}

async function svgOf(
  { view, settings, format }: RenderArguments,
  source: FigureSource,
  width: number,
  console: Console,
): Promise<SvgDocument> {
  const figures = [];
  for (const each of view === 'dashboard' ? WIDGETS : [view]) {
    figures.push(await drawFigure(each, source, settings, width - 2 * PAGE_MARGIN));
  }
  for (const problem of figures.flatMap(({ problems }) => problems)) console.tell(problem, 'warning');
  return svgDocument(figures, settings, format === 'png');
}

/** The safe form has its picture beside it, and a linked style sheet is there too. */
async function writeHtml(args: RenderArguments, source: FigureSource, width: number, path: string | null, console: Console): Promise<void> {
  const { view, settings, styles } = args;
  const room = width - padding(width);
  const figure = await drawFigure(view, source, settings, room);
  if (args.safe) {
    const picture = await svgOf(args, source, width, console);
    const beside = path && `${path.replace(/\.html$/, '')}.svg`;
    if (beside) await put(picture.svg, beside, console);
    await put(safeFragment(figure, settings, { ...picture, address: beside ? encodeURI(basename(beside)) : '' }), path, console);
    return;
  }
  for (const problem of figure.problems) console.tell(problem, 'warning');
  const { html, css } = await htmlFragment(figure, source, settings, room, args);
  await put(html, path, console);
  if (styles && path !== null) await put(css, join(dirname(path), basename(styles)), console);
}

async function put(content: string | Uint8Array, path: string | null, { write }: Console): Promise<void> {
  if (path === null) await write(content);
  else await writeFile(path, content);
}

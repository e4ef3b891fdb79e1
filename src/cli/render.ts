import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PAGE_MARGIN } from '../layout/picture-page.js';
import { loadWords } from '../locale/catalogue.js';
import type { Console } from './console.js';
import { drawFigure, WIDGETS, type FigureSource } from './figure.js';
import { fileRequests } from './file-requests.js';
import { htmlFragment } from './html-fragment.js';
import { folderUrl } from './options.js';
import { rasterizer } from './png.js';
import { readInput } from './read-input.js';
import type { RenderArguments } from './render-arguments.js';
import { safeFragment, type SafePicture } from './safe-fragment.js';
import { svgDocument, type SvgDocument } from './svg-document.js';
import { targetsOf, type Target } from './targets.js';
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
  const geo = args.geo ? folderUrl(args.geo) : console.geography;
  const source = { dataset, geo, requests: fileRequests() };
  const rasterize = args.format === 'png' ? await rasterizer(args.scale, args.fonts) : null;
  let done = 0;
  for (const target of targets) {
    const { widths, path } = target;
    if (path !== null) await mkdir(dirname(path), { recursive: true });
    if (args.format !== 'html') {
      const { svg } = await svgOf(args, source, widths[0]!, console);
      await put(rasterize ? rasterize(svg) : svg, path, console);
    } else if (args.safe) await writeSafe(args, source, target, console);
    else await writeFragment(args, source, target, console);
    if (targets.length > 1) console.progress(++done, targets.length, path ?? '');
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

/** The safe form has its pictures beside it. */
async function writeSafe(args: RenderArguments, source: FigureSource, { widths, path }: Target, console: Console): Promise<void> {
  const { view, settings } = args;
  const pictures: SafePicture[] = [];
  for (const width of widths.toSorted((one, other) => one - other)) {
    const picture = await svgOf(args, source, width, console);
    const beside = path && `${path.replace(/\.html$/, '')}${widths.length > 1 ? `-${width}` : ''}.svg`;
    if (beside) await put(picture.svg, beside, console);
    pictures.push({ ...picture, address: beside ? encodeURI(basename(beside)) : '' });
  }
  const figure = await drawFigure(view, source, settings, pictures.at(-1)!.width - 2 * PAGE_MARGIN);
  await put(safeFragment(figure, settings, pictures), path, console);
}

/** A style sheet that is linked stands beside the HTML. */
async function writeFragment(args: RenderArguments, source: FigureSource, { widths, path }: Target, console: Console): Promise<void> {
  const { view, settings } = args;
  const { html, sheets, figures } = await htmlFragment(view, source, settings, widths, args);
  for (const problem of new Set(figures.flatMap(({ problems }) => problems))) console.tell(problem, 'warning');
  await put(html, path, console);
  if (path !== null) for (const [address, css] of sheets) await put(css, join(dirname(path), basename(address)), console);
}

async function put(content: string | Uint8Array, path: string | null, { write }: Console): Promise<void> {
  if (path === null) await write(content);
  else await writeFile(path, content);
}

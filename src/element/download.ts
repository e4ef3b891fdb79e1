import { dayToIso, type Day } from '../data/dates.js';
import { fileName } from '../model/file-name.js';
import { shownDataset } from '../model/shown-dataset.js';
import type { Format } from '../view/download-row.js';
import { creditedPicture } from './credited-picture.js';
import { pngOf } from './png.js';
import { saveFile } from './save-file.js';
import { svgText } from './svg-export.js';
import type { WidgetContext } from './widget-context.js';

/** What a widget or a dashboard shows. */
interface Shown {
  readonly context: WidgetContext;
  /** Name of the element. */
  readonly part: string;
  readonly csv: () => string;
  readonly pictures: () => readonly SVGElement[];
}

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Lets Excel read a table as UTF-8; other programs skip it. */
const BYTE_ORDER_MARK = '\ufeff';

/** Saves what is shown as a file. Resolves to its name, or to null when it cannot be made, as without a picture. */
export async function download(format: Format, day: Day, shown: Shown): Promise<string | null> {
  const body = await bodyOf(format, shown);
  if (!body) return null;
  const { dataset } = shown.context.index;
  return saveFile(body, TYPES[format], fileName(dataset, shown.part.replace(/^\w+-/, ''), dayToIso(day), format));
}

async function bodyOf(format: Format, { context, csv, pictures }: Shown): Promise<string | Blob | null> {
  const { index, filter, shownEvents } = context;
  if (format === 'csv') return BYTE_ORDER_MARK + csv();
  const dataset = shownDataset(index, filter, shownEvents);
  if (format === 'json') return JSON.stringify(dataset, null, 1);
  const file = creditedPicture(pictures(), dataset, context);
  return file && (format === 'svg' ? svgText(file) : pngOf(file));
}

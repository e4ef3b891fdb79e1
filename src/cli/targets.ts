import { basename, extname, join } from 'node:path';
import type { RenderArguments } from './render-arguments.js';
import { UsageError } from './usage-error.js';

/** A file to be written, and what is in it. */
export interface Target {
  /** Of the pictures in it, px; of other formats than HTML there is one. */
  readonly widths: readonly number[];
  /** Null for standard output. */
  readonly path: string | null;
}

/** Where results go. HTML has all widths in it, unless each has a file. Throws a `UsageError` if several would go to one place. */
export function targetsOf({ data, view, format, safe, widths, settings, out }: RenderArguments): readonly Target[] {
  const isFolder = /[/\\]$/.test(out);
  const name = data === '-' ? 'bilateral' : basename(data, extname(data));
  const file = (...parts: readonly (string | number)[]) => join(out, `${[name, view, settings.lang, ...parts].join('-')}.${format}`);
  if (out.includes('{width}')) return widths.map((width) => ({ widths: [width], path: out.replaceAll('{width}', `${width}`) }));
  if (widths.length === 1 || (format === 'html' && !(safe && out === '-'))) {
    return [{ widths, path: out === '-' ? null : isFolder ? file(...(widths.length === 1 ? widths : [])) : out }];
  }
  if (out === '-') throw new UsageError('several widths need --out: a folder, or a name with {width}');
  if (!isFolder) throw new UsageError(`several widths need --out with {width} in it, or a folder: ${out}/`);
  return widths.map((width) => ({ widths: [width], path: file(width) }));
}

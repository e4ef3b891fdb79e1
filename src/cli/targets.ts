import { basename, extname, join } from 'node:path';
import type { RenderArguments } from './render-arguments.js';
import { UsageError } from './usage-error.js';

/** Where the result of each width goes: a path, or null for standard output. Throws a `UsageError` if several would go to one place. */
export function targetsOf({ data, view, format, widths, settings, out }: RenderArguments): ReadonlyMap<number, string | null> {
  const isMany = widths.length > 1;
  if (out === '-') {
    if (isMany) throw new UsageError('several widths need --out: a folder, or a name with {width}');
    return new Map(widths.map((width) => [width, null]));
  }
  if (out.includes('{width}')) return new Map(widths.map((width) => [width, out.replaceAll('{width}', `${width}`)]));
  const isFolder = /[/\\]$/.test(out);
  if (isMany && !isFolder) throw new UsageError(`several widths need --out with {width} in it, or a folder: ${out}/`);
  const name = data === '-' ? 'bilateral' : basename(data, extname(data));
  const file = (width: number) => `${name}-${view}-${settings.lang}-${width}.${format}`;
  return new Map(widths.map((width) => [width, isFolder ? join(out, file(width)) : out]));
}

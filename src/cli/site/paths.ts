import { posix } from 'node:path';
import type { Language } from '../../locale/locale.js';
import { VIEWS, type View } from '../figure.js';

/** Pages in each language. */
export const PAGES = ['overview', ...VIEWS, 'events'] as const;

export type PageName = (typeof PAGES)[number];

export function isView(name: PageName): name is View {
  return (VIEWS as readonly string[]).includes(name);
}

/** Folder of a page in the site. Paths have no slash before them, and folders one at the end. */
export function pagePath(lang: Language, name: PageName): string {
  return name === 'overview' ? `${lang}/` : `${lang}/${name}/`;
}

/** Address of a file or folder of the site as a page in a folder names it. */
export function relativeAddress(path: string, from: string): string {
  const way = posix.relative(`/${from}`, `/${path}`);
  return path === '' || path.endsWith('/') ? `${way || '.'}/` : way;
}

/** Address within the page of events. */
export function anchor(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

import type { View } from '../figure.js';
import { make } from '../figure-dom.js';
import { serializeDom } from '../packages.js';
import { relativeAddress } from './paths.js';

export interface LinkedStyles {
  readonly html: string;
  /** Style sheets by their paths in the site. */
  readonly sheets: ReadonlyMap<string, string>;
}

/**
 * Returns a fragment whose style sheets are files, for policies that allow none inside: each root has one of its own, since rules of one
 * widget of a dashboard are not meant for another. `from` is the folder of the page.
 */
export function linkedStyles(html: string, view: View, from: string): LinkedStyles {
  const paths = new Map<string, string>();
  // No text of the data looks like that: in texts `<` is escaped, and in attributes the quotation marks are.
  const linked = html.replace(/(<template shadowrootmode="open">)<style>(.*?)<\/style>/gs, (_, start: string, css: string) => {
    const path = paths.get(css) ?? `styles/${view}${paths.size ? `-${paths.size + 1}` : ''}.css`;
    paths.set(css, path);
    return start + serializeDom(make('link', { rel: 'stylesheet', href: relativeAddress(path, from) }));
  });
  return { html: linked, sheets: new Map([...paths].map(([css, path]) => [path, css])) };
}

import { directionOf, type Language } from '../../locale/locale.js';
import { serializeDom, type AnyNode, type Element } from '../packages.js';

/** Returns an HTML document of a head and of what is in its body. */
export function documentText(lang: Language, head: Element, body: readonly string[]): string {
  return `<!doctype html>\n<html lang="${lang}" dir="${directionOf(lang)}">${textOf(head)}<body>${body.join('')}</body></html>\n`;
}

/** Returns an element as HTML. */
export function textOf(node: AnyNode): string {
  return serializeDom(node, { encodeEntities: 'utf8' });
}

import { serializeDom, type Element } from './packages.js';

/** What XML does not allow, even as an entity. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Returns an element as well-formed XML of ASCII characters, whatever is in its texts. */
export function xmlText(root: Element): string {
  return serializeDom(root, { xmlMode: true, encodeEntities: 'utf8' }).replace(FORBIDDEN, '');
}

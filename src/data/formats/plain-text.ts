import type { LooseLink } from './loose.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const LINK = /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>([^<]*)/gi;

/**
 * The text of an HTML fragment: tags removed, entities decoded, white space collapsed. Only ever shown as text, so it need not be safe
 * HTML.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return (/\s\s|[^\S ]/.test(html) ? html.replace(/\s+/g, ' ') : html).trim();
  const text = html.replace(/<(?:br|\/?p|\/?div|\/?li)\b[^<>]*>/gi, ' ').replace(/<\/?[a-z][^<>]*>/gi, '');
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/gi, letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The links of an HTML fragment, with their texts. */
export function linksIn(html: string): readonly LooseLink[] {
  if (!html.includes('<')) return [];
  return [...html.matchAll(LINK)].map(([, one, other, text = '']) => ({ url: plainText(one ?? other ?? ''), title: plainText(text) }));
}

function letter(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

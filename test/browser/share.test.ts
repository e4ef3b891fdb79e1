import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CslItem } from '../../src/model/csl.js';
import { all, button, DATA, MEETING, one, settled, show, type Name } from './support/show.js';

const WIDGETS = ['timeline', 'network', 'map', 'dashboard'] as const;
const RECORDS: Readonly<Record<Name, readonly [kind: 'event' | 'actor' | 'place', id: string]>> = {
  timeline: ['event', MEETING],
  network: ['actor', 'chitsaz'],
  map: ['place', 'tokyo'],
  dashboard: ['event', MEETING],
};
const WORDS = {
  en: { citation: 'Copy citation', csl: 'Copy CSL-JSON', link: 'Copy link', copied: 'Copied', within: 'In: Iran-Japan relations' },
  fa: { citation: 'کپی ارجاع', csl: 'کپی CSL-JSON', link: 'کپی پیوند', copied: 'کپی شد', within: 'در: روابط ایران و ژاپن' },
  ja: {
    citation: '引用情報をコピー',
    csl: 'CSL-JSONをコピー',
    link: 'リンクをコピー',
    copied: 'コピーしました',
    within: '『日本とイランの関係』所収',
  },
} as const;

let clipboard: string[] = [];

/** Stands in for the clipboard, which asks the reader in some engines. */
function allow(write: (text: string) => Promise<void>): void {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText: write } as Clipboard);
}

beforeEach(() => {
  clipboard = [];
  allow(async (text) => void clipboard.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  history.replaceState(null, '', ' ');
});

async function opened<Of extends Name>(name: Of, page: Parameters<typeof show>[1] = {}) {
  const element = await show(name, page);
  const [kind, id] = RECORDS[name];
  element.select(kind, id);
  await settled(element);
  await expect.poll(() => all(element, '.card .actions').length).toBe(1);
  return element;
}

const said = (element: Element) => one(element, '.card .answer').textContent;

describe.each(WIDGETS)('The card of a %s', (name) => {
  it.each(['en', 'fa', 'ja'] as const)('copies a citation and CSL-JSON in %s, and says so', async (lang) => {
    const words = WORDS[lang];
    const element = await opened(name, { lang });
    button(element, words.citation).click();
    await expect.poll(() => said(element)).toBe(words.copied);
    expect(one(element, '.card .answer').getAttribute('role')).toBe('status');
    button(element, words.csl).click();
    await expect.poll(() => clipboard.length).toBe(2);
    expect(clipboard[0]).toContain(words.within);
    const items = JSON.parse(clipboard[1]!) as CslItem[];
    expect(items[0]).toMatchObject({ id: RECORDS[name][1], type: 'entry', language: lang });
    // Without a key there is no address to open it by.
    expect(all(element, '.card .actions button').map((each) => each.textContent.trim())).toEqual([words.citation, words.csl]);
    expect(one(element, '.root').scrollWidth).toBeLessThanOrEqual(1000);
  });

  it('copies an address that opens the record again, where it has a key', async () => {
    const element = await opened(name, { attributes: { hash: 'iran' } });
    button(element, 'Copy link').click();
    await expect.poll(() => clipboard.length).toBe(1);
    const address = new URL(clipboard[0]!);
    expect(address.pathname).toBe(location.pathname);
    document.body.replaceChildren();
    history.replaceState(null, '', address.hash);
    const again = await show(name, { attributes: { hash: 'iran' } });
    expect(again.selected).toBe(RECORDS[name][1]);
    button(again, 'Copy citation').click();
    await expect.poll(() => clipboard.at(-1)).toContain(`${address.href} (accessed`);
  });
});

describe('A card', () => {
  it('shows the text selected in a field where the page may not copy', async () => {
    for (const refuse of [() => allow(() => Promise.reject(new DOMException('', 'NotAllowedError'))), noClipboard]) {
      refuse();
      const element = await opened('timeline');
      button(element, 'Copy citation').click();
      await expect.poll(() => all(element, '.card textarea').length).toBe(1);
      const field = one<HTMLTextAreaElement>(element, '.card textarea');
      expect(said(element)).toContain('may not copy');
      expect(field.readOnly).toBe(true);
      expect(field.value.slice(field.selectionStart, field.selectionEnd)).toMatch(/^“[^]+Sources:\n[^]+https:/);
      expect(element.shadowRoot!.activeElement).toBe(field);
      document.body.replaceChildren();
    }
  });

  it('forgets its answer when another record is selected, and when the answer comes late', async () => {
    let answer = () => {};
    allow(() => new Promise((resolve) => (answer = resolve)));
    const element = await opened('timeline');
    button(element, 'Copy citation').click();
    element.select('event', 'ev-1953-nissho-maru');
    await settled(element);
    answer();
    await settled(element);
    expect(said(element)).toBe('');
    allow(async (text) => void clipboard.push(text));
    button(element, 'Copy citation').click();
    await expect.poll(() => said(element)).toBe('Copied');
    element.select('event', MEETING);
    await settled(element);
    expect(said(element)).toBe('');
  });

  it('is used by the keyboard alone', async () => {
    const element = await opened('timeline');
    one(element, '.card .close').focus();
    for (let i = 0; i < 60 && element.shadowRoot!.activeElement?.textContent.trim() !== 'Copy citation'; i++) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => said(element)).toBe('Copied');
    expect(clipboard[0]).toContain('9 April 2025 (2025-04-09)');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => element.selected).toBeNull();
  });

  it('offers no citation of a region, which is not part of the data', async () => {
    const element = await show('map');
    element.select('region', 'JP-13');
    await settled(element);
    await expect.poll(() => all(element, '.card').length).toBe(1);
    expect(all(element, '.card .actions')).toEqual([]);
  });

  it('copies hostile texts as text, a source a line', async () => {
    const file = (await (await fetch(DATA)).json()) as { events: Record<string, unknown>[] };
    const events = file.events.map((event) => ({ ...event, title: '=1+1<script>x</script>\n\u202E\u200F' }));
    const element = await opened('timeline', { data: { ...file, events } });
    button(element, 'Copy citation').click();
    await expect.poll(() => clipboard.length).toBe(1);
    expect(clipboard[0]!.split('\n')[0]).toMatch(/^“=1\+1<script>x<\/script>\s*\u200f?”, /);
    expect(all(element, 'script')).toEqual([]);
  });

  it.each([360, 720, 1200])('has its head and its actions in reach at %d px', async (width) => {
    const element = await opened('dashboard', { width });
    const card = one(element, '.card');
    card.scrollTop = card.scrollHeight;
    const [box, actions, name] = [card, one(element, '.card .actions'), one(element, '.card .name')].map((each) =>
      each.getBoundingClientRect(),
    );
    button(element, 'Copy citation').click();
    await expect.poll(() => said(element)).toBe('Copied');
    const answer = one(element, '.card .answer').getBoundingClientRect();
    expect(answer.bottom).toBeLessThanOrEqual(card.getBoundingClientRect().bottom + 1);
    expect(actions!.bottom).toBeLessThanOrEqual(box!.bottom + 1);
    expect(actions!.right).toBeLessThanOrEqual(box!.right + 1);
    expect(name!.top).toBeGreaterThanOrEqual(box!.top - 1);
  });
});

/** As in an insecure page. */
function noClipboard(): void {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
}

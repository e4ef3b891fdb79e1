import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/data/parse.js';
import { safeUrl } from '../../src/data/safe-url.js';
import type { Dataset } from '../../src/data/types.js';
import { indexDataset } from '../../src/model/dataset-index.js';
import { readIranJapan } from '../support/iran-japan.js';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202eright to left override\u2066',
  'x'.repeat(5000),
  '\ud800',
  '__proto__',
  '\0',
  '',
];

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, -1, NaN, Infinity, [], {}, [[]], ...HOSTILE),
  fc.string(),
  fc.double(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
);
const mutation = fc.record({
  path: fc.array(fc.nat(), { minLength: 2, maxLength: 5 }),
  action: fc.constantFrom('replace', 'delete', 'double'),
  value: junk,
});

type Tree = Record<string, unknown>;

/** Walks down by the numbers, modulo the number of entries, and changes the value it ends at. */
function mutate(root: Tree, { path, action, value }: { path: readonly number[]; action: string; value: unknown }): void {
  let node = root;
  for (const [depth, number] of path.entries()) {
    // Without its sides it would not be a data set, and nothing else would be checked.
    const keys = Object.keys(node).filter((each) => each !== 'sides' && each !== 'format');
    const key = keys[number % Math.max(1, keys.length)];
    if (key === undefined) return;
    const next = node[key];
    if (depth < path.length - 1 && typeof next === 'object' && next !== null) {
      node = next as Tree;
      continue;
    }
    if (action === 'replace') node[key] = value;
    else if (action === 'delete') Array.isArray(node) ? node.splice(Number(key), 1) : delete node[key];
    else if (Array.isArray(node)) node.push(structuredClone(next));
    return;
  }
}

function isFrozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

/** References of a data set that point to nothing. */
function dangling({ events, ties, actors, places, sources }: Dataset): readonly string[] {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const [eventIds, actorIds, placeIds, sourceIds] = [ids(events), ids(actors), ids(places), ids(sources)];
  const missing = (known: ReadonlySet<string>, wanted: readonly (string | null | undefined)[]) =>
    wanted.filter((id): id is string => typeof id === 'string' && !known.has(id));
  return [
    ...events.flatMap(({ participants = [], place, sources: cited = [], partOf }) => [
      ...missing(actorIds, participants),
      ...missing(placeIds, [place]),
      ...missing(sourceIds, cited),
      ...missing(eventIds, [partOf]),
    ]),
    ...ties.flatMap(({ from, to, event, sources: cited = [] }) => [
      ...missing(actorIds, [from, to]),
      ...missing(eventIds, [event]),
      ...missing(sourceIds, cited),
    ]),
    ...places.flatMap(({ within }) => missing(placeIds, [within])),
  ];
}

describe('parse', () => {
  it.each([[null], [undefined], [7], ['text'], [[]], [{}], [{ format: 'bilateral/2' }], [{ format: 'bilateral/1', events: [] }]])(
    'refuses %j with a reason',
    (input) => {
      const { dataset, problems } = parse(input);
      expect(dataset).toBeNull();
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({
        expected: expect.stringMatching(/./),
        got: expect.stringMatching(/./),
        hint: expect.stringMatching(/./),
      });
    },
  );

  it('freezes its result and leaves its input unchanged', () => {
    const input = readIranJapan();
    const { dataset } = parse(input);
    expect(isFrozen(dataset)).toBe(true);
    expect(input).toEqual(readIranJapan());
    expect(Object.isFrozen(input)).toBe(false);
  });

  it('leaves out a broken record, reports it, and keeps the rest', () => {
    const input = readIranJapan();
    const events = input['events'] as { id: string; date: string }[];
    events[10]!.date = '2024-13-45';
    const { dataset, problems } = parse(input);
    expect(dataset!.events).toHaveLength(events.length - 1);
    expect(problems[0]).toMatchObject({ path: 'events[10].date', id: events[10]!.id, got: '2024-13-45' });
  });

  it.each([
    ['title', undefined, 'the field title', 'nothing'],
    ['title', ['Talks'], 'a text, or texts by language', '["Talks"]'],
    ['title', { en: 5 }, 'a text, or texts by language', '{"en":5}'],
    ['kind', 7, 'a text', '7'],
    ['rank', 4, '1, 2, 3', '4'],
    ['sources', 'paper', 'a list', 'paper'],
    ['dateAlternatives', [{ date: '1958' }, { date: 'May' }], 'an EDTF date such as 2025-04-09, 1903~ or 1880/1881', 'May'],
  ])('reports the field %s with %j, and what was expected there', (field, value, expected, got) => {
    const input = readIranJapan();
    const event = (input['events'] as Record<string, unknown>[])[0]!;
    event[field] = value;
    if (value === undefined) delete event[field];
    const path = field === 'dateAlternatives' ? 'dateAlternatives[1].date' : field;
    expect(parse(input).problems[0]).toMatchObject({ path: `events[0].${path}`, id: event['id'], expected, got });
  });

  it('keeps unknown fields', () => {
    const input = { ...readIranJapan(), extra: { kept: [1] } };
    expect(parse(input).dataset).toMatchObject({ extra: { kept: [1] } });
  });

  it('survives 10,000 mutations: never throws, leaves no dangling reference, and says what was wrong', () => {
    const original = JSON.stringify(readIranJapan());
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 40, maxLength: 40 }), (mutations) => {
        const input = JSON.parse(original) as Tree;
        for (const each of mutations) mutate(input, each);
        const { dataset, problems } = parse(input);
        for (const { path, expected, got, hint } of problems) {
          expect([path, expected, got, hint].map((text) => typeof text)).toEqual(['string', 'string', 'string', 'string']);
          expect(expected && hint).not.toBe('');
        }
        expect(dataset).not.toBeNull();
        expect(dangling(dataset!)).toEqual([]);
        expect(isFrozen(dataset)).toBe(true);
        expect(() => indexDataset(dataset!)).not.toThrow();
      }),
      { seed: 20250409, numRuns: 250 },
    );
  }, 120_000);

  it('changes no prototype', () => {
    const input = JSON.parse(
      '{"format":"bilateral/1","__proto__":{"polluted":true},"events":[{"__proto__":{"polluted":true}}],"sides":{}}',
    ) as unknown;
    parse(input);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['https://www.mofa.go.jp/a?b=c#d', 'http://example.org', 'mailto:desk@example.org'])('%s may be followed', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    '//example.org',
    '/relative',
    'https:///',
    'https://example.org/"onclick="x',
    'https://example.org/\u202egnp.exe',
    '',
  ])('%j may not', (url) => {
    expect(safeUrl(url)).toBeNull();
  });
});

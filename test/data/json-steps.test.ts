import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSteps } from '../../src/data/json-steps.js';
import { finish, type Steps } from '../../src/data/steps.js';

type Answer = { readonly value: unknown } | { readonly error: string };

function answer(read: () => unknown): Answer {
  try {
    return { value: read() };
  } catch (error) {
    return { error: String(error) };
  }
}

/** Read with a rest after every record. */
const slowly = (text: string) => answer(() => finish(jsonSteps(text, 0)));
const atOnce = (text: string) => answer(() => JSON.parse(text) as unknown);

function rests(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

describe('reading JSON with rests', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1), (json, indent) => {
        for (const text of [json, `{"events":${json},"events":[${json},${json}],"more":[[${json}]]}`]) {
          const written = indent ? JSON.stringify(JSON.parse(text), null, indent) : text;
          expect(slowly(written)).toEqual(atOnce(written));
        }
      }),
    );
  });

  it('refuses what JSON.parse refuses, with its words', () => {
    const damage = fc.record({ at: fc.nat({ max: 80 }), cut: fc.nat({ max: 2 }), put: fc.constantFrom('', ',', '"', '[', ']', '{', '}', '\\', ' ', '0') });
    const text = '{"format":"x","events":[{"id":"a \\"b\\\\","list":[1,[2]]}, {"id":"c"},3 ],"none":[ ],"sides":{"a":[1],"b":{}}}';
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce((sofar, { at, cut, put }) => sofar.slice(0, at) + put + sofar.slice(at + cut), text);
        expect(slowly(damaged)).toEqual(atOnce(damaged));
      }),
      { numRuns: 2_000 },
    );
    for (const wrong of ['{"a":[,1]}', '{"a":[1,]}', '{"a":[1,,2]}', '{"a":[ , ]}', '{"a":[1}', '{"a":[1]', '{"a":["1]}', '', '[1,2', '{"a":[{]}}'])
      expect(slowly(wrong), wrong).toEqual(atOnce(wrong));
  });

  it('keeps a field with a name that objects have of their own', () => {
    const text = '{"__proto__":[{"__proto__":1}],"constructor":[2]}';
    const file = finish(jsonSteps(text, 0));
    expect(JSON.stringify(file)).toBe(text);
    expect(Object.getPrototypeOf(file)).toBe(Object.prototype);
  });

  it('rests within a long list and not within a short one', () => {
    const file = (count: number) => JSON.stringify({ sides: {}, events: Array.from({ length: count }, (_, id) => ({ id, title: 'an event' })) });
    expect(rests(jsonSteps(file(100)))).toBe(0);
    expect(rests(jsonSteps(file(10_000)))).toBeGreaterThan(3);
  });
});

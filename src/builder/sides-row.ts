import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderContext } from './builder-context.js';
import { menu } from './menu.js';

/** Returns the menus of who face each other; nothing where the table has not two groups. */
export function sidesRow({ words, reading, options, decide }: BuilderContext): TemplateResult | typeof nothing {
  const { groups, sides } = reading;
  if (groups.length < 2 || sides.length < 2) return nothing;
  const [first, second] = [sides[0]!.name, sides[1]!.name];
  const names = [...new Set([...groups, first, second].filter(Boolean))];
  const face = (pair: readonly [string, string], said: string) => decide({ ...options, sides: pair }, said);
  const side = (label: string, i: 0 | 1, choose: (value: string) => void) =>
    html`<div class="side ${'ab'[i]}">
      ${menu({ label, value: sides[i]!.name, choices: names.map((name) => ({ value: name, label: name })), choose, key: `side ${i}` })}
      ${/^X[A-Z]{2}$/.test(sides[i]!.country) ? nothing : html`<bdi class="hint">${sides[i]!.country}</bdi>`}
    </div>`;
  return html`<div role="group" aria-labelledby="sides" aria-describedby="sides-hint">
    <h3 id="sides">${words.sides}</h3>
    <p id="sides-hint" class="hint">${words.sidesHint}</p>
    <div class="row">
      ${side(words.first, 0, (value) => face(value === second ? [second, first] : [value, second], words.first))}
      ${side(words.second, 1, (value) => face(value === first ? [second, first] : [first, value], words.second))}
      <button class="tool" type="button" @click=${() => face([second, first], words.swap)}>${words.swap}</button>
    </div>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderContext } from './builder-context.js';
import { menu } from './menu.js';
import { settled } from './settle.js';
import type { EventKind } from './words.js';

/** Returns what each kind of event in the table becomes. */
export function kindMenus({ words, reading, options, decide }: BuilderContext): TemplateResult | typeof nothing {
  const kinds = Object.entries(reading.kinds);
  if (!kinds.length) return nothing;
  const known = Object.keys(words.eventKinds) as readonly EventKind[];
  const one = ([name, kind]: readonly [string, string]) => {
    const own = { value: name, label: words.asWritten };
    const choices = [
      ...(known.includes(name as EventKind) ? [] : [own]),
      ...known.map((value) => ({ value, label: words.eventKinds[value] })),
    ];
    return menu({
      ...{ label: words.kindOf(`\u2068${name}\u2069`), value: kind, choices, key: `kind ${name}` },
      choose: (value) => decide(settled(options, 'kinds', name, value), words.kinds),
    });
  };
  return html`<details>
    <summary>${words.kinds}</summary>
    <div class="row">${kinds.map(one)}</div>
  </details>`;
}

import { afterEach, beforeAll } from 'vitest';
import { loadFonts } from './support/fonts.js';
import './support/page.css';

const noise: string[] = [];

for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
  const original = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    noise.push(`console.${level}: ${values.map(String).join(' ')}`);
    original(...values);
  };
}

// Lit keeps silent about being its development build when it finds that it said so.
(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings = new Set(['dev-mode']);

beforeAll(() => loadFonts());

// Driving Firefox, Playwright finds no element in a frame whose parent is transformed. A scale of one is no transform.
const runner = window.frameElement?.ownerDocument;
if (runner && !runner.querySelector('#unscaled')) {
  runner.head.insertAdjacentHTML('beforeend', '<style id="unscaled">[data-scale="1"] { transform: none !important; }</style>');
}

afterEach(() => {
  const heard = noise.splice(0);
  if (heard.length) throw new Error(`The page was not silent:\n${heard.join('\n')}`);
});

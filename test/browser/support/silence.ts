import { afterEach } from 'vitest';

const noise: string[] = [];

for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
  const original = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    noise.push(`console.${level}: ${values.map(String).join(' ')}`);
    original(...values);
  };
}

// Lit does not warn about its development build if the warning is marked as issued.
(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings = new Set(['dev-mode']);

afterEach(() => {
  const heard = noise.splice(0);
  if (heard.length) throw new Error(`The page was not silent:\n${heard.join('\n')}`);
});

import { afterEach } from 'vitest';

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

afterEach(() => {
  const heard = noise.splice(0);
  if (heard.length) throw new Error(`The page was not silent:\n${heard.join('\n')}`);
});

import { runnerImport } from 'vite';

/** The valibot schema of a data set, from its TypeScript source. */
export async function loadSchema() {
  const { module } = await runnerImport('/src/data/schema.ts', { configFile: false, logLevel: 'error' });
  return module;
}

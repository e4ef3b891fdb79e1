import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const NAME = 'virtual:elements-manifest';

/** The custom elements manifest of the sources; settings are in custom-elements-manifest.config.mjs. */
export function analyzeElements() {
  return cli({ argv: ['analyze'], cwd: process.cwd(), noWrite: true });
}

/** A Vite plugin that serves the manifest of the current sources as a module. */
export function elementsManifest() {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(await analyzeElements())}` : undefined),
  };
}

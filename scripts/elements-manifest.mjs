import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const NAME = 'virtual:elements-manifest';

/** The custom elements manifest of the sources, settings in custom-elements-manifest.config.mjs. */
export function analyzeElements() {
  return cli({ argv: ['analyze'], cwd: process.cwd(), noWrite: true });
}

/** A vite plugin that gives the manifest as a module, always that of the sources as they are. */
export function elementsManifest() {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(await analyzeElements())}` : undefined),
  };
}

import { loadWords } from '../../src/locale/catalogue.js';
import { languages } from '../../src/locale/locale.js';

// On a page, an element fetches the messages of its language before it draws.
await Promise.all(languages.map(loadWords));

// Lit does not warn about its development build if the warning is marked as issued.
(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings = new Set(['dev-mode']);

import { loadWords } from '../../src/locale/catalogue.js';
import { languages } from '../../src/locale/locale.js';

// On a page, an element fetches the messages of its language before it draws.
await Promise.all(languages.map(loadWords));

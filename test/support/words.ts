import { loadWords } from '../../src/locale/catalogue.js';
import { languages } from '../../src/locale/locale.js';

// In a page an element fetches the words of its language before it draws.
await Promise.all(languages.map(loadWords));

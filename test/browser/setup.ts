import './support/silence.js';
import { beforeAll, beforeEach } from 'vitest';
import { commands } from 'vitest/browser';
import { loadFonts } from './support/fonts.js';
import './support/page.css';

// With Firefox, Playwright finds no element in a frame whose parent is transformed. A scale of one is not a transform.
const runner = window.frameElement?.ownerDocument;
if (runner && !runner.querySelector('#unscaled')) {
  runner.head.insertAdjacentHTML('beforeend', '<style id="unscaled">[data-scale="1"] { transform: none !important; }</style>');
}

beforeAll(() => loadFonts());

// A real pointer that was over the frame since it was last parked may still be there.
let mayHover = true;
for (const type of ['pointerover', 'pointermove'])
  window.addEventListener(type, ({ isTrusted }) => (mayHover ||= isTrusted), { capture: true, passive: true });

beforeEach(async () => {
  if (mayHover) await commands.parkPointer();
  mayHover = false;
});

import type { BrowserCommand } from 'vitest/node';

/** How a page is printed; sizes are named as in CSS. */
interface Sheet {
  readonly format: 'A4' | 'Letter';
  readonly landscape: boolean;
}

/** A piece of markup with elements, and the sheet that it is printed on. */
interface Print {
  readonly markup: string;
  readonly sheet: Sheet;
}

/** Prints one after the other in a page of their own, each once all its elements are drawn, and counts the sheets. Chromium only. */
export const printPages: BrowserCommand<[prints: readonly Print[]]> = async ({ context, page }, prints) => {
  const own = await context.newPage();
  try {
    const address = new URL('/printed.html', page.url()).href;
    // The test server wraps what is imported later.
    const body = `<!doctype html><html lang="en"><meta charset="utf-8" />
      <script>__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };</script>
      <script type="module" src="/@vite/client"></script><script type="module" src="/src/define.ts"></script><body></body></html>`;
    await own.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
    await own.goto(address);
    const counts: number[] = [];
    for (const { markup, sheet } of prints) {
      await own.evaluate((text) => (document.body.innerHTML = text), markup);
      await own.waitForFunction(() => {
        const drawn = (root: ParentNode): boolean =>
          [...root.querySelectorAll('*')].every(
            (each) => !each.localName.startsWith('bilateral-') || (each.matches(':state(ready)') && drawn(each.shadowRoot!)),
          );
        return drawn(document);
      });
      const pdf = await own.pdf({ ...sheet, margin: { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' } });
      counts.push(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0);
    }
    return counts;
  } finally {
    await own.close();
  }
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    printPages(prints: readonly Print[]): Promise<readonly number[]>;
  }
}

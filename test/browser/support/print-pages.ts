import type { BrowserCommand } from 'vitest/node';

/** How a page is printed; sizes as CSS names them. */
interface Sheet {
  readonly format: 'A4' | 'Letter';
  readonly landscape: boolean;
}

/**
 * Prints a page of its own that holds a piece of markup with elements, when all of them are drawn, and counts the sheets. Chromium only.
 */
export const printPages: BrowserCommand<[markup: string, sheet: Sheet]> = async ({ context, page }, markup, sheet) => {
  const own = await context.newPage();
  try {
    const address = new URL('/printed.html', page.url()).href;
    // The server of the tests wraps what is imported later.
    const body = `<!doctype html><html lang="en"><meta charset="utf-8" />
      <script>__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };</script>
      <script type="module" src="/@vite/client"></script><script type="module" src="/src/define.ts"></script><body>${markup}</body></html>`;
    await own.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
    await own.goto(address);
    await own.waitForFunction(() => {
      const drawn = (root: ParentNode): boolean =>
        [...root.querySelectorAll('*')].every(
          (each) => !each.localName.startsWith('bilateral-') || (each.matches(':state(ready)') && drawn(each.shadowRoot!)),
        );
      return drawn(document);
    });
    const pdf = await own.pdf({ ...sheet, margin: { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' } });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  } finally {
    await own.close();
  }
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    printPages(markup: string, sheet: Sheet): Promise<number>;
  }
}

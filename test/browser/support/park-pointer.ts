import type { BrowserCommand } from 'vitest/node';

/** Moves the mouse out of the frame of the tests: left there by one test, it would hover what the next one draws. */
export const parkPointer: BrowserCommand<[]> = async (context) => {
  // WebDriver does not keep the pointer between its actions.
  if (context.provider.name !== 'playwright') return;
  const { width, height } = context.page.viewportSize()!;
  await context.page.mouse.move(width - 1, height - 1);
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    parkPointer(): Promise<void>;
  }
}

import { describe, expect, it, vi } from 'vitest';

describe('The messages of a language that have not been fetched', () => {
  it('are the English ones, which are never cached as if they were its own', async () => {
    vi.resetModules();
    const { createLocale } = await import('../../src/locale/locale.js');
    const { hasWords, loadWords } = await import('../../src/locale/catalogue.js');
    expect([hasWords('en'), hasWords('fa')]).toEqual([true, false]);
    const early = createLocale('fa');
    expect([early.direction, early.common.retry, early.number(12)]).toEqual(['rtl', 'Try again', '۱۲']);
    await loadWords('fa');
    expect(createLocale('fa').common.retry).toBe('تلاش دوباره');
    expect(createLocale('fa')).toBe(createLocale('fa'));
  });
});

import { describe, expect, it, vi } from 'vitest';

describe('The words of a language that were not fetched', () => {
  it('are those of English, and never kept as if they were its own', async () => {
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

import { describe, expect, it } from 'vitest';
import { tabledWidth } from '../../src/layout/tabled-widths.js';

const em = (text: string, weight: 400 | 600 | 700 = 400) => tabledWidth(text, 1, weight) / tabledWidth('一', 1, 400);

describe('the width of a text', () => {
  it('grows with the size and the weight of its letters', () => {
    expect(tabledWidth('Tehran', 26, 400)).toBeCloseTo(2 * tabledWidth('Tehran', 13, 400));
    expect(em('Tehran', 600)).toBeGreaterThan(em('Tehran'));
    expect(em('Tehran', 700)).toBeGreaterThan(em('Tehran', 600));
  });

  it('is that of Noto Sans', () => {
    expect(em('M')).toBeCloseTo(0.907);
    expect(em('i')).toBeCloseTo(0.258);
    expect(em('MM')).toBeCloseTo(2 * em('M'));
  });

  it('is less where Persian letters join', () => {
    expect(em('ببب')).toBeCloseTo(0.269 + 0.343 + 1.093);
    expect(em('ب‌ب‌ب')).toBeCloseTo(3 * 0.993);
    // Alef joins only to what is before it.
    expect(em('با')).toBeCloseTo(0.269 + 0.291);
    expect(em('اب')).toBeCloseTo(0.238 + 0.993);
  });

  it('is not changed by marks on letters', () => {
    expect(em('بَب')).toBeCloseTo(em('بب'));
    expect(em('e\u0301')).toBeCloseTo(em('e'));
  });

  it('is an em for each Japanese letter, and half of it for narrow kana', () => {
    expect(em('日本とイラン、「関係」')).toBe(11);
    expect(em('ｲﾗﾝ')).toBe(1.5);
  });
});

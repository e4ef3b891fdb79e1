import { describe, expect, it } from 'vitest';
import { outlineTarget, type OutlineItem } from '../../src/model/outline.js';

const item = (id: string, level: number, section = 'a', name = id): OutlineItem => ({ id, kind: 'actor', level, section, name });
const ITEMS = [
  item('ministry', 1),
  item('deputy', 2),
  item('desk', 3),
  item('bank', 1),
  item('union', 1, 'b', 'Ärzte'),
  item('oil', 2, 'b'),
];
const go = (from: string, key: string, rtl = false) =>
  outlineTarget(ITEMS, from, { key, rtl, fold: (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() });

describe('The keyboard in an outline', () => {
  it('moves up and down past lines that are deeper', () => {
    expect(go('ministry', 'ArrowDown')).toBe('bank');
    expect(go('deputy', 'ArrowDown')).toBe('bank');
    expect(go('bank', 'ArrowUp')).toBe('ministry');
    expect(go('oil', 'ArrowDown')).toBeNull();
  });

  it('enters and leaves a line in the reading direction', () => {
    expect(go('ministry', 'ArrowRight')).toBe('deputy');
    expect(go('desk', 'ArrowLeft')).toBe('deputy');
    expect(go('ministry', 'ArrowLeft', true)).toBe('deputy');
    expect(go('bank', 'ArrowRight')).toBeNull();
  });

  it('jumps to the ends and to the next section', () => {
    expect(go('bank', 'Home')).toBe('ministry');
    expect(go('ministry', 'End')).toBe('oil');
    expect(go('desk', 'PageDown')).toBe('union');
    expect(go('oil', 'PageUp')).toBe('ministry');
  });

  it('jumps to the next name that begins with a letter, wrapping around at the end', () => {
    expect(go('ministry', 'd')).toBe('deputy');
    expect(go('deputy', 'd')).toBe('desk');
    expect(go('desk', 'a')).toBe('union');
    expect(go('union', 'b')).toBe('bank');
    expect(go('union', 'x')).toBeNull();
  });

  it('starts at the first line when the focused one is gone', () => {
    expect(go('no-such', 'ArrowDown')).toBe('ministry');
  });
});

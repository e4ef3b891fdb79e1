/** A key as it was pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** What each digit shows; 0 stands for both countries. */
const SHOWN: readonly ('a' | 'b' | '')[] = ['', 'a', 'b'];

/** What a key shows: one country alone, or with `''` both; null when it means nothing here. Escape goes back by one step. */
export function shownByKey(
  { key, ctrlKey, metaKey }: KeyPress,
  { only, isZoomed, fold }: { readonly only: 'a' | 'b' | ''; readonly isZoomed: boolean; readonly fold: (text: string) => string },
): 'a' | 'b' | '' | null {
  if (ctrlKey || metaKey) return null;
  const digit = '012'.indexOf(fold(key));
  if (digit >= 0) return SHOWN[digit]!;
  if (key !== 'Escape') return null;
  return isZoomed ? only : only ? '' : null;
}

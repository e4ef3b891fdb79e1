import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-jp/wght.css';

/** Latin and Arabic letters, one file each. */
const LETTERS = 'aé آ۱';

/** Loads what the page's font needs for a text, so that it is not measured in another font. Japanese is split into a hundred files. */
export async function loadFonts(text = LETTERS): Promise<void> {
  const { fontFamily } = getComputedStyle(document.documentElement);
  await document.fonts.load(`16px ${fontFamily}`, text);
}

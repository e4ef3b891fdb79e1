import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-jp/wght.css';

/** Latin and Arabic letters, one file each. */
const LETTERS = 'aé آ۱';

/** Loads what the page's font needs to write a text, so that it is not measured in another one. Japanese comes in a hundred pieces. */
export async function loadFonts(text = LETTERS): Promise<void> {
  const { fontFamily } = getComputedStyle(document.documentElement);
  await document.fonts.load(`16px ${fontFamily}`, text);
}

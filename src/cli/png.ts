import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.js';

/** Packages with the open fonts that the design names, and the folders of their weights. */
const FONT_PACKAGES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-jp'].map((name) => `@expo-google-fonts/${name}`);
const FONT_FOLDERS = ['400Regular', '600SemiBold', '700Bold', '400Regular_Italic'];

/** Makes PNGs of SVG documents. */
export type Rasterize = (svg: string) => Uint8Array;

/**
 * Returns what makes PNGs, `scale` pixels to a px, with these font files or the open ones; never with those of the system, so that every
 * machine makes the same. Throws a `UsageError` if a package or file is missing.
 */
export async function rasterizer(scale: number, fonts: readonly string[]): Promise<Rasterize> {
  const { Resvg } = await import('@resvg/resvg-js').catch(() => {
    throw new UsageError('PNG needs a package that is not installed: npm install @resvg/resvg-js');
  });
  const lost = fonts.find((file) => !existsSync(file));
  if (lost !== undefined) throw new UsageError(`--font ${lost} is no file`);
  const fontFiles = fonts.length ? [...fonts] : openFonts();
  return (svg) => {
    const options = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' };
    return new Resvg(svg, { font: options, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
  };
}

function openFonts(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FONT_PACKAGES.flatMap((name) => {
    let folder: string;
    try {
      folder = dirname(resolve(`${name}/package.json`));
    } catch {
      throw new UsageError(`PNG needs fonts: npm install ${FONT_PACKAGES.join(' ')}, or give yours by --font FILE`);
    }
    const weights = FONT_FOLDERS.map((weight) => join(folder, weight)).filter((each) => existsSync(each));
    return weights.flatMap((weight) =>
      readdirSync(weight)
        .filter((file) => file.endsWith('.ttf'))
        .map((file) => join(weight, file)),
    );
  });
}

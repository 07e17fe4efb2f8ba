/** The font of pictures, carried by a package: the same signs on every machine, Chinese among them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFont } from '../reports/pictures/font.ts';
import type { Fonts } from '../reports/pictures/outlines.ts';

const REGULAR = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const BOLD = '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';

export async function chartFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const font = async (path: string) => readFont(await readFile(resolve(path)));
  return { regular: await font(REGULAR), bold: await font(BOLD) };
}

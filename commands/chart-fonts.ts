/** The font of pictures, carried by a package: the same signs on every machine, Chinese among them. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFont } from '../reports/pictures/font.ts';
import type { Fonts } from '../reports/pictures/outlines.ts';

export async function chartFonts(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const regular = resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const bold = resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf');
  return { regular: readFont(await readFile(regular)), bold: readFont(await readFile(bold)) };
}

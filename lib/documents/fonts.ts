import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(process.cwd(), "node_modules", "@expo-google-fonts");
const files = {
  "NotoSans-Regular.ttf": "noto-sans/400Regular/NotoSans_400Regular.ttf",
  "NotoSans-Bold.ttf": "noto-sans/700Bold/NotoSans_700Bold.ttf",
  "NotoSansJP-Regular.ttf": "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
  "NotoSansJP-Bold.ttf": "noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf",
};

/** The fonts of our documents (SIL Open Font License), by the names pdfmake finds them under. */
export const fonts = {
  Roboto: style("NotoSans"),
  Japanese: style("NotoSansJP"),
};

export type FontFile = keyof typeof files;

/** The names of the font files. */
export const fontFiles = Object.keys(files) as FontFile[];

/** The bytes of a font file. */
export function fontFile(name: FontFile): Buffer {
  return readFileSync(join(folder, files[name]));
}

// Nothing of ours is set in italics.
function style(name: string) {
  const [normal, bold] = [`${name}-Regular.ttf`, `${name}-Bold.ttf`];
  return { normal, bold, italics: normal, bolditalics: bold };
}

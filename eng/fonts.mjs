// Cuts the fonts of the interface down to what its pages use and names each file by what it was made from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subset from "subset-font";

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
const ascii = range(0x20, 0x7e);
const western = ascii + range(0xa0, 0xff) + "ıŒœŠšŽžŸ–—‘’‚“”„†•…′″‹›€™−√∞≈≠≤≥←↑→↓↔✓\u2009\u202f";
const eastern = range(0x100, 0x17f) + "ȘșȚțẞ";
const code = ascii + "£§°±²³µ·×÷–—‘’“”…−";

const upright = { wght: { min: 400, max: 700 } };
const geist = "@fontsource-variable/geist/files/geist-";
const serif = "@fontsource-variable/source-serif-4/files/source-serif-4-";
const mono = "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-";
const faces = {
  sans: { file: `${geist}latin-wght-normal.woff2`, text: western, axes: upright, features: ["kern", "tnum"] },
  "sans-ext": { file: `${geist}latin-ext-wght-normal.woff2`, text: eastern, axes: upright, features: ["kern"] },
  serif: { file: `${serif}latin-wght-normal.woff2`, text: western, axes: upright, features: ["kern", "liga"] },
  "serif-ext": { file: `${serif}latin-ext-wght-normal.woff2`, text: eastern, axes: upright, features: ["kern"] },
  italic: { file: `${serif}latin-wght-italic.woff2`, text: western, axes: { wght: 400 }, features: ["kern", "liga"] },
  mono: { file: `${mono}latin-wght-normal.woff2`, text: code, axes: { wght: 400 }, features: [] },
};

/** Writes every face into the folder and returns its file name by face. A face made before is not made again. */
export async function makeFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const require = createRequire(import.meta.url);
  const names = {};
  for (const [face, { file, text, axes, features }] of Object.entries(faces)) {
    const source = readFileSync(require.resolve(file));
    const recipe = JSON.stringify([text, axes, features]);
    const hash = createHash("sha256").update(source).update(recipe).digest("hex").slice(0, 10);
    names[face] = `${face}.${hash}.woff2`;
    if (existsSync(join(folder, names[face]))) continue;
    const options = { targetFormat: "woff2", variationAxes: axes, keepFeatures: features, noHinting: true };
    writeFileSync(join(folder, names[face]), await subset(source, text, options));
  }
  const current = new Set(Object.values(names));
  for (const old of readdirSync(folder)) if (!current.has(old)) rmSync(join(folder, old));
  return names;
}

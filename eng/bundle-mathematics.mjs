// node eng/bundle-mathematics.mjs <output>: KaTeX and our entry to it as one ES5 script that defines `mathematics`.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import babel from "@babel/core";
import esbuild from "esbuild";

const output = process.argv[2];
if (!output) {
  console.error("Usage: node eng/bundle-mathematics.mjs <output>");
  process.exit(2);
}

const modern = await esbuild.build({
  entryPoints: [fileURLToPath(new URL("mathematics.js", import.meta.url))],
  bundle: true,
  charset: "ascii",
  format: "iife",
  globalName: "mathematics",
  legalComments: "none",
  write: false,
});

const old = await babel.transformAsync(modern.outputFiles[0].text, {
  babelrc: false,
  configFile: false,
  sourceType: "script",
  compact: false,
  // esbuild puts every let into a function of the bundle: checks of the dead zone would only cost time.
  presets: [["@babel/preset-env", { targets: { ie: "11" }, modules: false }]],
});

const small = await esbuild.transform(old.code, { charset: "ascii", minifyWhitespace: true, target: "es5" });
await writeFile(output, `/* Contains KaTeX, MIT licence, katex.org */\n${small.code}`);

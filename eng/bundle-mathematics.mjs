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
  // The shortest code that is right for KaTeX, which iterates over arrays only and subclasses nothing that is built in.
  assumptions: {
    constantSuper: true,
    ignoreFunctionLength: true,
    iterableIsArray: true,
    noClassCalls: true,
    noNewArrows: true,
    setClassMethods: true,
    setPublicClassFields: true,
    superIsCallableConstructor: true,
  },
  presets: [
    [
      "@babel/preset-env",
      { targets: { ie: "11" }, modules: false, exclude: ["@babel/plugin-transform-typeof-symbol"] },
    ],
  ],
});

const small = await esbuild.transform(old.code, { charset: "ascii", minifyWhitespace: true, target: "es5" });
await writeFile(output, `/* Contains KaTeX, MIT licence, katex.org */\n${small.code}`);

// Builds what the browser loads: src/InterviewPrep.Web/Client -> src/InterviewPrep.Web/wwwroot/dist.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeFonts } from "./fonts.mjs";

const web = join(dirname(fileURLToPath(import.meta.url)), "../src/InterviewPrep.Web");
const client = join(web, "Client");
const dist = join(web, "wwwroot/dist");
const dev = process.argv.includes("--dev");

mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) if (name !== "fonts") rmSync(join(dist, name), { recursive: true });
const fonts = await makeFonts(join(dist, "fonts"));

/** `url("font:serif")` in the CSS becomes the address of that face beside the style sheet. */
const fontAddresses = {
  name: "font-addresses",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^font:/ }, ({ path }) => {
      const file = fonts[path.slice("font:".length)];
      return file ? { path: `fonts/${file}`, external: true } : { errors: [{ text: `No such font: ${path}` }] };
    }),
};

/** KaTeX offers each face three times; every browser we serve reads the smallest. */
const smallestFaces = {
  name: "smallest-faces",
  setup: ({ onLoad }) =>
    onLoad({ filter: /katex\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/,\s*url\([^)]*\)\s*format\("(?:woff|truetype)"\)/g, ""),
      loader: "css",
    })),
};

const common = { bundle: true, minify: true, sourcemap: dev, target: ["chrome123", "firefox128", "safari17.5"] };
const entry = (path) => join(client, path);
const withoutHtml = { "@codemirror/lang-html": entry("src/editor/no-html.ts") };
await Promise.all([
  build({
    ...common,
    entryPoints: [entry("styles/site.css"), entry("styles/admin.css")],
    outdir: dist,
    plugins: [fontAddresses],
  }),
  build({
    ...common,
    entryPoints: [entry("styles/mathematics.css")],
    outdir: dist,
    plugins: [smallestFaces],
    loader: { ".woff2": "file" },
    assetNames: "mathematics/[name].[hash]",
  }),
  build({
    ...common,
    entryPoints: [entry("src/site.ts"), entry("src/admin.ts"), entry("src/guide.ts")],
    outdir: dist,
    format: "iife",
  }),
  build({ ...common, entryPoints: [entry("src/editor.ts")], outdir: dist, format: "esm", alias: withoutHtml }),
  build({ ...common, entryPoints: [entry("src/passkey.ts")], outdir: dist, format: "esm" }),
]);
copyFileSync(entry("icon.svg"), join(dist, "icon.svg"));

for (const name of readdirSync(dist, { recursive: true }).sort()) {
  const { size } = statSync(join(dist, name));
  if (!name.endsWith(".map") && name !== "fonts") console.log(`dist/${name}  ${(size / 1024).toFixed(1)} KB`);
}

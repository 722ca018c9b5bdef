// Measures the contrast of every pair of tokens that the interface puts together, in both themes (WCAG 2.2, 1.4.3 and 1.4.11).
import { readFileSync } from "node:fs";

const file = new URL("../src/InterviewPrep.Web/Client/styles/tokens.css", import.meta.url);
const tokens = readTokens(readFileSync(file, "utf8"));
const themes = ["light", "dark"];
const grounds = ["paper", "raised", "sunken"];
const soft = ["accent-soft", "good-soft", "attention-soft", "bad-soft"];

const text = [
  ...pairs(["ink", "muted", "accent", "accent-strong", "good", "attention", "bad"], grounds),
  ...pairs(["ink", "muted"], soft),
  ...["accent", "good", "attention", "bad"].map((tone) => [tone, `${tone}-soft`]),
  ...pairs(["accent-strong"], ["accent-soft"]),
  ...pairs(["on-accent"], ["accent", "accent-strong"]),
  ...pairs(["code-keyword", "code-string", "code-number", "code-title", "code-comment", "bad"], ["sunken", "raised"]),
  ["paper", "ink"],
  ["paper", "bad"],
];
const shapes = [...pairs(["control", "accent", "bad"], grounds), ...pairs(["control"], soft)];

let failures = 0;
const worst = { 4.5: Infinity, 3: Infinity };
for (const [wanted, list] of [
  [4.5, text],
  [3, shapes],
])
  for (const [front, back] of list)
    for (const theme of themes) {
      const ratio = contrast(tokens[front][theme], tokens[back][theme]);
      worst[wanted] = Math.min(worst[wanted], ratio);
      if (ratio >= wanted) continue;
      failures += 1;
      console.error(`${theme}: ${front} on ${back} has ${ratio.toFixed(2)}, and needs ${wanted}`);
    }
const count = (text.length + shapes.length) * themes.length;
console.log(
  `${count} pairs, ${failures} too weak; weakest text ${worst[4.5].toFixed(2)}, weakest control ${worst[3].toFixed(2)}`,
);
process.exitCode = failures === 0 ? 0 : 1;

function pairs(fronts, backs) {
  return fronts.flatMap((front) => backs.map((back) => [front, back]));
}

function readTokens(css) {
  const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const line = new RegExp(String.raw`--([\w-]+): light-dark\(${colour}, ${colour}\);`, "g");
  const found = {};
  for (const [, name, ...numbers] of css.matchAll(line)) {
    const [l1, c1, h1, l2, c2, h2] = numbers.map(Number);
    found[name] = { light: luminance(l1, c1, h1), dark: luminance(l2, c2, h2) };
  }
  return found;
}

/** Relative luminance of an OKLCH colour, cut to what sRGB can show (B. Ottosson, A perceptual color space, 2020). */
function luminance(lightness, chroma, hue) {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value) => Math.min(1, Math.max(0, value));
  const red = cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

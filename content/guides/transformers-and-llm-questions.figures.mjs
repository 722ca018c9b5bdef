// Draws the speedup of speculative decoding against the batch, for three context lengths. Run with the folder to write to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const weights = 2 * 7504658432, attention = 4 * 32 * 4096, cache = 131072; // bytes, FLOP a position, bytes a position
const bandwidth = 0.8 * 2.0e12, arithmetic = 0.6 * 312e12;
const step = (batch, tokens, context) => Math.max((weights + batch * context * cache) / bandwidth,
  batch * tokens * (weights + attention * context) / arithmetic); // 2 FLOP a weight equal its 2 bytes
const round = (alpha, gamma) => (1 - alpha ** (gamma + 1)) / (1 - alpha);
const speedup = (batch, context) => {
  const plain = step(batch, 1, context);
  return round(0.8, 4) * plain / (step(batch, 5, context) + 4 * 0.05 * plain);
};

const left = 62, right = 566, top = 46, bottom = 330;
const x = b => left + (right - left) * (b - 1) / 103;
const y = s => bottom - (bottom - top) * s / 3;
const f = v => v.toFixed(1);
const lines = [[4096, 'a', '4,096 tokens'], [1024, 'b', '1,024 tokens'], [128, 'c', '128 tokens']];
const parts = [];
for (let s = 0; s <= 3; s += 0.5) {
  parts.push(`<path class="grid" d="M${left} ${f(y(s))}H${right}"/>`);
  parts.push(`<text class="small" x="${left - 8}" y="${f(y(s) + 4.5)}" text-anchor="end">${s.toFixed(1)}</text>`);
}
parts.push(`<path class="one" d="M${left} ${f(y(1))}H${right}"/>`);
parts.push(`<text class="small" x="${left + 8}" y="${f(y(1) + 18)}">below 1: slower than plain decoding</text>`);
for (const b of [1, 24, 48, 72, 104]) parts.push(`<text class="small" x="${f(x(b))}" y="${bottom + 20}" text-anchor="middle">${b}</text>`);
for (const [context, name, label] of lines) {
  const points = [];
  for (let b = 1; b <= 104; b++) points.push(`${f(x(b))} ${f(y(speedup(b, context)))}`);
  const end = speedup(104, context);
  parts.push(`<path class="line ${name}" d="M${points.join('L')}"/>`);
  parts.push(`<text class="label" x="${right + 8}" y="${f(y(end) - 3)}">${label}</text>`);
  parts.push(`<text class="label" x="${right + 8}" y="${f(y(end) + 14)}">${end.toFixed(2)}</text>`);
}
parts.push(`<text class="label" x="${left - 44}" y="24">Speedup of four draft tokens, acceptance 0.8</text>`);
parts.push(`<text class="label" x="${(left + right) / 2}" y="${bottom + 42}" text-anchor="middle">requests in the batch</text>`);
const style = `text{font-family:system-ui,sans-serif;fill:#1f2430}.small{font-size:13px}.label{font-size:14px}.grid{stroke:#c9ccd6;stroke-width:1;fill:none}`
  + `.one{stroke:#1f2430;stroke-width:1.5;stroke-dasharray:2 4;fill:none}.line{fill:none;stroke-width:2.5}.a{stroke:#3a3fb0}.b{stroke:#8a5a00;stroke-dasharray:9 4}`
  + `.c{stroke:#a3262a;stroke-dasharray:3 3}`
  + `@media (prefers-color-scheme: dark){text{fill:#e6e8ef}.grid{stroke:#454a58}.one{stroke:#e6e8ef}.a{stroke:#a9aefc}.b{stroke:#e5b455}.c{stroke:#f0908f}}`;
writeFileSync(join(process.argv[2], 'transformers-and-llm-questions-speculation.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 384" role="img" aria-label="Speedup of speculative decoding by batch size">\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`);

// Draws the false positive rate of repeated looks, by numerical integration over the continuation region. Run with the folder to write to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const density = v => Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI);
const simpson = (i, m) => (i === 0 || i === m - 1 ? 1 : i % 2 ? 4 : 2) / 3;
// chance that |S_j| / sqrt(j) has exceeded threshold(j) for some j up to k, S a sum of standard normals; k = 1 … looks
function crossing(threshold, looks) {
  const grid = half => { const m = 2 * Math.ceil(half / 0.12) + 1; return Array.from({ length: m }, (_, i) => -half + 2 * half * i / (m - 1)); };
  let xs = grid(threshold(1)), f = xs.map(density);
  const rate = [];
  for (let k = 1; ; k++) {
    const h = xs[1] - xs[0], weighted = f.map((v, i) => v * simpson(i, f.length) * h);
    rate.push(1 - weighted.reduce((a, b) => a + b, 0));
    if (k === looks) return rate;
    const next = grid(threshold(k + 1) * Math.sqrt(k + 1));
    f = next.map(x => { let s = 0; for (let i = 0; i < xs.length; i++) { const d = x - xs[i]; if (d > -8 && d < 8) s += weighted[i] * density(d); } return s; });
    xs = next;
  }
}
const mixture = psi => Math.sqrt((1 + psi) / psi * Math.log((1 + psi) / 0.0025));

const naive = crossing(() => 1.959964, 20), valid = crossing(k => mixture(8.2 * k / 20), 20);
const left = 62, right = 540, top = 46, bottom = 330;
const x = k => left + (right - left) * (k - 1) / 19, y = p => bottom - (bottom - top) * p / 0.25, f = v => v.toFixed(1);
const parts = [];
for (let p = 0; p <= 25; p += 5) {
  parts.push(`<path class="grid" d="M${left} ${f(y(p / 100))}H${right}"/>`);
  parts.push(`<text class="small" x="${left - 8}" y="${f(y(p / 100) + 4.5)}" text-anchor="end">${p}%</text>`);
}
for (const k of [1, 5, 10, 15, 20]) parts.push(`<text class="small" x="${f(x(k))}" y="${bottom + 20}" text-anchor="middle">${k}</text>`);
const path = r => 'M' + r.map((p, i) => `${f(x(i + 1))} ${f(y(p))}`).join('L');
parts.push(`<path class="a" d="${path(naive)}"/>`, `<path class="b" d="${path(valid)}"/>`);
for (const k of [1, 5, 10, 20]) {
  parts.push(`<circle class="dot" cx="${f(x(k))}" cy="${f(y(naive[k - 1]))}" r="4"/>`);
  if (k < 20) parts.push(`<text class="small" x="${f(x(k) + 9)}" y="${f(y(naive[k - 1]) + 18)}">${(100 * naive[k - 1]).toFixed(1)}%</text>`);
}
parts.push(`<text class="label" x="${right + 10}" y="${f(y(naive[19]) + 5)}">stop at 1.96</text><text class="label" x="${right + 10}" y="${f(y(naive[19]) + 23)}">${(100 * naive[19]).toFixed(1)}%</text>`);
parts.push(`<text class="label" x="${right + 10}" y="${f(y(valid[19]) - 4)}">always valid</text><text class="label" x="${right + 10}" y="${f(y(valid[19]) + 13)}">${(100 * valid[19]).toFixed(1)}%</text>`);
parts.push(`<text class="label" x="18" y="24">Chance of a significant result without any effect</text>`);
parts.push(`<text class="label" x="${(left + right) / 2}" y="${bottom + 42}" text-anchor="middle">equally spaced looks</text>`);
const style = `text{font-family:system-ui,sans-serif;fill:#1f2430}.small{font-size:13px}.label{font-size:14px}.grid{stroke:#c9ccd6;stroke-width:1;fill:none}`
  + `.a{fill:none;stroke:#a3262a;stroke-width:2.5}.dot{fill:#a3262a}.b{fill:none;stroke:#3a3fb0;stroke-width:2.5;stroke-dasharray:9 4}`
  + `@media (prefers-color-scheme: dark){text{fill:#e6e8ef}.grid{stroke:#454a58}.a{stroke:#f0908f}.dot{fill:#f0908f}.b{stroke:#a9aefc}}`;
writeFileSync(join(process.argv[2], 'experimentation-and-causal-pitfalls-peeking.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 384" role="img" aria-label="False positive rate by number of looks">\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`);

// Draws the chance that ten of K fetched neighbours pass a filter, for three selectivities. Run with the folder to write to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const tenPass = (k, s) => { // P(Binomial(k, s) >= 10), in logarithms
  if (k < 10) return 0;
  let term = k * Math.log(1 - s), below = 0;
  for (let i = 0; i < 10; i++) { below += Math.exp(term); term += Math.log((k - i) / (i + 1)) + Math.log(s / (1 - s)); }
  return Math.max(0, 1 - below);
};
const left = 58, right = 640, top = 46, bottom = 320, low = 10, high = 4000;
const x = k => left + (right - left) * Math.log(k / low) / Math.log(high / low), y = p => bottom - (bottom - top) * p, f = v => v.toFixed(1);
const parts = [];
for (let p = 0; p <= 100; p += 25) {
  parts.push(`<path class="grid" d="M${left} ${f(y(p / 100))}H${right}"/>`);
  parts.push(`<text class="small" x="${left - 8}" y="${f(y(p / 100) + 4.5)}" text-anchor="end">${p}%</text>`);
}
for (const k of [10, 30, 100, 300, 1000, 3000]) parts.push(`<text class="small" x="${f(x(k))}" y="${bottom + 20}" text-anchor="middle">${k.toLocaleString('en-US')}</text>`);
for (const [s, name, label, shift] of [[0.5, 'a', 'half pass', 0], [0.1, 'b', 'a tenth', 0], [0.01, 'c', 'one percent', 0]]) {
  const points = [];
  for (let i = 0; i <= 300; i++) { const k = low * (high / low) ** (i / 300), lo = Math.floor(k), t = k - lo; points.push(`${f(x(k))} ${f(y(tenPass(lo, s) * (1 - t) + tenPass(lo + 1, s) * t))}`); }
  let need = 10; while (tenPass(need, s) < 0.99) need++;
  parts.push(`<path class="${name}" d="M${points.join('L')}"/>`, `<circle class="dot ${name}d" cx="${f(x(need))}" cy="${f(y(tenPass(need, s)))}" r="4"/>`);
  let half = 10; while (tenPass(half, s) < 0.4) half++;
  parts.push(`<text class="label" x="${f(x(half) + 10)}" y="${f(y(0.36) + shift)}">${label}</text><text class="small" x="${f(x(half) + 10)}" y="${f(y(0.36) + 18 + shift)}">99% at ${need.toLocaleString('en-US')}</text>`);
}
parts.push(`<text class="label" x="16" y="24">Chance that at least ten fetched neighbours pass the filter</text>`);
parts.push(`<text class="label" x="${(left + right) / 2}" y="${bottom + 44}" text-anchor="middle">neighbours fetched, logarithmic scale</text>`);
const style = `text{font-family:system-ui,sans-serif;fill:#1f2430}.small{font-size:13px}.label{font-size:14px}.grid{stroke:#c9ccd6;stroke-width:1;fill:none}`
  + `.a,.b,.c{fill:none;stroke-width:2.5}.a{stroke:#3a3fb0}.b{stroke:#8a5a00;stroke-dasharray:9 4}.c{stroke:#a3262a;stroke-dasharray:3 3}.ad{fill:#3a3fb0}.bd{fill:#8a5a00}.cd{fill:#a3262a}`
  + `@media (prefers-color-scheme: dark){text{fill:#e6e8ef}.grid{stroke:#454a58}.a{stroke:#a9aefc}.b{stroke:#e5b455}.c{stroke:#f0908f}.ad{fill:#a9aefc}.bd{fill:#e5b455}.cd{fill:#f0908f}}`;
writeFileSync(join(process.argv[2], 'retrieval-and-ranking-filter.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 376" role="img" aria-label="Chance of ten results by number of fetched neighbours">\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`);

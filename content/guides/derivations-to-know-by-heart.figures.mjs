import fs from 'node:fs';
import path from 'node:path';
const dir = process.argv[2];
let seed = 77; const u = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
const n = 200, d = 100, gamma = d / n;
const overlap = (spike) => {
  const X = Array.from({ length: n }, () => Array.from({ length: d }, (_, j) => g() * (j === 0 ? Math.sqrt(1 + spike) : 1)));
  let v = Array.from({ length: d }, g);
  for (let k = 0; k < 150; k++) {
    const w = new Array(d).fill(0);
    for (const row of X) { let s = 0; for (let j = 0; j < d; j++) s += row[j] * v[j]; for (let j = 0; j < d; j++) w[j] += row[j] * s; }
    const norm = Math.sqrt(w.reduce((a, b) => a + b * b, 0)); v = w.map((x) => x / norm);
  }
  return v[0] ** 2;
};
const theory = (l) => (l <= Math.sqrt(gamma) ? 0 : (1 - gamma / l ** 2) / (1 + gamma / l));
const X0 = 70, X1 = 690, Y0 = 330, Y1 = 40, x = (l) => X0 + (X1 - X0) * l / 3, y = (c) => Y0 + (Y1 - Y0) * c, f = (v) => v.toFixed(1);
const out = [];
for (let c = 0; c <= 1.001; c += 0.25) out.push(`<line class="grid" x1="${X0}" x2="${X1}" y1="${f(y(c))}" y2="${f(y(c))}"/><text x="${X0 - 10}" y="${f(y(c) + 5)}" text-anchor="end">${c.toFixed(2)}</text>`);
for (let l = 0; l <= 3; l += 0.5) out.push(`<text x="${f(x(l))}" y="${Y0 + 24}" text-anchor="middle">${l.toFixed(1)}</text>`);
const t = Math.sqrt(gamma);
out.push(`<line class="mark" x1="${f(x(t))}" x2="${f(x(t))}" y1="${Y0}" y2="${Y1}"/><text x="${f(x(t) - 8)}" y="${Y1 + 16}" text-anchor="end">threshold 0.707</text>`);
let path_ = `M${f(x(0))} ${f(y(0))}L${f(x(t))} ${f(y(0))}`; for (let l = t; l <= 3.0001; l += 0.02) path_ += `L${f(x(l))} ${f(y(theory(l)))}`;
out.push(`<path class="line" d="${path_}"/>`);
for (let l = 0; l <= 3.001; l += 0.2) { let c = 0; const R = 8; for (let r = 0; r < R; r++) c += overlap(l) / R; out.push(`<circle class="dot" cx="${f(x(l))}" cy="${f(y(c))}" r="5"/>`); }
out.push(`<text x="${f(x(1) + 14)}" y="${f(y(1 / 3) + 18)}">spike 1: 1/3, an angle of 55 degrees</text>`);
out.push(`<text x="${X0}" y="22">squared cosine with the true direction</text><text x="${X1}" y="${Y0 + 48}" text-anchor="end">extra variance of the true direction (noise has variance 1)</text>`);
out.push(`<line class="line" x1="470" x2="500" y1="284" y2="284"/><text x="510" y="289">limit for d/n = 0.5</text><circle class="dot" cx="485" cy="308" r="5"/><text x="510" y="313">mean of 8 simulations</text>`);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 390" role="img"><style>text{font:15px system-ui,sans-serif;fill:#26242f}.grid{stroke:#d9d7df;stroke-width:1}.mark{stroke:#5f5c6b;stroke-width:1.5;stroke-dasharray:5 5}.line{fill:none;stroke:#4330a8;stroke-width:2.5}.dot{fill:#ffffff;stroke:#8a4b12;stroke-width:2.5}@media (prefers-color-scheme:dark){text{fill:#e9e7f0}.grid{stroke:#3c3a48}.mark{stroke:#a5a2b3}.line{stroke:#b3a9f5}.dot{fill:#1b1a24;stroke:#f0b87a}}</style>\n${out.join('\n')}\n</svg>\n`;
fs.writeFileSync(path.join(dir, 'derivations-to-know-by-heart-spike.svg'), svg);

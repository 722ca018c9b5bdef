import fs from 'node:fs';
import path from 'node:path';
const n = 50, z = 1.959964, lf = [0];
for (let i = 1; i <= n; i++) lf.push(lf[i - 1] + Math.log(i));
const bin = (k, p) => Math.exp(lf[n] - lf[k] - lf[n - k] + k * Math.log(p) + (n - k) * Math.log(1 - p));
const wald = (k) => { const q = k / n, h = z * Math.sqrt(q * (1 - q) / n); return [q - h, q + h]; };
const wilson = (k) => { const q = k / n, d = 1 + z * z / n, h = z * Math.sqrt(q * (1 - q) / n + z * z / 4 / n / n); return [(q + z * z / 2 / n - h) / d, (q + z * z / 2 / n + h) / d]; };
const cover = (p, f) => { let s = 0; for (let k = 0; k <= n; k++) { const [a, b] = f(k); if (a <= p && p <= b) s += bin(k, p); } return s; };
const X0 = 70, X1 = 690, Y0 = 330, Y1 = 50, lo = 0.4, x = (p) => X0 + (X1 - X0) * p / 0.5, y = (c) => Y0 + (Y1 - Y0) * (c - lo) / (1 - lo), f = (v) => v.toFixed(1);
const out = [];
for (let c = 0.4; c <= 1.001; c += 0.1) out.push(`<line class="grid" x1="${X0}" x2="${X1}" y1="${f(y(c))}" y2="${f(y(c))}"/><text x="${X0 - 10}" y="${f(y(c) + 5)}" text-anchor="end">${c.toFixed(1)}</text>`);
for (let p = 0; p <= 0.501; p += 0.1) out.push(`<text x="${f(x(p))}" y="${Y0 + 24}" text-anchor="middle">${p.toFixed(1)}</text>`);
out.push(`<line class="mark" x1="${X0}" x2="${X1}" y1="${f(y(0.95))}" y2="${f(y(0.95))}"/>`);
for (const [name, fn] of [['wald', wald], ['wilson', wilson]]) { let d = ''; for (let i = 0; i <= 490; i++) { const p = 0.01 + i * 0.001; d += `${i ? 'L' : 'M'}${f(x(p))} ${f(y(cover(p, fn)))}`; } out.push(`<path class="${name}" d="${d}"/>`); }
out.push(`<text x="${X0}" y="26">exact coverage of nominal 95% intervals, 50 trials</text><text x="${X1}" y="${Y0 + 48}" text-anchor="end">true probability</text>`);
out.push('<line class="wilson" x1="400" x2="440" y1="232" y2="232"/><text x="450" y="237">Wilson</text><line class="wald" x1="400" x2="440" y1="260" y2="260"/><text x="450" y="265">textbook (Wald), dashed</text><line class="mark" x1="400" x2="440" y1="288" y2="288"/><text x="450" y="293">target 0.95</text>');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 390" role="img"><style>text{font:15px system-ui,sans-serif;fill:#26242f}.grid{stroke:#d9d7df;stroke-width:1}.mark{stroke:#5f5c6b;stroke-width:1.5;stroke-dasharray:2 4}.wilson{fill:none;stroke:#4330a8;stroke-width:2}.wald{fill:none;stroke:#8a4b12;stroke-width:2;stroke-dasharray:7 3}@media (prefers-color-scheme:dark){text{fill:#e9e7f0}.grid{stroke:#3c3a48}.mark{stroke:#a5a2b3}.wilson{stroke:#b3a9f5}.wald{stroke:#f0b87a}}</style>\n${out.join('\n')}\n</svg>\n`;
fs.writeFileSync(path.join(process.argv[2], 'statistics-and-probability-core-coverage.svg'), svg);

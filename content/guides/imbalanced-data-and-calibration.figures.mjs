import fs from 'node:fs';
import path from 'node:path';
const f = (v) => v.toFixed(1), write = (name, h, out) => fs.writeFileSync(path.join(process.argv[2], `imbalanced-data-and-calibration-${name}.svg`), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${h}" role="img"><style>text{font:15px system-ui,sans-serif;fill:#26242f}.grid{stroke:#d9d7df;stroke-width:1}.mark{stroke:#5f5c6b;stroke-width:1.5;stroke-dasharray:2 4}.one{fill:none;stroke:#4330a8;stroke-width:2.4}.two{fill:none;stroke:#8a4b12;stroke-width:2.4;stroke-dasharray:9 4}.three{fill:none;stroke:#1f6b45;stroke-width:2.4;stroke-dasharray:3 3}.band{fill:none;stroke:#26242f;stroke-width:5;stroke-opacity:.25}.dot{fill:#ffffff;stroke:#26242f;stroke-width:2}@media (prefers-color-scheme:dark){text{fill:#e9e7f0}.grid{stroke:#3c3a48}.mark{stroke:#a5a2b3}.one{stroke:#b3a9f5}.two{stroke:#f0b87a}.three{stroke:#7fd6a6}.band{stroke:#e9e7f0}.dot{fill:#1b1a24;stroke:#e9e7f0}}</style>\n${out.join('\n')}\n</svg>\n`);
{ // what three losses report, in log-odds
  const A = (q) => (1 - q) ** 2 / q - 2 * (1 - q) * Math.log(q), eta = (q) => A(1 - q) / (A(q) + A(1 - q)), logit = (p) => Math.log(p / (1 - p));
  const lo = logit(0.002), hi = logit(0.98), X0 = 80, X1 = 690, Y0 = 370, Y1 = 50, x = (p) => X0 + (X1 - X0) * (logit(p) - lo) / (hi - lo), y = (p) => Y0 + (Y1 - Y0) * (logit(p) - lo) / (hi - lo), out = [];
  for (const t of [0.002, 0.01, 0.05, 0.2, 0.5, 0.8, 0.95]) out.push(`<line class="grid" x1="${X0}" x2="${X1}" y1="${f(y(t))}" y2="${f(y(t))}"/><text x="${X0 - 10}" y="${f(y(t) + 5)}" text-anchor="end">${t}</text><text x="${f(x(t))}" y="${Y0 + 24}" text-anchor="middle">${t}</text>`);
  const curve = (cls, g) => { let d = ''; for (let z = lo; z <= hi + 1e-9; z += 0.02) { const p = 1 / (1 + Math.exp(-z)), q = g(p); if (q > 0.98) break; d += `${d ? 'L' : 'M'}${f(x(p))} ${f(y(q))}`; } out.push(`<path class="${cls}" d="${d}"/>`); };
  curve('one', (p) => p); curve('two', (p) => 10 * p / (10 * p + 1 - p)); curve('three', (p) => { let a = 1e-9, b = 1 - 1e-9; for (let i = 0; i < 80; i++) { const m = (a + b) / 2; if (eta(m) < p) a = m; else b = m; } return a; });
  let a = 1e-9, b = 1 - 1e-9; for (let i = 0; i < 80; i++) { const m = (a + b) / 2; if (eta(m) < 0.01) a = m; else b = m; }
  out.push(`<circle class="dot" cx="${f(x(0.01))}" cy="${f(y(a))}" r="5"/><text x="${f(x(0.01) - 8)}" y="${f(y(a) - 12)}" text-anchor="middle">${a.toFixed(3)} at a true 0.01</text>`);
  out.push(`<text x="${X0}" y="26">reported probability (spaced by log-odds)</text><text x="${X1}" y="${Y0 + 48}" text-anchor="end">true probability (spaced by log-odds)</text>`);
  out.push('<line class="one" x1="440" x2="490" y1="282" y2="282"/><text x="500" y="287">log loss</text><line class="two" x1="440" x2="490" y1="308" y2="308"/><text x="500" y="313">positives weighted by 10</text><line class="three" x1="440" x2="490" y1="334" y2="334"/><text x="500" y="339">focal loss, gamma 2</text>');
  write('maps', 430, out);
}
{ // cost of three actions
  const X0 = 80, X1 = 690, Y0 = 330, Y1 = 50, x = (p) => X0 + (X1 - X0) * p / 0.16, y = (c) => Y0 + (Y1 - Y0) * c / 200, out = [];
  for (const c of [0, 50, 100, 150, 200]) out.push(`<line class="grid" x1="${X0}" x2="${X1}" y1="${f(y(c))}" y2="${f(y(c))}"/><text x="${X0 - 10}" y="${f(y(c) + 5)}" text-anchor="end">${c}</text>`);
  for (const p of [0, 0.04, 0.08, 0.12, 0.16]) out.push(`<text x="${f(x(p))}" y="${Y0 + 24}" text-anchor="middle">${p.toFixed(2)}</text>`);
  const t1 = 0.015, t2 = 105 / 900, pts = [[0, 0], [t1, 30], [t2, 15 + 1000 * t2], [0.16, 136]];
  out.push(`<path class="band" d="M${pts.map(([p, c]) => `${f(x(p))} ${f(y(c))}`).join('L')}"/>`);
  out.push(`<path class="one" d="M${f(x(0))} ${f(y(0))}L${f(x(0.1))} ${f(y(200))}"/><path class="two" d="M${f(x(0))} ${f(y(15))}L${f(x(0.16))} ${f(y(175))}"/><path class="three" d="M${f(x(0))} ${f(y(120))}L${f(x(0.16))} ${f(y(136))}"/>`);
  for (const [p, c, t, dx, dy, a] of [[t1, 30, '0.015', 12, 16, 'start'], [t2, 15 + 1000 * t2, '0.117', 8, 22, 'start'], [120 / 1900, 2000 * 120 / 1900, '0.063, unused', -12, -12, 'end']]) out.push(`<circle class="dot" cx="${f(x(p))}" cy="${f(y(c))}" r="5"/><text x="${f(x(p) + dx)}" y="${f(y(c) + dy)}" text-anchor="${a}">${t}</text>`);
  out.push(`<text x="${X0}" y="26">expected cost in USD; the wide band is the cheapest action</text><text x="${X1}" y="${Y0 + 48}" text-anchor="end">probability of failure</text>`);
  out.push('<line class="one" x1="490" x2="540" y1="252" y2="252"/><text x="550" y="257">nothing</text><line class="two" x1="490" x2="540" y1="278" y2="278"/><text x="550" y="283">remote check</text><line class="three" x1="490" x2="540" y1="304" y2="304"/><text x="550" y="309">visit</text>');
  write('actions', 390, out);
}

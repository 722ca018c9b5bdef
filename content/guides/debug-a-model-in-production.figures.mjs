// Draws the figure of the guide: node debug-a-model-in-production.figures.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const binomial = (n, p) => {
  const out = [];
  let v = (1 - p) ** n;
  for (let k = 0; k <= n; k++) {
    out.push(v);
    v *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return out;
};
// probability that a segment is still open after each round of 30 loans
const open = (p, rounds) => {
  const b = binomial(30, p);
  let states = new Map([[0, 1]]);
  return Array.from({ length: rounds }, (_, r) => {
    const next = new Map();
    for (const [d, q] of states)
      b.forEach((w, k) => {
        if (20 * (d + k) <= 30 * (r + 1)) next.set(d + k, (next.get(d + k) ?? 0) + q * w);
      });
    states = next;
    return [...states.values()].reduce((s, v) => s + v, 0);
  });
};
const good = open(0.04, 10).map((v) => 1 - v);
const bad = open(0.07, 10);
const left = 70;
const top = 20;
const w = 420;
const h = 300;
const x = (r) => (left + ((r - 1) / 9) * w).toFixed(1);
const y = (v) => (top + h - (v / 0.6) * h).toFixed(1);
const line = (v) => `M${v.map((p, i) => `${x(i + 1)} ${y(p)}`).join('L')}`;
const pct = (v) => `${Math.round(100 * v)}%`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 390" role="img">
<style>
text{font:15px system-ui,sans-serif;fill:#1f2430}
.axis{stroke:#5b6270;fill:none}.grid{stroke:#d9dce2;fill:none}
.good{stroke:#b4460f;stroke-width:3;fill:none}.bad{stroke:#1456b8;stroke-width:3;stroke-dasharray:9 5;fill:none}
.gd{fill:#b4460f}.bd{fill:#1456b8}
@media (prefers-color-scheme: dark){text{fill:#e8eaf0}.axis{stroke:#a3aab8}.grid{stroke:#3a404c}.good{stroke:#ff9d66}.bad{stroke:#7fb0ff}.gd{fill:#ff9d66}.bd{fill:#7fb0ff}}
</style>
${[0, 0.2, 0.4, 0.6].map((v) => `<path class="grid" d="M${left} ${y(v)}H${left + w}"/><text x="${left - 10}" y="${(+y(v) + 5).toFixed(1)}" text-anchor="end">${pct(v)}</text>`).join('\n')}
<path class="axis" d="M${left} ${top}V${top + h}H${left + w}"/>
${[1, 2, 4, 6, 8, 10].map((r) => `<text x="${x(r)}" y="${top + h + 22}" text-anchor="middle">${r}</text>`).join('\n')}
<path class="good" d="${line(good)}"/>
<path class="bad" d="${line(bad)}"/>
${good.map((v, i) => `<rect class="gd" x="${(x(i + 1) - 4).toFixed(1)}" y="${(y(v) - 4).toFixed(1)}" width="8" height="8"/>`).join('\n')}
${bad.map((v, i) => `<circle class="bd" cx="${x(i + 1)}" cy="${y(v)}" r="5"/>`).join('\n')}
<text x="${left + w + 16}" y="${+y(good[9]) - 2}">good segment, closed</text>
<text x="${left + w + 16}" y="${+y(good[9]) + 18}">(true rate 4%): ${pct(good[9])}</text>
<text x="${left + w + 16}" y="${+y(bad[9]) - 14}">bad segment, open</text>
<text x="${left + w + 16}" y="${+y(bad[9]) + 6}">(true rate 7%): ${pct(bad[9])}</text>
<text x="${left + w / 2}" y="${top + h + 50}" text-anchor="middle">round of 30 loans</text>
<text x="20" y="${top + h / 2}" text-anchor="middle" transform="rotate(-90 20 ${top + h / 2})">share of segments treated wrongly</text>
</svg>
`;
writeFileSync(join(folder, 'debug-a-model-in-production-lockout.svg'), svg);

// Draws the figure of the guide: node metrics-and-when-they-mislead.figures.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const density = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const Phi = (x) => {
  const n = 400;
  const h = Math.abs(x) / n;
  let s = 0;
  for (let i = 0; i < n; i++) s += density((i + 0.5) * h) * h;
  return x < 0 ? 0.5 - s : 0.5 + s;
};
const models = [
  { name: 'A: AUC 0.90', a: 2.2049, b: 1.4, cls: 'a' },
  { name: 'B: AUC 0.86', a: 1.3187, b: 0.7, cls: 'b' },
];
const left = 70;
const top = 24;
const size = 380;
const x = (v) => left + v * size;
const y = (v) => top + size - v * size;
const f = (v) => v.toFixed(1);
const curve = (m) => {
  const points = [];
  for (let z = -4; z <= 4.001; z += 0.1) points.push(`${f(x(Phi(z)))} ${f(y(Phi(m.a + m.b * z)))}`);
  return `M${points.join('L')}`;
};
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
const z1 = -2.3263;
const at = (m) => Phi(m.a + m.b * z1);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 470" role="img">
<style>
text{font:15px system-ui,sans-serif;fill:#1f2430}
.axis{stroke:#5b6270;fill:none}.grid{stroke:#d9dce2;fill:none}
.a{stroke:#1456b8;stroke-width:3;fill:none}.b{stroke:#b4460f;stroke-width:3;stroke-dasharray:9 5;fill:none}
.mark{stroke:#5b6270;stroke-dasharray:2 4;fill:none}.dot{fill:#1f2430}
@media (prefers-color-scheme: dark){text{fill:#e8eaf0}.axis,.mark{stroke:#a3aab8}.grid{stroke:#3a404c}.a{stroke:#7fb0ff}.b{stroke:#ff9d66}.dot{fill:#e8eaf0}}
</style>
${ticks.map((t) => `<path class="grid" d="M${f(x(0))} ${f(y(t))}H${f(x(1))}M${f(x(t))} ${f(y(0))}V${f(y(1))}"/>
<text x="${f(x(0) - 10)}" y="${f(y(t) + 5)}" text-anchor="end">${t.toFixed(1)}</text>
<text x="${f(x(t))}" y="${f(y(0) + 22)}" text-anchor="middle">${t.toFixed(1)}</text>`).join('\n')}
<path class="axis" d="M${f(x(0))} ${f(y(1))}V${f(y(0))}H${f(x(1))}"/>
<path class="mark" d="M${f(x(0.01))} ${f(y(0))}V${f(y(1))}"/>
${models.map((m) => `<path class="${m.cls}" d="${curve(m)}"/>
<circle class="dot" cx="${f(x(0.01))}" cy="${f(y(at(m)))}" r="5"/>
<text x="${f(x(0.01) + 12)}" y="${f(y(at(m)) + (m.cls === 'a' ? 20 : -10))}">${m.name[0]} ${at(m).toFixed(2)}</text>`).join('\n')}
<text x="${f(x(0.5))}" y="${f(y(0) + 48)}" text-anchor="middle">false positive rate</text>
<text x="20" y="${f(y(0.5))}" text-anchor="middle" transform="rotate(-90 20 ${f(y(0.5))})">true positive rate</text>
${models.map((m, i) => `<path class="${m.cls}" d="M475 ${70 + i * 30}H520"/><text x="530" y="${75 + i * 30}">${m.name}</text>`).join('\n')}
<path class="mark" d="M475 130H520"/><text x="530" y="135">FPR 0.01</text>
<text x="475" y="175">Curves cross at</text><text x="475" y="195">FPR 0.10. Left of it</text><text x="475" y="215">B finds more.</text>
</svg>
`;
writeFileSync(join(folder, 'metrics-and-when-they-mislead-crossing.svg'), svg);

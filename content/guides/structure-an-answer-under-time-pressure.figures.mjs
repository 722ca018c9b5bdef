// Draws the figure of the guide: node structure-an-answer-under-time-pressure.figures.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const best = [[2, 20], [3, 45], [2, 30], [3, 75], [3, 75], [1, 30], [1, 45]];
const runs = [
  { cls: 'one', items: best, start: 0, label: 'by weight per second' },
  { cls: 'two', items: best, start: 60, label: 'after definitions' },
  { cls: 'three', items: [...best].reverse(), start: 0, label: 'reverse order' },
];
const left = 60;
const top = 20;
const w = 410;
const h = 300;
const x = (s) => (left + (s / 320) * w).toFixed(1);
const y = (p) => (top + h - (p / 15) * h).toFixed(1);
const steps = ({ items, start }) => {
  let t = start;
  let p = 0;
  let d = `M${x(0)} ${y(0)}`;
  for (const [points, seconds] of items) {
    t += seconds;
    if (t > 320) break;
    p += points;
    d += `H${x(t)}V${y(p)}`;
  }
  return `${d}H${x(320)}`;
};
const at = ({ items, start }, s) => {
  let t = start;
  let p = 0;
  for (const [points, seconds] of items) {
    t += seconds;
    if (t <= s) p += points;
  }
  return p;
};
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 710 390" role="img">
<style>
text{font:15px system-ui,sans-serif;fill:#1f2430}
.axis{stroke:#5b6270;fill:none}.grid{stroke:#d9dce2;fill:none}
.one{stroke:#1456b8;stroke-width:3;fill:none}.two{stroke:#b4460f;stroke-width:3;stroke-dasharray:9 5;fill:none}.three{stroke:#2c6e31;stroke-width:3;stroke-dasharray:2 4;fill:none}
.mark{stroke:#5b6270;stroke-dasharray:2 4;fill:none}.dot{fill:#1f2430}
@media (prefers-color-scheme: dark){text{fill:#e8eaf0}.axis,.mark{stroke:#a3aab8}.grid{stroke:#3a404c}.one{stroke:#7fb0ff}.two{stroke:#ff9d66}.three{stroke:#7fd08a}.dot{fill:#e8eaf0}}
</style>
${[0, 5, 10, 15].map((v) => `<path class="grid" d="M${left} ${y(v)}H${left + w}"/><text x="${left - 10}" y="${(+y(v) + 5).toFixed(1)}" text-anchor="end">${v}</text>`).join('\n')}
<path class="axis" d="M${left} ${top}V${top + h}H${left + w}"/>
${[0, 60, 120, 180, 240, 300].map((v) => `<text x="${x(v)}" y="${top + h + 22}" text-anchor="middle">${v}</text>`).join('\n')}
<path class="mark" d="M${x(170)} ${top}V${top + h}"/>
${runs.map((r) => `<path class="${r.cls}" d="${steps(r)}"/>`).join('\n')}
${runs.map((r) => `<circle class="dot" cx="${x(170)}" cy="${y(at(r, 170))}" r="4.5"/><text x="${(+x(170) - 8).toFixed(1)}" y="${(+y(at(r, 170)) - 8).toFixed(1)}" text-anchor="end">${at(r, 170)}</text>`).join('\n')}
${runs.map((r, i) => `<path class="${r.cls}" d="M${left + w + 16} ${60 + i * 34}H${left + w + 56}"/><text x="${left + w + 64}" y="${65 + i * 34}">${r.label}</text>`).join('\n')}
<text x="${left + w / 2}" y="${top + h + 50}" text-anchor="middle">seconds</text>
<text x="18" y="${top + h / 2}" text-anchor="middle" transform="rotate(-90 18 ${top + h / 2})">points collected</text>
</svg>
`;
writeFileSync(join(folder, 'structure-an-answer-under-time-pressure-clock.svg'), svg);

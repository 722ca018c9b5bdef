// Draws the figure of the guide: node ml-system-design-from-question-to-monitoring.figures.mjs FOLDER
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const harm = 6;
const wrong = 30;
const left = 70;
const top = 20;
const w = 420;
const h = 300;
const limit = 5.5;
const x = (p) => (left + p * w).toFixed(1);
const y = (c) => (top + h - (c / limit) * h).toFixed(1);
const zone = (r) => [r / harm, 1 - r / wrong];
const [a, b] = zone(0.5);
const [c, d] = zone(0.9);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 390" role="img">
<style>
text{font:15px system-ui,sans-serif;fill:#1f2430}
.axis{stroke:#5b6270;fill:none}.grid{stroke:#d9dce2;fill:none}
.leave{stroke:#1456b8;stroke-width:3;fill:none}.remove{stroke:#b4460f;stroke-width:3;stroke-dasharray:9 5;fill:none}
.review{stroke:#2c6e31;stroke-width:3;fill:none}.dear{stroke:#2c6e31;stroke-width:2;stroke-dasharray:3 4;fill:none}
.dot{fill:#1f2430}
@media (prefers-color-scheme: dark){text{fill:#e8eaf0}.axis{stroke:#a3aab8}.grid{stroke:#3a404c}.leave{stroke:#7fb0ff}.remove{stroke:#ff9d66}.review,.dear{stroke:#7fd08a}.dot{fill:#e8eaf0}}
</style>
${[0, 1, 2, 3, 4, 5].map((v) => `<path class="grid" d="M${left} ${y(v)}H${left + w}"/><text x="${left - 10}" y="${(+y(v) + 5).toFixed(1)}" text-anchor="end">${v}</text>`).join('\n')}
<path class="axis" d="M${left} ${top}V${top + h}H${left + w}"/>
${[0, 0.2, 0.4, 0.6, 0.8, 1].map((v) => `<text x="${x(v)}" y="${top + h + 22}" text-anchor="middle">${v.toFixed(1)}</text>`).join('\n')}
<path class="leave" d="M${x(0)} ${y(0)}L${x(limit / harm)} ${y(limit)}"/>
<path class="remove" d="M${x(1 - limit / wrong)} ${y(limit)}L${x(1)} ${y(0)}"/>
<path class="review" d="M${x(a)} ${y(0.5)}H${x(b)}"/>
<path class="dear" d="M${x(c)} ${y(0.9)}H${x(d)}"/>
${[[a, 0.5], [b, 0.5], [c, 0.9], [d, 0.9], [wrong / (wrong + harm), 5]].map(([p, v]) => `<circle class="dot" cx="${x(p)}" cy="${y(v)}" r="4.5"/>`).join('\n')}
<text x="${x(0.28)}" y="${(+y(2.4) - 8).toFixed(1)}" text-anchor="end">leave: 6 p</text>
<text x="${left + w + 14}" y="${y(3.6)}">remove: 30 (1 - p)</text>
<path class="remove" d="M${left + w + 14} ${(+y(3.6) + 12).toFixed(1)}H${left + w + 60}"/>
<text x="${left + w + 14}" y="${(+y(0.9) - 18).toFixed(1)}">review at 0.90:</text>
<text x="${left + w + 14}" y="${y(0.9)}">${c.toFixed(2)} to ${d.toFixed(2)}</text>
<text x="${left + w + 14}" y="${(+y(0.5) + 6).toFixed(1)}">review at 0.50:</text>
<text x="${left + w + 14}" y="${(+y(0.5) + 24).toFixed(1)}">${a.toFixed(3)} to ${b.toFixed(3)}</text>
<text x="${left + w + 14}" y="${(+y(5) + 5).toFixed(1)}">equal at p = 0.833: 5</text>
<text x="${left + w / 2}" y="${top + h + 50}" text-anchor="middle">probability p of being prohibited</text>
<text x="20" y="${top + h / 2}" text-anchor="middle" transform="rotate(-90 20 ${top + h / 2})">expected cost in USD</text>
</svg>
`;
writeFileSync(join(folder, 'ml-system-design-from-question-to-monitoring-actions.svg'), svg);

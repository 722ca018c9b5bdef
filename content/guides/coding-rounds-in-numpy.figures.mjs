// Draws the mean of a constant float32 column, summed row by row, against the number of rows. Run with the folder to write to.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const left = 58, right = 640, top = 46, bottom = 320, rows = 1e8;
const x = n => left + (right - left) * (Math.log10(n) - 4) / 4, y = v => bottom - (bottom - top) * v / 125;
const points = [], f = v => v.toFixed(1);
let sum = 0, next = 1e4, peak = [0, 0], million = 0, last = 0;
for (let n = 1; n <= rows; n++) {
  sum = Math.fround(sum + 100.5);
  if (n >= 1e4 && sum / n > peak[1]) peak = [n, sum / n];
  if (n === 1e6) million = sum / n;
  if (n >= next || n === rows) { points.push(`${f(x(n))} ${f(y(sum / n))}`); next *= 1.025; last = sum / n; }
}
const parts = [];
for (let v = 0; v <= 125; v += 25) {
  parts.push(`<path class="grid" d="M${left} ${f(y(v))}H${right}"/>`);
  parts.push(`<text class="small" x="${left - 8}" y="${f(y(v) + 4.5)}" text-anchor="end">${v}</text>`);
}
['10 thousand', '100 thousand', '1 million', '10 million', '100 million'].forEach((w, i) =>
  parts.push(`<text class="small" x="${f(Math.min(x(10 ** (4 + i)), right - 14))}" y="${bottom + 20}" text-anchor="middle">${w}</text>`));
parts.push(`<path class="true" d="M${left} ${f(y(100.5))}H${right}"/>`, `<path class="a" d="M${points.join('L')}"/>`);
const mark = (n, v, dx, dy, anchor) => parts.push(`<circle class="dot" cx="${f(x(n))}" cy="${f(y(v))}" r="4"/>`,
  `<text class="small" x="${f(x(n) + dx)}" y="${f(y(v) + dy)}" text-anchor="${anchor}">${v.toFixed(million === v ? 2 : 1)}</text>`);
mark(1e6, million, 0, -10, 'middle'); mark(peak[0], peak[1], 0, -8, 'middle'); mark(rows, last, -10, 4, 'end');
parts.push(`<text class="small" x="${left + 8}" y="${f(y(100.5) + 20)}">true mean 100.5 (dotted)</text>`);
parts.push(`<text class="label" x="16" y="24">Mean over axis 0 of a float32 column of 100.5</text>`);
parts.push(`<text class="label" x="${(left + right) / 2}" y="${bottom + 44}" text-anchor="middle">rows, logarithmic scale</text>`);
const style = `text{font-family:system-ui,sans-serif;fill:#1f2430}.small{font-size:13px}.label{font-size:14px}.grid{stroke:#c9ccd6;stroke-width:1;fill:none}`
  + `.true{stroke:#1f2430;stroke-width:1.5;stroke-dasharray:2 4;fill:none}.a{fill:none;stroke:#3a3fb0;stroke-width:2.5}.dot{fill:#3a3fb0}`
  + `@media (prefers-color-scheme: dark){text{fill:#e6e8ef}.grid{stroke:#454a58}.true{stroke:#e6e8ef}.a{stroke:#a9aefc}.dot{fill:#a9aefc}}`;
writeFileSync(join(process.argv[2], 'coding-rounds-in-numpy-mean.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 376" role="img" aria-label="Computed mean by number of rows">\n<style>${style}</style>\n${parts.join('\n')}\n</svg>\n`);

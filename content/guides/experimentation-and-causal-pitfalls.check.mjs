import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
const text = readFileSync(new URL('./experimentation-and-causal-pitfalls.md', import.meta.url), 'utf8').replaceAll('{,}', ',').replace(/\s+/g, ' ');
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
// the value, rounded to the digits of the quoted number, is that number, and the guide quotes it
const said = (value, quoted) => {
  const digits = (quoted.split('.')[1] ?? '').length;
  near(value, Number(quoted.replaceAll(',', '')), 0.5 * 10 ** -digits + 1e-9);
  assert.ok(text.includes(quoted), `the guide does not say ${quoted}`);
};
const sum = a => a.reduce((x, y) => x + y, 0), mean = a => sum(a) / a.length;
let seed = 11; const rnd = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed + 0.5) / 2 ** 32; };
const gauss = () => Math.sqrt(-2 * Math.log(rnd())) * Math.cos(2 * Math.PI * rnd());
const density = v => Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI);
const upper = z => { let s = 0; const h = 0.001; for (let v = z + h / 2; v < z + 10; v += h) s += density(v) * h; return s; }; // tail of the normal
const C = (n, r) => { let v = 1; for (let i = 0; i < r; i++) v = v * (n - i) / (i + 1); return v; };

// four users, six assignments
const y0 = [2, 4, 6, 8], y1 = [4, 4, 10, 8], diffs = [];
for (let i = 0; i < 4; i++) for (let j = i + 1; j < 4; j++) diffs.push((y1[i] + y1[j]) / 2 - mean(y0.filter((_, k) => k !== i && k !== j)));
assert.deepEqual(diffs, [-3, 1, 1, 2, 2, 6]); assert.equal(mean(diffs), 1.5); assert.equal(mean(y1) - mean(y0), 1.5);
assert.equal(mean([y1[2] - y0[2], y1[3] - y0[3]]), 2); assert.equal(mean([y1[0] - y0[0], y1[1] - y0[1]]), 1);
{ const s = 0.1, n = 1000; near((1 / Math.sqrt(2 / (s * n))) / (s / Math.sqrt(2 / n)), 1 / Math.sqrt(s), 1e-9); }

// design effect: formula, then simulation with a shared user component
said(1 + 19 * 0.1, '2.9'); said(3 / Math.sqrt(2.9), '1.76'); said(1 + 7 * 0.3, '3.1'); near(1 - 1 / 3.1, 2 / 3, 0.02); said(100 * (1 - 0.1 / ((1 + 19 * 0.1) / 20)), '31'); said((1 + 19 * 0.1) / 20, '0.145');
{ const users = 10, m = 20, rho = 0.1, means = [];
  for (let r = 0; r < 4000; r++) { let t = 0; for (let u = 0; u < users; u++) { const b = Math.sqrt(rho) * gauss(); for (let v = 0; v < m; v++) t += b + Math.sqrt(1 - rho) * gauss(); } means.push(t / (users * m)); }
  near(mean(means.map(v => v * v)) * users * m, 2.9, 0.3); }
near(1 + 9 * 0.2, 2.8, 1e-12);
// delta method: the hand example, the identity, and a simulation
const users = [[0, 2], [4, 4], [0, 2], [4, 8]], R = sum(users.map(u => u[0])) / sum(users.map(u => u[1])), res = users.map(u => u[0] - R * u[1]);
assert.equal(R, 0.5); assert.deepEqual(res, [-1, 2, -1, 0]); const v4 = sum(res.map(r => r * r)) / 3; assert.equal(v4, 2);
said(Math.sqrt(v4 / 4) / 4, '0.177'); said(Math.sqrt(R * (1 - R) / 16), '0.125'); said(Math.sqrt(v4 / 4) / 4 / 0.125, '1.41');
{ const n = 200, ratios = []; let vs = 0, ds = 0, count = 0;
  for (let r = 0; r < 3000; r++) { let N = 0, D = 0; for (let u = 0; u < n; u++) { const d = 1 + Math.floor(rnd() * 10), p = rnd() < 0.5 ? 0.2 : 0.6; let c = 0; for (let i = 0; i < d; i++) c += rnd() < p; N += c; D += d; if (r < 200) { vs += (c - 0.4 * d) ** 2; ds += d; count++; } } ratios.push(N / D); }
  const predicted = vs / count / (n * (ds / count) ** 2), actual = mean(ratios.map(v => (v - 0.4) ** 2)); near(actual / predicted, 1, 0.1); }
near(1.96 * Math.sqrt(0.05 * 0.95 / 1000) * 100, 1.4, 0.06);

// repeated looks, by integration over the continuation region
const simpson = (i, m) => (i === 0 || i === m - 1 ? 1 : i % 2 ? 4 : 2) / 3;
function crossing(threshold, looks) {
  const grid = half => { const m = 2 * Math.ceil(half / 0.12) + 1; return Array.from({ length: m }, (_, i) => -half + 2 * half * i / (m - 1)); };
  let xs = grid(threshold(1)), f = xs.map(density); const rate = [];
  for (let k = 1; ; k++) {
    const w = f.map((v, i) => v * simpson(i, f.length) * (xs[1] - xs[0])); rate.push(1 - sum(w)); if (k === looks) return rate;
    const next = grid(threshold(k + 1) * Math.sqrt(k + 1));
    f = next.map(x => { let s = 0; for (let i = 0; i < xs.length; i++) { const d = x - xs[i]; if (d > -8 && d < 8) s += w[i] * density(d); } return s; }); xs = next;
  }
}
const z = 1.959964, looks = crossing(() => z, 28).map(p => 100 * p);
said(looks[0], '5.0'); said(looks[1], '8.3'); said(looks[4], '14.2'); said(looks[9], '19.3'); said(looks[19], '24.8'); assert.ok(looks[27] > 24 && looks[27] < 29);
assert.ok(looks[9] > 18.5 && looks[9] < 19.5); near(100 * (1 - 0.95 ** 10), 40, 0.2);
near(crossing(() => 2.413, 5)[4], 0.05, 5e-5); said(2 * upper(2.413), '0.016');
near(crossing(k => 2.0401 * Math.sqrt(5 / k), 5)[4], 0.05, 5e-5);
['4.56', '3.23', '2.63', '2.28', '2.04'].forEach((s, k) => said(2.0401 * Math.sqrt(5 / (k + 1)), s));
const mixture = (psi, alpha = 0.05) => Math.sqrt((1 + psi) / psi * Math.log((1 + psi) / alpha ** 2));
assert.ok(Math.max(...crossing(k => mixture(8.2 * k / 20), 20)) < 0.05);
said(mixture(1), '3.66'); said(mixture(8.2), '3.04'); said(mixture(100), '3.27');
for (let p = 0.5; p < 60; p += 0.01) assert.ok(mixture(p) >= mixture(8.2) - 1e-5);
// the closed form of the mixture: integrate the likelihood ratio over the prior; equals 1 / alpha at the threshold
for (const [n, V, tau, x] of [[50, 2, 0.3, 0.4], [400, 1, 0.1, -0.12]]) {
  let s = 0; const h = tau / 400; for (let t = -8 * tau + h / 2; t < 8 * tau; t += h) s += Math.exp((n * t * x - n * t * t / 2) / V) * density(t / tau) / tau * h;
  const psi = n * tau * tau / V, zz = x * Math.sqrt(n / V); near(s / (Math.exp(zz * zz / 2 * psi / (1 + psi)) / Math.sqrt(1 + psi)), 1, 1e-6);
  const c = mixture(psi); near(Math.exp(c * c / 2 * psi / (1 + psi)) / Math.sqrt(1 + psi), 20, 1e-9);
}
near(((mixture(8.2) + 0.8416) / (z + 0.8416)) ** 2, 1.92, 0.006); assert.ok(text.includes('1.92'));
{ const play = size => { let stopped = 0, time = 0; const runs = 12000; for (let r = 0; r < runs; r++) { let w = 0, end = 1.92; for (let k = 1; k <= 54; k++) { w += 2.8016 * size * 1.92 / 54 + Math.sqrt(1.92 / 54) * gauss(); if (Math.abs(w) / Math.sqrt(k * 1.92 / 54) > mixture(8.2 * k / 54)) { stopped++; end = k * 1.92 / 54; break; } } time += end; } return [stopped / runs, time / runs]; };
  const [power, time] = play(1), [, twice] = play(2), [wrong] = play(0);
  near(power, 0.86, 0.01); near(time, 1.12, 0.015); near(twice, 0.40, 0.01); assert.ok(wrong < 0.02); assert.ok(text.includes('1.12 times') && text.includes('86 percent') && text.includes('0.40 times')); }

// winners
said(0.9 * 0.025 * 1000, '22.5'); said(100 * 22.5 / 102.5, '22');
{ const wins = [], truth = []; let all = 0; for (let i = 0; i < 600000; i++) { const t = 0.5 * gauss(), x = t + 0.5 * gauss(); all++; if (x > z * 0.5) { wins.push(x); truth.push(t); } }
  near(wins.length / all, 0.083, 0.002); near(mean(wins), 1.30, 0.01); near(mean(truth), 0.65, 0.01); assert.ok(text.includes('8.3 percent of tests') && text.includes('1.30 percent')); }
for (const [t, s, x, th] of [[0.5, 0.5, 1.2, 0.3], [0.7, 0.2, -0.4, 1.1]]) { const k = t * t / (t * t + s * s), left = a => -a * a / (2 * t * t) - (x - a) ** 2 / (2 * s * s), right = a => -0.5 * (1 / t ** 2 + 1 / s ** 2) * (a - k * x) ** 2; near(left(th) - left(0), right(th) - right(0), 1e-9); }
said(100 * (1 - 0.95 ** 20), '64'); said(100 * (1 - 0.99 ** 50), '39');
const ps = [0.001, 0.012, 0.014, 0.03, 0.2, 0.6]; const word = b => b ? 'yes' : 'no';
const holm = []; ps.forEach((p, i) => holm.push((i === 0 || holm[i - 1]) && p <= 0.05 / (6 - i)));
const bh = ps.map((_, i) => ps.some((p, j) => j >= i && p <= 0.05 * (j + 1) / 6));
for (const [name, row] of [['Bonferroni, 0.05/6', ps.map(p => p <= 0.05 / 6)], ['Holm, 0.05/(7 - rank)', holm], ['Benjamini-Hochberg, 0.05 · rank/6', bh]]) assert.ok(text.includes(`| ${name} | ${row.map(word).join(' | ')} |`), name);
said(0.05 * 4 / 6, '0.033');

// interference
said(100 * 60 / 126, '47.6'); said(100 * 66 / 126, '52.4'); near(66 / 60, 1.1, 1e-12); assert.ok(120 * 1.1 > 100 && 126 < 140); near(72 / 60, 1.2, 1e-12);
const share = (B, b, T = 20) => 1 - T / (B - b) * (Math.exp(-b / T) - Math.exp(-B / T));
for (const [B, b, pct] of [[60, 0, '68'], [60, 30, '88'], [120, 0, '83'], [240, 0, '92']]) {
  said(100 * share(B, b), pct); assert.ok(text.includes(`| ${B} | ${b} | ${pct}% |`));
  let state = 0, sums = [0, 0], n = [0, 0]; const dt = 0.5; // the relaxation itself, minute by minute, with random blocks
  for (let block = 0; block < 8000; block++) { const w = rnd() < 0.5 ? 1 : 0; for (let t = dt / 2; t < B; t += dt) { const mid = w + (state - w) * Math.exp(-dt / 2 / 20); if (t > b) { sums[w] += mid; n[w]++; } state = w + (state - w) * Math.exp(-dt / 20); } }
  near(sums[1] / n[1] - sums[0] / n[0], share(B, b), 0.015);
}
assert.equal(C(12, 6), 924); assert.equal(2 ** 6, 64);

// adjustment
const cells = [[1, 1, 160, 80], [1, 0, 40, 18], [0, 1, 80, 12], [0, 0, 720, 72]], e = { 1: 0.8, 0: 0.1 };
near(160 / 200, 0.8, 0); near(80 / 800, 0.1, 0); said(100 * 92 / 240, '38.3'); said(100 * 90 / 760, '11.8'); said(100 * (92 / 240 - 90 / 760), '26.5');
near(80 / 160 - 18 / 40, 0.05, 1e-12); near(12 / 80 - 72 / 720, 0.05, 1e-12);
near((80 / 0.8 + 12 / 0.1) / 1000, 0.22, 1e-12); near((18 / 0.2 + 72 / 0.9) / 1000, 0.17, 1e-12);
const aipw = (m, p) => sum(cells.map(([x, w, n, y]) => n * m(x) + (w ? (y - n * m(x)) / p(x) : 0))) / 1000;
const m0 = x => x ? 0.5 : 0.15, flat = () => 92 / 240;
near(aipw(flat, x => e[x]), 0.22, 1e-12); near(aipw(m0, () => 0.24), 0.22, 1e-12); said(aipw(flat, () => 0.24), '0.383');
{ const m = x => m0(x) + (x ? 0.1 : -0.04), p = x => e[x] + (x ? -0.1 : 0.05); // the product formula of the bias
  near(aipw(m, p) - 0.22, 0.2 * (e[1] - p(1)) / p(1) * (m0(1) - m(1)) + 0.8 * (e[0] - p(0)) / p(0) * (m0(0) - m(0)), 1e-12); }
{ const active = { 0: [], 1: [] }, all = { 0: [], 1: [] }; for (const w of [0, 1]) for (const taste of [0, 1]) { all[w].push(taste); if (w || taste) active[w].push(taste); }
  assert.equal(mean(all[1]) - mean(all[0]), 0); assert.equal(mean(active[1]) - mean(active[0]), -0.5); }
said((300 + 1000) ** 2 / (300 ** 2 + 1000), '19');

// instrument and sensitivity
const arm = y => 0.1 * 8 + 0.7 * 4.5 + 0.2 * y; near(arm(7.25), 5.40, 1e-12); near(arm(6.25), 5.20, 1e-12); near((5.4 - 5.2) / (0.3 - 0.1), 1.0, 1e-9);
said((0.1 * 8 + 0.1 * 7.25) / 0.2 - (0.7 * 4.5 + 0.1 * 6.25) / 0.8, '2.91'); near(0.06 / 0.2, 0.30, 1e-12);
const E = r => r + Math.sqrt(r * (r - 1)); said(E(1.8), '3.0'); said(E(1.2), '1.69'); for (const r of [1.2, 1.8, 5]) near(E(r) ** 2 / (2 * E(r) - 1), r, 1e-9);
near(0.5 / 0.25, 2, 1e-12); near(0.5 / 0.45, 1.11, 0.002);
{ let before = 0, after = 0, n = 0; while (n < 20000) { const s = gauss(), a = s + gauss(), b = s + gauss(); if (Math.abs(a + 2) < 0.05) { before += a; after += b; n++; } } near(after / before, 0.5, 0.02); }
assert.equal(30 + 60 + 60 + 60 + 90 + 60, 360);

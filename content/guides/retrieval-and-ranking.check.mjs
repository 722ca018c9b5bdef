import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
const text = readFileSync(new URL('./retrieval-and-ranking.md', import.meta.url), 'utf8').replaceAll('{,}', ',').replace(/\s+/g, ' ');
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
// the value, rounded to the digits of the quoted number, is that number, and the guide quotes it
const said = (value, quoted) => {
  const digits = (quoted.split('.')[1] ?? '').length;
  near(value, Number(quoted.replaceAll(',', '')), 0.5 * 10 ** -digits + 1e-9);
  assert.ok(text.includes(quoted), `the guide does not say ${quoted}`);
};
const sum = a => a.reduce((x, y) => x + y, 0);
let seed = 3; const rnd = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed + 0.5) / 2 ** 32; };
const gauss = () => Math.sqrt(-2 * Math.log(rnd())) * Math.cos(2 * Math.PI * rnd());

// the funnel
near(1 - 0.95 * 0.98 * 0.99, 0.08, 0.005);
for (const [k, a, b, c] of [['50', 0.70, 0.95, '0.665'], ['200', 0.84, 0.92, '0.773'], ['1,000', 0.92, 0.88, '0.810'], ['5,000', 0.96, 0.80, '0.768']]) { said(a * b, c); assert.ok(text.includes(`| ${k} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${c} |`)); }
assert.equal(60 * 70 / 42, 100); assert.equal(60 + 70 - 42, 88); assert.equal(40 * 50 / 25, 80); assert.equal(40 + 50 - 25, 65);
{ const est = dependent => { let s = 0; for (let r = 0; r < 400; r++) { let a = 0, b = 0, m = 0; for (let i = 0; i < 400; i++) { const easy = rnd() < 0.5, p = dependent ? easy ? 0.9 : 0.3 : 0.6, q = dependent ? easy ? 0.95 : 0.45 : 0.7, x = rnd() < p, y = rnd() < q; a += x; b += y; m += x && y; } s += a * b / m; } return s / 400; };
  near(est(false), 400, 3); assert.ok(est(true) < 370); } // shared errors make the estimate too small
near(1e6 * 768 * 2 / 1e9, 1.5, 0.05); near(1e6 * 768 * 2 / 1.6e12 * 1e3, 1, 0.05); near(1e7 * 768 * 2 / 1.6e12 * 1e3, 10, 0.5);
near(0.9 * 0.9 - 0.8, 0.01, 1e-12); near(0.9 / 0.8 - 1, 0.125, 1e-12); near(1 / 0.9 - 1, 0.111, 1e-3);

// words: the log-odds of independent terms, IDF, saturation
{ const p = [0.5, 0.8, 0.3], u = [0.01, 0.2, 0.4], prior = 0.1;
  const odds = d => { let l = Math.log(prior / (1 - prior)); d.forEach((x, t) => { l += Math.log(x ? p[t] / u[t] : (1 - p[t]) / (1 - u[t])); }); return l; };
  const score = d => sum(d.map((x, t) => x ? Math.log(p[t] * (1 - u[t]) / (u[t] * (1 - p[t]))) : 0));
  for (let c = 0; c < 8; c++) { const d = [c & 1, c >> 1 & 1, c >> 2 & 1]; near(odds(d) - odds([0, 0, 0]), score(d), 1e-12); }
  near(Math.log(0.5 * 0.99 / (0.01 * 0.5)), Math.log((1 - 0.01) / 0.01), 1e-12); assert.ok(Math.log((1 - 0.6) / 0.6) < 0); }
const tf = (f, rel = 1, k = 1.2, b = 0.75) => f * (k + 1) / (f + k * (1 - b + b * rel)), idf = (n, df) => Math.log(1 + (n - df + 0.5) / (df + 0.5));
[[1, '1.00'], [2, '1.38'], [3, '1.57'], [10, '1.96'], [100, '2.17']].forEach(([f, s]) => near(tf(f), Number(s), 0.0051)); assert.ok(tf(1e9) < 2.2);
said(tf(1, 4), '0.45'); said(idf(1e6, 100), '9.2'); said(idf(1e6, 1e5), '2.3'); said(idf(1e6, 5e5), '0.69'); said(idf(1e6, 1e5) * tf(100), '5.0'); near(1 / 2.2, 0.45, 0.01);

// the optimum of the sampled softmax: posterior by enumeration, gradient of the expected loss at the optimum
{ const p = [0.5, 0.1, 0.4], q = [0.1, 0.001, 0.899], s = p.map((v, i) => Math.log(v / q[i]));
  said(s[0], '1.61'); said(s[1], '4.61');
  const loss = (s, B = 3) => { let l = 0; const go = (ds, w) => { if (ds.length === B) { for (let i = 0; i < B; i++) { const weight = w * p[ds[i]] / q[ds[i]] / B; l -= weight * (s[ds[i]] - Math.log(sum(ds.map(d => Math.exp(s[d]))))); } return; } for (let d = 0; d < 3; d++) go([...ds, d], w * q[d]); }; go([], 1); return l; };
  for (let i = 0; i < 3; i++) { const up = [...s], dn = [...s]; up[i] += 1e-4; dn[i] -= 1e-4; near((loss(up) - loss(dn)) / 2e-4, 0, 1e-6); assert.ok(loss(up) > loss(s) && loss(dn) > loss(s)); }
  near(loss(s.map(v => v + 3)), loss(s), 1e-9); s.forEach((v, i) => near(v + Math.log(q[i]), Math.log(p[i]), 1e-12)); }
// result sets in the plane and in four dimensions
{ const docs = Array.from({ length: 6 }, (_, i) => [Math.cos(i * Math.PI / 3 + 0.1), Math.sin(i * Math.PI / 3 + 0.1)]), sets = new Set();
  for (let a = 0; a < 3600; a++) { const q = [Math.cos(a * Math.PI / 1800), Math.sin(a * Math.PI / 1800)]; sets.add(docs.map((d, i) => [d[0] * q[0] + d[1] * q[1], i]).sort((x, y) => y[0] - x[0]).slice(0, 2).map(x => x[1]).sort().join()); }
  assert.equal(sets.size, 6); assert.equal(6 * 5 / 2, 15);
  const n = 100, ts = Array.from({ length: n }, (_, i) => i / (n - 1)), v = (t, a, b) => { const s = a + b, m = a * b; return -(t ** 4 - 2 * s * t ** 3 + (s * s + 2 * m) * t * t - 2 * s * m * t); }; // the dot product, without the constant
  let smallest = 1;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) { const a = ts[i], b = ts[j]; near(v(0.37, a, b) - a * a * b * b, -((0.37 - a) ** 2) * (0.37 - b) ** 2, 1e-9); for (const k of [i - 1, i + 1, j - 1, j + 1]) if (k >= 0 && k < n && k !== i && k !== j) { const gap = (ts[k] - a) ** 2 * (ts[k] - b) ** 2; assert.ok(gap > 0); smallest = Math.min(smallest, gap); } }
  near(smallest / 1e-8, 1, 0.1); assert.ok(text.includes('$10^{-8}$')); }
// products as distances
{ const dot = (a, b) => sum(a.map((v, i) => v * b[i])), xs = Array.from({ length: 50 }, () => [gauss(), gauss(), gauss()]), M = Math.max(...xs.map(x => Math.sqrt(dot(x, x)))), q = [gauss(), gauss(), gauss()];
  for (const x of xs) { const X = [...x, Math.sqrt(Math.max(0, M * M - dot(x, x)))], Q = [...q, 0]; near(sum(X.map((v, i) => (v - Q[i]) ** 2)), dot(q, q) + M * M - 2 * dot(q, x), 1e-9); }
  const c = (a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)); assert.equal(dot([1, 1], [3, 0]), 3); assert.equal(dot([1, 1], [1, 1]), 2); said(c([1, 1], [3, 0]), '0.71'); near(c([1, 1], [1, 1]), 1, 1e-12); }

// the index
const N = 1e8, C = Math.sqrt(32 * N); said(C, '56,569'); said(2 * C, '113,137'); near(2 * C / N, 1e-3, 2e-4);
for (const c of [C * 0.5, C * 0.9, C * 1.1, C * 2]) assert.ok(c + 32 * N / c > 2 * C);
for (const [bytes, gb] of [[768 * 4, '307.2'], [768 * 2, '153.6'], [64 * 4, '25.6'], [72, '7.2']]) said(bytes * N / 1e9, gb);
const tenPass = (k, s) => { let term = (1 - s) ** k, below = 0; for (let i = 0; i < 10; i++) { below += term; term *= (k - i) / (i + 1) * s / (1 - s); } return 1 - below; };
for (const [s, k, quoted] of [[0.5, 33, '33'], [0.1, 183, '183'], [0.01, 1874, '1,874']]) { assert.ok(tenPass(k, s) >= 0.99 && tenPass(k - 1, s) < 0.99); assert.ok(text.includes(quoted)); }
near(tenPass(1000, 0.01), 0.54, 0.005); near(1e5 * 768 * 2 / 1e9, 0.15, 0.005); near(1e5 * 768 * 2 / 1.6e12 * 1e3, 0.1, 0.01);

// rank fusion
said(1 / 61, '0.0164'); said(2 / 80, '0.025'); near(2 / (60 + 62), 1 / 61, 1e-12);
for (let a = 1; a <= 61; a++) for (let b = 1; b <= 61; b++) assert.ok(1 / (60 + a) + 1 / (60 + b) > 1 / 61); assert.ok(2 / 121 > 1 / 61 && 2 / 123 < 1 / 61); near(1 / 20 + 1 / 20, 0.1, 1e-12);

// LambdaRank weights, pairwise gradient, inverse propensities
const dcg = g => sum(g.map((v, i) => (2 ** v - 1) / Math.log2(i + 2))), ndcg = g => dcg(g) / dcg([...g].sort((a, b) => b - a));
said(ndcg([3, 0, 2, 1]), '0.951'); const top = ndcg([3, 0, 2, 1]) - ndcg([0, 3, 2, 1]), low = ndcg([3, 0, 2, 1]) - ndcg([3, 0, 1, 2]); said(top, '0.275'); said(low, '0.015'); said(top / low, '19');
for (const d of [-2, 0.3, 1.7]) near((Math.log1p(Math.exp(-d - 1e-5)) - Math.log1p(Math.exp(-d + 1e-5))) / 2e-5, -1 / (1 + Math.exp(d)), 1e-8);
said(0.30 / 0.75, '0.40'); said(0.12 / 0.2, '0.60'); const se = (r, t, n) => Math.sqrt(t * r * (1 - t * r) / n) / t; said(se(0.4, 0.75, 100), '0.061'); near(se(0.6, 0.2, 100), 0.1625, 1e-4); assert.ok(text.includes('0.162'));
near(0.12 * 2, 0.24, 1e-12); assert.ok(1 / 0.75 < 2); said(3.2 / 12, '0.27'); near(100 * Math.sqrt((1 - 0.032) / (0.032 * 1e4) + (1 - 0.12) / (0.12 * 1e4)), 6, 0.5);
{ let s = 0, n = 100000; for (let i = 0; i < n; i++) { const seen = rnd() < 0.2, rel = rnd() < 0.6; s += seen && rel ? 1 / 0.2 : 0; } near(s / n, 0.6, 4 * se(0.6, 0.2, n)); }

// evidence
said(0.9 ** 3, '0.73'); said(0.9 ** (1 / 3), '0.965');
const safe = (c, o, L) => Math.min(1, (c - L) / (c - o)); near(safe(200, 0, 60), 0.70, 1e-12); said(safe(200, 50, 60), '0.93'); assert.equal(safe(200, 60, 60), 1); said(200 / 150, '1.33');
for (const [c, o, L] of [[200, 0, 60], [200, 50, 60], [200, 60, 60], [300, 40, 90]]) { let ok = 0; const t = c - o; for (let u = 0; u < t * 7; u++) { let inside = false; for (let start = 0; start <= u; start += t) inside ||= u + L <= start + c; ok += inside; } near(ok / (t * 7), safe(c, o, L), 0.011); }
said(100 * 300 * 2 * 86e6 / 1e12, '5.2'); near(20 * 300 * 15.0e9 / 1e12, 90, 0.5); near(90 / 5.16, 17, 0.6);

// the round, interleaving, judging
assert.equal(4 + 4 + 8 + 6 + 8 + 6 + 4, 40); near(15.7 * 0.3 * 0.7 / 0.003 ** 2, 366000, 500); assert.ok(text.includes('366,000')); near(7.85 * 0.25 / 0.02 ** 2, 4900, 10); assert.ok(text.includes('4,900')); assert.equal(200 * 4 * 10, 8000);

// Recomputes every number of the guide. shown(value, text) rounds value to the digits of text and wants the text in the guide.
import fs from 'node:fs';
const page = fs.readFileSync(new URL('./statistics-and-probability-core.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
let failed = 0;
const fail = (m) => { failed++; console.log(m); };
const ok = (c, m) => { if (!c) fail(m); };
const near = (a, b, t, m) => ok(Math.abs(a - b) <= t, `${m}: ${a} is not ${b}`);
const says = (text) => ok(page.includes(text), `not in the guide: ${text}`);
const shown = (value, text) => { const digits = (text.split('.')[1] || '').length; near(value, Number(text.replace(/,/g, '')), 0.5 * 10 ** -digits + 1e-9, text); says(text); };
let seed = 2024; const u = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
const sum = (a) => a.reduce((x, y) => x + y, 0), H = (n) => { let s = 0; for (let i = 1; i <= n; i++) s += 1 / i; return s; };
const phi = (x) => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
const Phi = (x) => { const n = 2000, a = -9, h = (x - a) / n; let s = phi(a) + phi(x); for (let i = 1; i < n; i++) s += (i % 2 ? 4 : 2) * phi(a + i * h); return s * h / 3; };
const z = 1.959964;

// flights and size bias
{ const x = [20, 20, 200]; near(sum(x) / 3, 80, 1e-12); near(sum(x.map((v) => v * v)) / sum(x), 170, 1e-12); near(sum(x.map((v) => v * v)), 40800, 0); near(1 / (3 / 240), 80, 1e-9); near(sum(x.map((v) => v / 240 / v)), 3 / 240, 1e-12); }
{ near((25 + 225) / 20, 12.5, 1e-12); near(12.5 / 2, 6.25, 0); for (const [m, v] of [[10, 25], [10, 100]]) near(m + v / m, m === 10 && v === 25 ? 12.5 : 20, 1e-12); let s = 0, R = 200000; for (let r = 0; r < R; r++) { const a = -10 * Math.log(u()), b = -10 * Math.log(u()); s += a + b; } near(s / R, 20, 0.1, 'length of the exponential gap that was hit: backward plus forward recurrence'); }
// conditioning: enumeration of families with trait probability r
for (const r of [1, 1 / 7, 0.001, 0.4]) { let num = 0, den = 0; for (const b1 of [0, 1]) for (const t1 of [0, 1]) for (const b2 of [0, 1]) for (const t2 of [0, 1]) { const pr = 0.25 * (t1 ? r : 1 - r) * (t2 ? r : 1 - r); if ((b1 && t1) || (b2 && t2)) { den += pr; if (b1 && b2) num += pr; } } near(num / den, (2 - r) / (4 - r), 1e-12, 'children'); }
near((2 - 1) / (4 - 1), 1 / 3, 1e-12); near((2 - 1 / 7) / (4 - 1 / 7), 13 / 27, 1e-12);
{ let two = 0, all = 0; for (const f of [[1, 1], [1, 0], [0, 1], [0, 0]]) for (const c of f) if (c) { all++; two += f[0] && f[1] ? 1 : 0; } near(two / all, 0.5, 1e-12, 'child met at random'); }
shown(0.1 / 0.19, '0.526'); near(1 - 0.9 * 0.9, 0.19, 1e-12);
{ let know = [0, 0], blind = [0, 0]; for (let prize = 1; prize <= 3; prize++) for (const coin of [2, 3]) { const open = prize === 1 ? coin : prize === 2 ? 3 : 2; if (open === 3) know[prize === 1 ? 0 : 1]++; if (coin === 3 && prize !== 3) blind[prize - 1]++; } ok(know[1] === 2 * know[0] && blind[0] === blind[1], 'doors'); }
// expectations
shown(H(100), '5.19'); near(Math.log(100) + 0.577, H(100), 0.006); { let v = 0; for (let i = 1; i <= 100; i++) v += 1 / i * (1 - 1 / i); shown(Math.sqrt(v), '1.88'); }
{ let s = 0; for (let r = 0; r < 20000; r++) { let b = -1, c = 0; for (let i = 0; i < 100; i++) { const x = u(); if (x > b) { b = x; c++; } } s += c; } near(s / 20000, H(100), 0.05, 'records'); }
{ const n = 1e6, share = (b) => 100 * (1 - Math.exp((n - 1) * Math.log1p(-1 / 2 ** b))); shown(share(22), '21.2'); shown(share(25), '2.9'); shown(share(26), '1.5'); ok(2 ** 22 === 4194304 && n / 2 ** 22 < 0.25, 'table'); says('4{,}194{,}304'); }
shown(100 * H(100), '519'); shown(100 * (H(100) - H(5)), '290');
{ near(3 * 2, 6, 0); near(3 * 16 + 3 * 4, 60, 0); near(3 * 16, 48, 0); near(1 - 48 / 60, 0.2, 1e-12); let a = 0, b = 0; const R = 200000; for (let r = 0; r < R; r++) { let L = Math.exp(-3), k = 0, p = u(); while (p > L) { k++; p *= u(); } let s = 0; for (let i = 0; i < k; i++) s += 2 + 4 * g(); a += s; b += s * s; } near(a / R, 6, 0.06, 'compound mean'); near(b / R - (a / R) ** 2, 60, 1, 'compound variance'); }
{ const wait = (pat) => { let s = 0; for (let r = 0; r < 60000; r++) { let h = '', n = 0; while (!h.endsWith(pat)) { h = (h + (u() < 0.5 ? 'H' : 'T')).slice(-2); n++; } s += n; } return s / 60000; }; near(wait('HT'), 4, 0.06); near(wait('HH'), 6, 0.08); near(2 + 1 + 6 / 2, 6, 0); }
shown(H(1000), '7.49'); near(Math.sqrt(1000), 31.6, 0.05);
// variance
near(1 + 19 * 0.1, 2.9, 1e-12); near(10000 / 2.9, 3448, 0.5); says('= 3{,}448'); 
{ const U = [[1, 2], [0, 4], [6, 6], [1, 8]], C = sum(U.map((x) => x[0])), V = sum(U.map((x) => x[1])), R = C / V, e = U.map(([c, v]) => c - R * v), ss = sum(e.map((x) => x * x)); near(R, 0.4, 1e-12); [0.2, -1.6, 3.6, -2.2].forEach((x, i) => near(e[i], x, 1e-12, 'residual')); near(ss, 20.4, 1e-12); const va = ss / 3 / (4 * 25); near(ss / 3, 6.8, 1e-12); shown(va, '0.068'); shown(Math.sqrt(va), '0.261'); shown(Math.sqrt(0.24 / 20), '0.110'); }
{ // delta method against simulation
  const n = 400, R = 3000; let m = 0, q = 0, est = 0; for (let r = 0; r < R; r++) { const c = [], v = []; for (let i = 0; i < n; i++) { const vi = 1 + Math.floor(8 * u()), p = 0.1 + 0.5 * u(); let ci = 0; for (let k = 0; k < vi; k++) ci += u() < p; c.push(ci); v.push(vi); } const ratio = sum(c) / sum(v); m += ratio; q += ratio * ratio; est += sum(c.map((x, i) => (x - ratio * v[i]) ** 2)) / (n - 1) / (n * (sum(v) / n) ** 2); } const sd = Math.sqrt(q / R - (m / R) ** 2); near(Math.sqrt(est / R) / sd, 1, 0.05, 'delta method'); }
near(1 / (1 - 0.9), 10, 1e-9);
// distributions
{ const w = [1, 2, 5]; const c = [0, 0, 0]; let s = 0; for (let r = 0; r < 200000; r++) { let b = 9e9, k = 0; w.forEach((x, i) => { const t = -Math.log(u()) / x; if (t < b) { b = t; k = i; } }); c[k]++; s += b; } c.forEach((x, i) => near(x / 200000, w[i] / 8, 0.006, 'first of exponentials')); near(s / 200000, 1 / 8, 0.002, 'minimum'); }
shown(100 * 0.01 ** (1 - 1 / 1.5), '21.5');
{ const cover = (N, R) => { const s = 1.5, mu = Math.exp(s * s / 2); let c = 0, low = 0; for (let r = 0; r < R; r++) { let a = 0, b = 0; for (let i = 0; i < N; i++) { const x = Math.exp(s * g()); a += x; b += x * x; } const m = a / N, h = 1.96 * Math.sqrt((b - N * m * m) / (N - 1) / N); if (Math.abs(m - mu) <= h) c++; else if (m < mu) low++; } return { c: c / R, low: low / R }; }; const a = cover(100, 20000), b = cover(1000, 2000); near(a.c, 0.85, 0.01, 'lognormal 100'); near(b.c, 0.92, 0.02, 'lognormal 1000'); ok(a.low / (1 - a.c) > 0.95, 'misses on one side'); says('covers 85% of the time'); says('92% at'); }
near(130 / 40, 3.25, 1e-12); shown(Math.sqrt(2 / 89), '0.15'); shown(1600 / 90, '17.8'); shown(Math.sqrt(3.25), '1.80');
// estimators
{ const n = 10; shown(1 / (3 * n), '0.0333'); shown(2 / ((n + 1) * (n + 2)), '0.01515'); shown(1 / (n * (n + 2)), '0.00833'); shown(1 / (n + 1) ** 2, '0.00826'); const R = 300000, e = [0, 0, 0, 0]; let bias = 0; for (let r = 0; r < R; r++) { let m = 0, s = 0; for (let i = 0; i < n; i++) { const x = u(); s += x; if (x > m) m = x; } [2 * s / n, m, 1.1 * m, 12 / 11 * m].forEach((t, k) => { e[k] += (t - 1) ** 2 / R; }); bias += (12 / 11 * m - 1) / R; } [1 / 30, 2 / 132, 1 / 120, 1 / 121].forEach((x, k) => near(e[k], x, 0.02 * x, 'uniform ' + k)); near(bias, -1 / 121, 5e-4, 'bias'); const m2 = (c) => c * c * n / (n + 2) - 2 * c * n / (n + 1) + 1; near(m2(1), 2 / 132, 1e-12); near(m2(1.1), 1 / 120, 1e-12); near(m2(12 / 11), 1 / 121, 1e-12); ok(m2(12 / 11) < m2(1.08) && m2(12 / 11) < m2(1.1), 'best multiple'); }
{ const n = 10, mse = (c) => 2 * (n - 1) / c ** 2 + ((n - 1) / c - 1) ** 2; shown(mse(9), '0.222'); shown(mse(10), '0.190'); shown(mse(11), '0.182'); for (let c = 8; c < 15; c += 0.1) ok(mse(11) <= mse(c) + 1e-12, 'divisor n + 1'); const v = 1 / 11; near(4 * 9 * v + 2 * 9 * (9 * v - 1), 0, 1e-12, 'stationary'); }
{ let s = 0; for (let i = 0; i < 100000; i++) { const a = g(), b = g(); s += (a - b) ** 2 / 4; } near(s / 100000, 0.5, 0.02, 'pairs'); }
{ // information bound: Bernoulli score has mean 0, covariance 1 with the unbiased estimator
  const p = 0.3, sc = (x) => x / p - (1 - x) / (1 - p); near(p * sc(1) + (1 - p) * sc(0), 0, 1e-12); near(p * sc(1), 1, 1e-12); near(1 / (p * sc(1) ** 2 + (1 - p) * sc(0) ** 2), p * (1 - p), 1e-12); }
{ const p = 8 / 200, se = Math.sqrt(p * (1 - p) / 200), lo = Math.log(p / (1 - p)), f = 1 / (p * (1 - p)), sg = (x) => 1 / (1 + Math.exp(-x)); shown(se, '0.0139'); shown(f, '26.04'); shown(f * se, '0.361'); shown(p - z * se, '0.013'); shown(p + z * se, '0.067'); shown(sg(lo - z * f * se), '0.020'); shown(sg(lo + z * f * se), '0.078'); near(sg(lo + z * f * se) / (p + z * se), 7 / 6, 0.02, 'a sixth'); }
// intervals
const lf = [0]; for (let i = 1; i <= 600; i++) lf.push(lf[i - 1] + Math.log(i));
const bin = (n, k, p) => Math.exp(lf[n] - lf[k] - lf[n - k] + k * Math.log(p) + (n - k) * Math.log(1 - p));
const wald = (k, n) => { const q = k / n, h = z * Math.sqrt(q * (1 - q) / n); return [q - h, q + h]; }, wilson = (k, n) => { const q = k / n, d = 1 + z * z / n, h = z * Math.sqrt(q * (1 - q) / n + z * z / 4 / n / n); return [(q + z * z / 2 / n - h) / d, (q + z * z / 2 / n + h) / d]; };
const cov = (n, p, f) => { let s = 0; for (let k = 0; k <= n; k++) { const [a, b] = f(k, n); if (a <= p && p <= b) s += bin(n, k, p); } return s; };
shown(cov(50, 0.02, wald), '0.635'); shown(0.98 ** 50, '0.364'); shown(cov(100, 0.02, wald), '0.866'); shown(cov(200, 0.02, wald), '0.908'); shown(cov(500, 0.02, wald), '0.928'); shown(cov(50, 0.02, wilson), '0.922');
{ const [a, b] = wilson(2, 50), [c, d] = wald(2, 50); shown(a, '0.011'); shown(b, '0.135'); near(c, -0.014, 5e-4); says('-0.014'); shown(d, '0.094'); for (const p of [a, b]) near((0.04 - p) ** 2, z * z * p * (1 - p) / 50, 1e-12, 'Wilson solves the quadratic'); }
{ let a = 0, b = 0, c = 0, wmax = 0, smin = 1, smax = 0; for (let p = 0.01; p <= 0.5001; p += 0.001) { const w = cov(50, p, wald), s = cov(50, p, wilson); a += w; b += s; c++; wmax = Math.max(wmax, w); smin = Math.min(smin, s); smax = Math.max(smax, s); } shown(b / c, '0.952'); shown(a / c, '0.914'); near(cov(50, 0.01, wald), 0.395, 0.005); ok(wmax < 0.96 && smin > 0.89 && smax < 0.98, 'range of coverages'); }
near(100 * (1 - 4 / 5), 20, 1e-9); near(Math.sqrt(0.8) * 1.96 / 2.776, 0.63, 0.005); near(1 - (1 - 1 / 1e6) ** 1e6, 0.632, 5e-4);
{ const x = [3, 7, 8, 15, 1], m = sum(x) / 5, s2 = sum(x.map((v) => (v - m) ** 2)) / 4; let a = 0, b = 0; const R = 200000; for (let r = 0; r < R; r++) { let t = 0; for (let i = 0; i < 5; i++) t += x[Math.floor(5 * u())]; t /= 5; a += t; b += t * t; } near((b / R - (a / R) ** 2) / (0.8 * s2 / 5), 1, 0.02, 'bootstrap variance'); }
shown(2 * 1.959964 / Math.SQRT2, '2.77'); shown(2 * (1 - Phi(2 * z / Math.SQRT2)), '0.0056'); shown(100 * (2 * Phi(z / Math.SQRT2) - 1), '83.4');
// tests
{ const a = [15, 19, 12], b = [9, 8, 11], x = [...a, ...b], T = sum(x); let hits = 0, all = 0; for (let m = 0; m < 64; m++) { const s = x.filter((_, i) => m >> i & 1); if (s.length !== 3) continue; all++; if (Math.abs(sum(s) / 3 - (T - sum(s)) / 3) >= Math.abs(sum(a) - sum(b)) / 3 - 1e-12) hits++; } ok(hits === 2 && all === 20, 'permutation'); }
near(0.045 / (0.045 + 0.08), 0.36, 0.005); near(0.045 / (0.045 + 0.02), 0.69, 0.005);
{ const pow = (d) => 1 - Phi(z - d) + Phi(-z - d), exag = (d) => ((d * (1 - Phi(z - d)) + phi(z - d)) - (d * Phi(-z - d) - phi(-z - d))) / pow(d) / d; let lo = 0.5, hi = 2; for (let i = 0; i < 60; i++) { const m = (lo + hi) / 2; if (pow(m) < 0.2) lo = m; else hi = m; } shown(lo, '1.11'); shown(exag(lo), '2.26'); let l2 = 2, h2 = 4; for (let i = 0; i < 60; i++) { const m = (l2 + h2) / 2; if (pow(m) < 0.8) l2 = m; else h2 = m; } near(exag(l2), 1.13, 0.006); says('1.13'); let s = 0, c = 0; for (let r = 0; r < 400000; r++) { const e = lo + g(); if (Math.abs(e) > z) { s += Math.abs(e); c++; } } near(s / c / lo, 2.26, 0.03, 'exaggeration by simulation'); }
shown(1.96 + 0.8416, '2.80'); near(2 * (1 - Phi(2.80)), 0.005, 5e-4); shown((1.96 + 0.9) / Math.SQRT2, '2.02'); near(1 - Phi(0), 0.5, 1e-6);
{ const peek = (K, R) => { let c = 0; for (let r = 0; r < R; r++) { let s = 0, hit = 0; for (let k = 1; k <= K; k++) { s += g(); if (Math.abs(s) > z * Math.sqrt(k)) { hit = 1; break; } } c += hit; } return c / R; }; near(peek(5, 200000), 0.14, 0.006, 'five looks'); near(peek(10, 100000), 0.19, 0.008, 'ten looks'); shown(100 * (1 - 0.95 ** 5), '22.6'); }
// quiz
near((2 - 1e-4) / (4 - 1e-4), 0.5, 0.01); shown(400 / 3.7, '108'); near(1 + 9 * 0.3, 3.7, 1e-12); shown(1 / 121, '0.00826'); near(2 * (1 - Phi(2.77)), 0.006, 5e-4); near(z * z / 2, 2, 0.1);
process.exit(failed ? 1 : 0);

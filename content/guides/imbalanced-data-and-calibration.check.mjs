// Recomputes every number of the guide. shown(value, text) rounds value to the digits of text and wants the text in the guide.
import fs from 'node:fs';
const page = fs.readFileSync(new URL('./imbalanced-data-and-calibration.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
let failed = 0;
const fail = (m) => { failed++; console.log(m); };
const ok = (c, m) => { if (!c) fail(m); };
const near = (a, b, t, m) => ok(Math.abs(a - b) <= t, `${m}: ${a} is not ${b}`);
const says = (text) => ok(page.includes(text), `not in the guide: ${text}`);
const shown = (value, text) => { const digits = (text.split('.')[1] || '').length; near(value, Number(text), 0.5 * 10 ** -digits + 1e-9, text); says(text); };
let seed = 31; const u = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
const sum = (a) => a.reduce((x, y) => x + y, 0), mean = (a) => sum(a) / a.length, sig = (z) => 1 / (1 + Math.exp(-z)), logit = (p) => Math.log(p / (1 - p));
const argmin = (f) => { let lo = 1e-9, hi = 1 - 1e-9; for (let i = 0; i < 200; i++) { const a = lo + (hi - lo) * 0.382, b = lo + (hi - lo) * 0.618; if (f(a) < f(b)) hi = b; else lo = a; } return (lo + hi) / 2; };

// the simulation: plain, weighted and undersampled logistic regression (first, so that the seed is the stated one)
const solve = (A, b) => { const n = b.length, M = A.map((r, i) => [...r, b[i]]); for (let i = 0; i < n; i++) { let p = i; for (let k = i; k < n; k++) if (Math.abs(M[k][i]) > Math.abs(M[p][i])) p = k; [M[i], M[p]] = [M[p], M[i]]; for (let k = i + 1; k < n; k++) { const f = M[k][i] / M[i][i]; for (let j = i; j <= n; j++) M[k][j] -= f * M[i][j]; } } const x = []; for (let i = n - 1; i >= 0; i--) { let s = M[i][n]; for (let j = i + 1; j < n; j++) s -= M[i][j] * x[j]; x[i] = s / M[i][i]; } return x; };
const fit = (X, y, w) => { const d = X[0].length; let b = new Array(d).fill(0); for (let t = 0; t < 30; t++) { const G = new Array(d).fill(0), H = Array.from({ length: d }, () => new Array(d).fill(0)); for (let i = 0; i < X.length; i++) { let z = 0; for (let j = 0; j < d; j++) z += b[j] * X[i][j]; const p = sig(z), s = w[i] * p * (1 - p), r = w[i] * (y[i] - p); for (let j = 0; j < d; j++) { G[j] += r * X[i][j]; for (let k = 0; k <= j; k++) H[j][k] += s * X[i][j] * X[i][k]; } } for (let j = 0; j < d; j++) for (let k = j + 1; k < d; k++) H[j][k] = H[k][j]; const st = solve(H, G); b = b.map((v, j) => v + st[j]); if (Math.max(...st.map(Math.abs)) < 1e-6) break; } return b; };
const auc = (s, y) => { const o = Uint32Array.from(s.keys()).sort((a, b) => s[a] - s[b]); let r = 0, n1 = 0; o.forEach((i, k) => { if (y[i]) { r += k + 1; n1++; } }); return (r - n1 * (n1 + 1) / 2) / (n1 * (y.length - n1)); };
{ const gen = (n) => { const X = [], y = []; for (let i = 0; i < n; i++) { const x = [1, g(), g(), g(), g(), g()]; y.push(u() < sig(-5 + x[1] + 0.8 * x[2] - 0.6 * x[3] + 0.4 * x[4]) ? 1 : 0); X.push(x); } return { X, y }; }, T = gen(20000), V = gen(60000), n1 = sum(T.y), w = (20000 - n1) / n1;
  ok(n1 === 376, `positives ${n1}`); near(w, 52, 0.5, 'weight'); const rate = mean(V.y); shown(-(rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate)), '0.0878');
  const plain = fit(T.X, T.y, T.y.map(() => 1)), weighted = fit(T.X, T.y, T.y.map((v) => (v ? w : 1))), keep = T.y.map((v) => v || u() < 1 / w), under = fit(T.X.filter((_, i) => keep[i]), T.y.filter((_, i) => keep[i]), T.y.filter((_, i) => keep[i]).map(() => 1));
  for (const [b, shift, name, a, raw, cor] of [[plain, 0, 'plain', '0.839', '0.0717', '0.0717'], [weighted, Math.log(w), 'positives weighted by 52', '0.839', '0.4946', '0.0718'], [under, Math.log(w), 'negatives sampled one to one', '0.835', '0.4844', '0.0724']]) { const z = Float64Array.from(V.X, (x) => x.reduce((t, v, j) => t + v * b[j], 0)), ll = (sh) => { let L = 0; for (let i = 0; i < z.length; i++) L += Math.log1p(Math.exp(V.y[i] ? sh - z[i] : z[i] - sh)); return L / z.length; }; near(auc(z, V.y), Number(a), 6e-4, `${name} AUC`); near(ll(0), Number(raw), 6e-5, `${name} log loss`); near(ll(shift), Number(cor), 6e-5, `${name} corrected`); says(`| ${name} | ${a} | ${raw} | ${cor} |`); } }

// variance
for (const [k, t] of [[1, 50], [4, 80], [10, 91], [20, 95]]) { near(100 * k / (k + 1), t, 0.5, 'efficiency'); says(`e(${k}) = ${t}\\%`); }
{ const n = 1000, p = 0.01, b = (2 * p - 1) / (2 * n * p * (1 - p)), se = 1 / Math.sqrt(n * p * (1 - p)); near(b, -0.049, 6e-4, 'rare-event bias'); says('-0.049'); near(Math.exp(b), 0.95, 0.005); shown(se, '0.318'); ok(se / -b > 6, 'six times'); 
  const f2 = (x, h = 1e-4) => (logit(x + h) - 2 * logit(x) + logit(x - h)) / h / h; near(f2(0.1), (0.2 - 1) / (0.01 * 0.81), 0.01, 'second derivative');
  // exact expectation for n = 5,000, p = 0.02 (conditional on at least one positive, which is certain in effect)
  const N = 5000, q = 0.02; let lp = N * Math.log(1 - q), e = 0, tot = 0; for (let k = 0; k <= 400; k++) { if (k > 0) { e += Math.exp(lp) * logit(k / N); tot += Math.exp(lp); } lp += Math.log((N - k) / (k + 1)) + Math.log(q / (1 - q)); } near(e / tot - logit(q), (2 * q - 1) / (2 * N * q * (1 - q)), 4e-4, 'bias by enumeration'); }
{ const sd = (N, m, p) => N * Math.sqrt(p * (1 - p) / m), R = (a, b) => Math.sqrt((3000 * a) ** 2 + (7000 * b) ** 2) / 1e8; shown(Math.sqrt(0.7 * 0.3 / 20), '0.102'); near(sd(980000, 1000, 3000 / 980000), 1712, 0.6, 'below'); near(3000 / 980000, 0.00306, 5e-6); shown(R(sd(20000, 1000, 0.35), sd(980000, 1000, 3000 / 980000)), '0.120'); const a = sd(20000, 300, 0.35), b = sd(80000, 800, 0.03), c = sd(900000, 900, 600 / 900000); near(a, 551, 0.5, 'a'); near(b, 482, 0.6, 'b'); near(c, 774, 0.5, 'c'); shown(R(a, Math.hypot(b, c)), '0.066'); near((0.10247 / R(a, Math.hypot(b, c))) ** 2, 2.4, 0.05, 'worth'); ok(300 + 800 + 900 === 2000 && 20000 + 80000 + 900000 === 1e6 && 7000 + 2400 + 600 === 1e4, 'strata'); }

// losses: minimisers found numerically
const A = (q, c = 2) => (1 - q) ** c / q - c * (1 - q) ** (c - 1) * Math.log(q), eta = (q, c = 2) => A(1 - q, c) / (A(q, c) + A(1 - q, c));
const inv = (e) => { let lo = 1e-9, hi = 1 - 1e-9; for (let i = 0; i < 100; i++) { const m = (lo + hi) / 2; if (eta(m) < e) lo = m; else hi = m; } return lo; };
{ const row1 = ['0.154', '0.250', '0.306', '0.421', '0.500', '0.694'], row2 = ['0.092', '0.345', '0.526', '0.811', '0.909', '0.989'];
  [0.01, 0.05, 0.1, 0.3, 0.5, 0.9].forEach((e, k) => { const q = argmin((x) => -e * (1 - x) ** 2 * Math.log(x) - (1 - e) * x * x * Math.log(1 - x)); near(q, Number(row1[k]), 6e-4, 'focal'); near(eta(q), e, 1e-5, 'focal inverse'); const w = argmin((x) => -10 * e * Math.log(x) - (1 - e) * Math.log(1 - x)); near(w, Number(row2[k]), 6e-4, 'weight'); near(w / (1 - w), 10 * e / (1 - e), 1e-3 * (10 * e / (1 - e)), 'odds times w'); });
  says(`| reported with $\\gamma = 2$ | ${row1.join(' | ')} |`); says(`| reported with weight 10 | ${row2.join(' | ')} |`); for (const c of [1, 3]) { const e = 0.2, q = argmin((x) => -e * (1 - x) ** c * Math.log(x) - (1 - e) * x ** c * Math.log(1 - x)); near(eta(q, c), e, 1e-5, 'other gamma'); } }

// actions
{ const C = [(p) => 2000 * p, (p) => 15 + 1000 * p, (p) => 120 + 100 * p], t1 = 15 / 1000, t2 = 105 / 900; near(C[0](t1), C[1](t1), 1e-9); near(C[1](t2), C[2](t2), 1e-9); shown(t2, '0.117'); shown(120 / 1900, '0.063'); ok(C[1](120 / 1900) < C[0](120 / 1900), 'never used'); near(0.5 * 2000, 1000, 0); near(0.05 * 2000, 100, 0); near((105 + 75) / 900, 0.2, 1e-12);
  const N = 200000, act = (q) => (q < t1 ? 0 : q < t2 ? 1 : 2), e1 = eta(t1), e2 = eta(t2), pol = { right: (p) => act(p), none: () => 0, check: () => 1, two: (p) => (p < 120 / 1900 ? 0 : 2), weight: (p) => act(10 * p / (10 * p + 1 - p)), focal: (p) => (p < e1 ? 0 : p < e2 ? 1 : 2) }, acc = {}; let Z = 0, m = 0; for (let i = 0; i < N; i++) { const t = (i + 0.5) / N, p = t * t, d = Math.pow(p, -0.5) * Math.pow(1 - p, 23.5) * 2 * t; Z += d; m += p * d; for (const k in pol) acc[k] = (acc[k] || 0) + C[pol[k](p)](p) * d; }
  near(m / Z, 0.02, 1e-5, 'mean risk'); shown(acc.right / Z, '28.24'); shown(acc.none / Z, '40.00'); shown(acc.check / Z, '35.00'); shown(acc.two / Z, '35.44'); shown(acc.weight / Z, '60.59'); shown(acc.focal / Z, '85.52'); near(acc.weight / acc.none, 1.5, 0.03, 'half as much again'); }
{ // F1 threshold: population with risks from a beta-like grid
  const p = Array.from({ length: 2000 }, (_, i) => ((i + 0.5) / 2000) ** 3).reverse(), P = sum(p); let tp = 0, best = 0, at = 0; p.forEach((x, i) => { tp += x; const F = 2 * tp / (P + i + 1); if (F > best) { best = F; at = x; } }); near(at, best / 2, 2e-3, 'F over two'); near(2 * 0.3 / 1.3, 2 * 300 / (300 + 1000), 1e-12, 'flag all'); }

// measuring
{ const n = [100, 100], s = [0.1, 0.5], o = [0.2, 0.4], ob = 0.3; near(sum(n.map((x, k) => x / 200 * (s[k] - o[k]) ** 2)), 0.01, 1e-12); near(sum(n.map((x, k) => x / 200 * (o[k] - ob) ** 2)), 0.01, 1e-12); near(ob * (1 - ob), 0.21, 1e-12); const br = (sc) => mean(sc.map((v, k) => o[k] * (1 - v) ** 2 + (1 - o[k]) * v ** 2)); near(br(s), 0.21, 1e-12, 'Brier'); near(br(o), 0.20, 1e-12, 'recalibrated'); near(br([0.3, 0.3]), 0.21, 1e-12, 'constant'); }
shown(Math.sqrt(2 * 0.1 * 0.9 / Math.PI / 200), '0.017');
{ let s = 0; const R = 400; for (let r = 0; r < R; r++) { let e = 0; for (let b = 0; b < 10; b++) { let k = 0, m = 0; for (let i = 0; i < 200; i++) { const p = 0.02 + 0.16 * (b + u()) / 10; m += p; k += u() < p ? 1 : 0; } e += Math.abs(k - m) / 2000; } s += e / R; } near(s, 0.016, 6e-4, 'ECE of a calibrated model'); }
shown(sig(0.7 * logit(0.9)), '0.823'); shown(sig(0.7 * logit(0.99)), '0.961'); shown(sig(0.7 * logit(0.01)), '0.039'); near(Math.exp(0.2), 1.22, 0.005);

// repairing
for (const [n, t] of [[100, '1.22'], [400, '1.10'], [1600, '1.05']]) shown(Math.exp(1.96 / Math.sqrt(n)), t);
{ const iso = (y) => { const b = []; for (const v of y) { b.push([v, 1]); while (b.length > 1 && b.at(-2)[0] / b.at(-2)[1] > b.at(-1)[0] / b.at(-1)[1]) { const [s, n] = b.pop(); b.at(-1)[0] += s; b.at(-1)[1] += n; } } return b.flatMap(([s, n]) => new Array(n).fill(s / n)); }, y = [0, 1, 0, 0, 1, 1, 0, 1], f = iso(y); [0, 1 / 3, 1 / 3, 1 / 3, 2 / 3, 2 / 3, 2 / 3, 1].forEach((x, i) => near(f[i], x, 1e-12, 'isotonic')); const A2 = (s) => { let c = 0, n = 0; y.forEach((a, i) => y.forEach((b, k) => { if (a > b) { n++; c += s[i] > s[k] ? 1 : s[i] === s[k] ? 0.5 : 0; } })); return c / n; }; ok(A2(f) > A2(y.map((_, i) => i)), 'AUC rises on the fitting rows'); for (let r = 0; r < 200; r++) { const h = y.map(() => u()).sort(); ok(sum(y.map((v, i) => (v - f[i]) ** 2)) <= sum(y.map((v, i) => (v - h[i]) ** 2)) + 1e-12, 'best increasing fit'); } }

// groups and service
{ const F = (b) => b / (1 - b) * (1 - 0.6) / 0.6 * 0.6; shown(F(0.1), '0.044'); shown(F(0.3), '0.171'); near(F(0.3) / F(0.1), 3.9, 0.05); says('a factor of 3.9'); const n = 1000, b = 0.3, tp = 0.6 * b * n, fp = tp * 0.4 / 0.6; near(fp / ((1 - b) * n), F(0.3), 1e-12, 'identity'); }
near(0.02 / 0.01, 2, 1e-12); near(0.03 / 0.02, 1.5, 1e-12); near((0.4 + 0.2) / 2, 0.3, 1e-12);
shown(Math.sqrt(48), '6.9'); near(12 / Math.sqrt(48), 1.7, 0.05); near(24 / Math.sqrt(96), 2.4, 0.06); near(48 / 0.02, 2400, 1e-9);
// quiz
near(100 * (1 - 1.05 / 1.25), 16, 1e-9); shown(0.05 / 1.05, '0.0476'); near(80 / 500, 0.16, 1e-12); near(100 / 900, 0.111, 5e-4); near(20 / 400, 0.05, 1e-12); near(0.36 / 2, 0.18, 1e-12); for (const p of [0.02, 0.4]) for (const w of [3, 20]) near(argmin((q) => -w * p * Math.log(q) - (1 - p) * Math.log(1 - q)), w * p / (w * p + 1 - p), 1e-5, 'quiz formula');
process.exit(failed ? 1 : 0);

import assert from 'node:assert/strict';
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} != ${b}`);
let seed = 12345; const rnd = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const gauss = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());
const dot = (a, b) => { let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i]; return s; };
// polynomial table, orthonormal basis by Gram-Schmidt (twice)
const n = 20, s2 = 0.09, x = Array.from({ length: n }, (_, i) => (i + 0.5) / n), f = x.map((v) => Math.sin(2 * Math.PI * v));
const basis = (d) => { const Q = []; for (let k = 0; k <= d; k++) { let v = k ? Q[k - 1].map((q, i) => q * (2 * x[i] - 1)) : x.map(() => 1); for (let r = 0; r < 3; r++) for (const q of Q) { const c = dot(q, v); v = v.map((e, i) => e - c * q[i]); } const l = Math.sqrt(dot(v, v)); Q.push(v.map((e) => e / l)); } return Q; };
for (const [d, b, va, tot] of [[1, 0.1928, 0.009, 0.2918], [3, 0.0039, 0.018, 0.1119], [5, 0, 0.027, 0.117], [9, 0, 0.045, 0.135]]) {
  const Q = basis(d); let res = f.slice(); for (const q of Q) { const c = dot(q, f); res = res.map((e, i) => e - c * q[i]); }
  const bias = dot(res, res) / n; let tr = 0; for (const q of Q) tr += dot(q, q); near(tr, d + 1, 1e-9);
  const v = s2 * tr / n; near(bias, b, 5.1e-5); near(v, va, 1e-9); near(bias + v + s2, tot, 5.1e-5);
  if (d === 3) { near(2 * s2 * 4 / n, 0.036); near(bias + v + s2 - 0.036, 0.0759, 5e-5); near(bias + s2 * (1 - 4 / n), 0.0759, 5e-5);
    let te = 0, tn = 0; const R = 4000; for (let r = 0; r < R; r++) { const y = f.map((e) => e + 0.3 * gauss()); const g = x.map(() => 0); for (const q of Q) { const c = dot(q, y); for (let i = 0; i < n; i++) g[i] += c * q[i]; } for (let i = 0; i < n; i++) { tn += (y[i] - g[i]) ** 2; te += (f[i] + 0.3 * gauss() - g[i]) ** 2; } }
    near(te / R / n, 0.1119, 2.5e-3); near(tn / R / n, 0.0759, 2e-3); }
}
// noise variance of (minimum-norm) least squares
const nv = (p) => (p < 39 ? p / (40 - p - 1) : 40 / (p - 40 - 1));
for (const [p, v, t] of [[10, 0.345, 5e-4], [30, 3.33, 5e-3], [38, 38, 1e-9], [42, 40, 1e-9], [80, 1.026, 5e-4], [400, 0.111, 5e-4]]) near(nv(p), v, t);
near(2 * (1 - 40 / 80), 1); near(2 * (1 - 40 / 80) ** 2, 0.5); near(2 * 0.5 * (1 - 0.5), 0.5); near(1 + nv(80), 2.026, 5e-4);
const inv = (M) => { const m = M.length, A = M.map((r, i) => [...r, ...Array.from({ length: m }, (_, j) => (i === j ? 1 : 0))]); for (let c = 0; c < m; c++) { let pv = c; for (let r = c + 1; r < m; r++) if (Math.abs(A[r][c]) > Math.abs(A[pv][c])) pv = r; [A[c], A[pv]] = [A[pv], A[c]]; const d = A[c][c]; for (let j = c; j < 2 * m; j++) A[c][j] /= d; for (let r = 0; r < m; r++) if (r !== c) { const e = A[r][c]; if (e) for (let j = c; j < 2 * m; j++) A[r][j] -= e * A[c][j]; } } return A.map((r) => r.slice(m)); };
{ const N = 40, p = 80, R = 300, beta = Math.sqrt(2 / p); let cb = 0, noise = 0; const mean = new Array(p).fill(0);
  for (let r = 0; r < R; r++) { const X = Array.from({ length: N }, () => Array.from({ length: p }, gauss)); const A = inv(X.map((a) => X.map((b) => dot(a, b)))); const sig = X.map((a) => a.reduce((s, v) => s + v * beta, 0)); const al = A.map((a) => dot(a, sig)); let b = 0; for (let j = 0; j < p; j++) { let e = 0; for (let i = 0; i < N; i++) e += X[i][j] * al[i]; mean[j] += e / R; b += (e - beta) ** 2; } cb += b / R; let tr = 0; for (let i = 0; i < N; i++) tr += A[i][i]; noise += tr / R; }
  near(cb, 1, 0.03); near(noise, 40 / 39, 0.04); let ub = 0; for (const m of mean) ub += (m - beta) ** 2; near(ub, 0.5, 0.06); }
{ // p < n: trace of the inverse Gram matrix
  const N = 40, p = 10, R = 400; let t = 0; for (let r = 0; r < R; r++) { const X = Array.from({ length: p }, () => Array.from({ length: N }, gauss)); const A = inv(X.map((a) => X.map((b) => dot(a, b)))); for (let i = 0; i < p; i++) t += A[i][i] / R; } near(t, 10 / 29, 0.02); }
// follow-ups
near(1 - Math.exp(-1), 0.63, 5e-3);
const av = (B) => 0.3 + 0.7 / B; near(av(10), 0.37); near(av(100), 0.307); assert.ok(av(1e9) > 0.3);
const maj = (q) => q ** 3 + 3 * q * q * (1 - q); near(maj(0.4), 0.352, 1e-12); near(1 - maj(0.4), 0.648, 1e-12); near(maj(0.6), 0.648, 1e-12);
const majN = (q, m) => { let s = 0, c = 1; for (let k = 0; k <= m; k++) { if (k > m / 2) s += c * q ** k * (1 - q) ** (m - k); c = c * (m - k) / (k + 1); } return s; }; assert.ok(majN(0.4, 301) < 0.001);

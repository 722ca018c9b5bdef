// Recomputes every number of the guide. shown(value, text) rounds value to the digits of text and wants the text in the guide.
import fs from 'node:fs';
const page = fs.readFileSync(new URL('./derivations-to-know-by-heart.md', import.meta.url), 'utf8');
let failed = 0;
const fail = (m) => { failed++; console.log(m); };
const ok = (c, m) => { if (!c) fail(m); };
const near = (a, b, t, m) => ok(Math.abs(a - b) <= t, `${m}: ${a} is not ${b}`);
const shown = (value, text, m = '') => { const digits = (text.split('.')[1] || '').length; near(value, Number(text.replace(/,/g, '')), 0.5 * 10 ** -digits + 1e-9, m || text); ok(page.includes(text), `${text} is not in the guide`); };
const says = (text) => ok(page.includes(text), `not in the guide: ${text}`);
let seed = 12345; const u = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
const sum = (a) => a.reduce((x, y) => x + y, 0), mean = (a) => sum(a) / a.length, sig = (z) => 1 / (1 + Math.exp(-z)), logit = (p) => Math.log(p / (1 - p));
const M = (r, c, f) => Array.from({ length: r }, (_, i) => Array.from({ length: c }, (_, j) => f(i, j)));
const mul = (A, B) => M(A.length, B[0].length, (i, j) => { let s = 0; for (let k = 0; k < B.length; k++) s += A[i][k] * B[k][j]; return s; });
const T = (A) => M(A[0].length, A.length, (i, j) => A[j][i]);
const fd = (f, x, h = 1e-5) => (f(x + h) - f(x - h)) / (2 * h);
const softmax = (z) => { const m = Math.max(...z), e = z.map((x) => Math.exp(x - m)), s = sum(e); return e.map((x) => x / s); };

// bias and variance
{ const d = [2, 4, 9], f = 6, m = mean(d), v = mean(d.map((x) => (x - m) ** 2)); near(m, 5, 0); shown(v, '8.667'); shown(1 + (f - m) ** 2 + v, '10.667'); near(mean(d.map((x) => (f - x) ** 2)) + 1, 1 + 1 + v, 1e-12, 'direct'); }
{ // Monte Carlo: ridge-like shrunken mean of 5 labels; fresh label splits, an old label does not
  const f = 2, s = 1.5; let tot = 0, gs = 0, g2 = 0, cross = 0; const R = 200000; for (let r = 0; r < R; r++) { let a = 0, e0 = 0; for (let i = 0; i < 5; i++) { const e = s * g(); if (i === 0) e0 = e; a += f + e; } const h = 0.7 * a / 5; gs += h; g2 += h * h; tot += (f + s * g() - h) ** 2; cross += e0 * h; }
  const m = gs / R, v = g2 / R - m * m; near(tot / R, s * s + (f - m) ** 2 + v, 0.03, 'decomposition'); near(cross / R, 0.7 * s * s / 5, 0.02, 'optimism covariance'); }
const KL = (p, q) => sum(p.map((x, i) => (x ? x * Math.log(x / q[i]) : 0)));
const geo = (qs) => { const e = qs[0].map((_, k) => Math.exp(mean(qs.map((q) => Math.log(q[k]))))), Z = sum(e); return { q: e.map((x) => x / Z), Z }; };
{ const p = [0.8, 0.2], qs = [[0.9, 0.1], [0.5, 0.5]], { q, Z } = geo(qs); shown(q[0], '0.75'); shown(Z, '0.894'); near(Z, Math.sqrt(0.45) + Math.sqrt(0.05), 1e-12, 'Z'); shown(-Math.log(Z), '0.112'); shown(KL(p, q), '0.007'); shown(KL(p, q) - Math.log(Z), '0.119'); shown(KL(p, qs[0]), '0.044'); shown(KL(p, qs[1]), '0.193'); near(mean(qs.map((x) => KL(p, x))), KL(p, q) - Math.log(Z), 1e-12, 'log loss split'); near(mean(qs.map((x) => KL(q, x))), -Math.log(Z), 1e-12, 'variance is -ln Z'); shown(KL(p, [0.7, 0.3]), '0.026'); ok(KL([0.7, 0.3], [0.7, 0.3]) < KL([0.7, 0.3], q), 'reversed order'); near((0.9 + 0.5) / 2, 0.7, 1e-12); }
for (let r = 0; r < 50; r++) { const p = softmax([g(), g(), g(), g()]), qs = Array.from({ length: 3 }, () => softmax([g(), g(), g(), g()])), { q } = geo(qs); near(mean(qs.map((x) => KL(p, x))), KL(p, q) + mean(qs.map((x) => KL(q, x))), 1e-10, 'random log loss split'); const ar = p.map((_, k) => mean(qs.map((x) => x[k]))); ok(KL(p, ar) <= mean(qs.map((x) => KL(p, x))) + 1e-12, 'convexity'); }

// softmax cross-entropy
for (let r = 0; r < 20; r++) {
  const z = [g(), 2 * g(), g()], y = softmax([g(), g(), g()]), loss = (w) => -sum(softmax(w).map((p, k) => y[k] * Math.log(p))), p = softmax(z);
  for (let j = 0; j < 3; j++) { near(fd((x) => loss(z.map((v, i) => (i === j ? x : v))), z[j]), p[j] - y[j], 1e-7, 'softmax gradient'); for (let i = 0; i < 3; i++) near(fd((x) => softmax(z.map((v, k) => (k === j ? x : v)))[i], z[j]), p[i] * ((i === j) - p[j]), 1e-7, 'Jacobian'); }
  near(sum(p.map((v, k) => v - y[k])), 0, 1e-12, 'components'); const t = 1, n2 = sum(p.map((v, k) => (v - (k === t)) ** 2)); ok(n2 <= 2 * (1 - p[t]) ** 2 + 1e-12, 'norm bound'); near((1 - p[t]) ** 2 + p[t] ** 2 + 1 - 2 * p[t], 2 * (1 - p[t]) ** 2, 1e-12, 'bound algebra');
  const Tm = 1.3, LT = (T_) => -Math.log(softmax(z.map((v) => v / T_))[t]), pt = softmax(z.map((v) => v / Tm)); near(fd(LT, Tm), (z[t] - sum(z.map((v, k) => v * pt[k]))) / Tm ** 2, 1e-7, 'temperature');
}
{ const z = [2, 1, 0], p = softmax(z), e = sum(z.map((v, k) => v * p[k])); shown(e, '1.575'); near(1 - e, -0.575, 5e-4, 'dT'); says('-0.575'); }
{ // penalised softmax regression: class weights sum to zero; two classes equal a logistic regression with half the penalty
  const n = 40, X = M(n, 2, () => g()), lab = X.map((x) => Math.floor(3 * u())), lam = 0.7; let W = M(3, 2, () => g());
  for (let s = 0; s < 3000; s++) { const G = W.map((w) => w.map((v) => lam * v)); X.forEach((x, i) => { const p = softmax(W.map((w) => w[0] * x[0] + w[1] * x[1])); for (let k = 0; k < 3; k++) for (let j = 0; j < 2; j++) G[k][j] += (p[k] - (lab[i] === k)) * x[j]; }); W = W.map((w, k) => w.map((v, j) => v - 0.02 * G[k][j])); }
  for (let j = 0; j < 2; j++) near(W[0][j] + W[1][j] + W[2][j], 0, 1e-9, 'weights sum to zero');
  const y = lab.map((l) => +(l === 0)); let A = [[0.3, 0], [0, 0.5]], w = [0, 0]; for (let s = 0; s < 4000; s++) { const G = A.map((r) => r.map((v) => lam * v)), H = w.map((v) => lam / 2 * v); X.forEach((x, i) => { const p = softmax(A.map((r) => r[0] * x[0] + r[1] * x[1])), q = sig(w[0] * x[0] + w[1] * x[1]); for (let j = 0; j < 2; j++) { G[0][j] += (p[0] - y[i]) * x[j]; G[1][j] += (p[1] - 1 + y[i]) * x[j]; H[j] += (q - y[i]) * x[j]; } }); A = A.map((r, k) => r.map((v, j) => v - 0.02 * G[k][j])); w = w.map((v, j) => v - 0.02 * H[j]); }
  for (let j = 0; j < 2; j++) near(A[0][j] - A[1][j], w[j], 1e-8, 'half penalty'); }

// logistic regression
{ const b = logit(0.2), w = logit(0.6) - logit(0.2); near(b, -1.386, 5e-4); says('-1.386'); shown(w, '1.792'); near(w, Math.log(6), 1e-12);
  const X = [], y = []; for (let i = 0; i < 20; i++) { X.push([1, i < 10 ? 0 : 1]); y.push(i < 10 ? +(i < 2) : +(i < 16)); }
  const grad = (v) => { const r = [0, 0]; X.forEach((x, i) => { const d = sig(v[0] * x[0] + v[1] * x[1]) - y[i]; r[0] += d * x[0]; r[1] += d * x[1]; }); return r; };
  const hess = (v) => { const r = [[0, 0], [0, 0]]; X.forEach((x) => { const p = sig(v[0] * x[0] + v[1] * x[1]), s = p * (1 - p); for (let a = 0; a < 2; a++) for (let c = 0; c < 2; c++) r[a][c] += s * x[a] * x[c]; }); return r; };
  const inv = ([[a, c], [d, e]]) => { const D = a * e - c * d; return [[e / D, -c / D], [-d / D, a / D]]; };
  const G0 = grad([0, 0]), H0 = hess([0, 0]); near(G0[0], 2, 1e-12); near(G0[1], -1, 1e-12); near(H0[0][0], 5, 1e-12); near(H0[0][1], 2.5, 1e-12); near(H0[1][1], 2.5, 1e-12);
  const I = inv(H0), st = [-(I[0][0] * G0[0] + I[0][1] * G0[1]), -(I[1][0] * G0[0] + I[1][1] * G0[1])]; near(st[0], -1.2, 1e-12, 'Newton'); near(st[1], 1.6, 1e-12, 'Newton');
  grad([b, w]).forEach((d) => near(d, 0, 1e-12, 'optimum')); const V = inv(hess([b, w]))[1][1]; shown(V, '1.042'); shown(Math.sqrt(V), '1.021'); near(V, 1 / 2 + 1 / 8 + 1 / 6 + 1 / 4, 1e-12, 'Woolf'); near(V, 1 / 1.6 + 1 / 2.4, 1e-12);
  const LL = (v) => sum(X.map((x, i) => { const z = v[0] * x[0] + v[1] * x[1]; return y[i] * z - Math.log(1 + Math.exp(z)); })); for (let j = 0; j < 2; j++) { const v = [0.3, -0.4]; near(-fd((t) => LL(v.map((q, k) => (k === j ? t : q))), v[j]), grad(v)[j], 1e-6, 'logistic gradient'); for (let k = 0; k < 2; k++) near(fd((t) => grad(v.map((q, i) => (i === k ? t : q)))[j], v[k]), hess(v)[j][k], 1e-6, 'logistic Hessian'); }
  const w2 = logit(0.999) - logit(0.2), se = Math.sqrt(1 / 1.6 + 1 / (10 * 0.999 * 0.001)); shown(logit(0.999), '6.907'); shown(w2, '8.29'); shown(se, '10.0'); near(10 * 0.999 * 0.001, 0.00999, 1e-12); shown(w2 / se, '0.83');
  const l0 = 12 * Math.log(0.6) + 8 * Math.log(0.4), l1 = 2 * Math.log(0.2) + 8 * Math.log(0.8); near(l0, -13.46, 0.005); says('-13.46'); near(l1, -5.00, 0.005); says('-5.00'); shown(2 * (l1 - l0), '16.9');
  let tail = 0; const x0 = Math.sqrt(2 * (l1 - l0)), h = 1e-4; for (let t = x0; t < 12; t += h) tail += 2 * h * Math.exp(-((t + h / 2) ** 2) / 2) / Math.sqrt(2 * Math.PI); near(tail, 4e-5, 0.5e-5, 'LR p'); }
{ near(0.5 / 0.5 / (0.1 / 0.9), 9, 1e-12); near(0.9 / 0.1 / 1, 9, 1e-12); shown(Math.log(9), '2.197'); shown((7 / 3) ** 2, '5.44'); shown(2 * Math.log(7 / 3), '1.695'); near((0.1 + 0.5) / 2, 0.3, 1e-12); near((0.5 + 0.9) / 2, 0.7, 1e-12); ok(Math.round(2 * Math.log(7 / 3) * 100) === 169 && Math.round(Math.log(9) * 100) === 220, 'title of the odds question'); }

// backpropagation
{ const x = [[1, 2]], W1 = [[1, -1], [0, 1]], W2 = [[2], [-1]], y = 3; const f = (A, B) => { const Z = mul(x, A), a = Z.map((r) => r.map((v) => Math.max(v, 0))), o = mul(a, B)[0][0]; return { Z, a, o, L: 0.5 * (o - y) ** 2 }; }; const r = f(W1, W2); near(r.o, 1, 0); ok(r.Z[0].join() === '1,1', 'forward');
  const d2 = r.o - y, gW2 = mul(T(r.a), [[d2]]), d1 = [W2.map((w, j) => w[0] * d2 * (r.Z[0][j] > 0))], gW1 = mul(T(x), d1); ok(JSON.stringify(gW2) === '[[-2],[-2]]' && JSON.stringify(d1) === '[[-4,2]]' && JSON.stringify(gW1) === '[[-4,2],[-8,4]]', 'backward'); near(sum(gW1.flat().map((v) => v * v)), 100, 0); near(5 * 20, 100, 0);
  for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) near(fd((t) => f(M(2, 2, (a, b) => (a === i && b === j ? t : W1[a][b])), W2).L, W1[i][j]), gW1[i][j], 1e-6, 'dW1'); }
{ // general depth: 3 layers, tanh, mean softmax cross-entropy, batch of 5
  const S = [4, 6, 5, 3], N = 5, X = M(N, 4, () => g()), lab = Array.from({ length: N }, () => Math.floor(3 * u())), P = S.slice(1).map((c, l) => ({ W: M(S[l], c, () => 0.5 * g()), b: M(1, c, () => 0.5 * g()) }));
  const run = () => { let A = X; const Zs = [], As = [X]; P.forEach((q, l) => { const Z = mul(A, q.W).map((r) => r.map((v, j) => v + q.b[0][j])); Zs.push(Z); A = l < 2 ? Z.map((r) => r.map(Math.tanh)) : Z; As.push(A); }); const pr = A.map(softmax); return { Zs, As, pr, L: -mean(pr.map((r, i) => Math.log(r[lab[i]]))) }; };
  const r = run(); let D = r.pr.map((row, i) => row.map((p, k) => (p - (lab[i] === k)) / N)); for (let l = 2; l >= 0; l--) { const gW = mul(T(r.As[l]), D), gb = T(D).map(sum); for (let i = 0; i < S[l]; i++) for (let j = 0; j < S[l + 1]; j++) { const o = P[l].W[i][j]; P[l].W[i][j] = o + 1e-5; const up = run().L; P[l].W[i][j] = o - 1e-5; const dn = run().L; P[l].W[i][j] = o; near((up - dn) / 2e-5, gW[i][j], 1e-7, 'deep dW'); } for (let j = 0; j < S[l + 1]; j++) { const o = P[l].b[0][j]; P[l].b[0][j] = o + 1e-5; const up = run().L; P[l].b[0][j] = o - 1e-5; const dn = run().L; P[l].b[0][j] = o; near((up - dn) / 2e-5, gb[j], 1e-7, 'deep db'); } if (l) D = mul(D, T(P[l].W)).map((row, i) => row.map((v, j) => v * (1 - Math.tanh(r.Zs[l - 1][i][j]) ** 2))); } }
shown(1024 * 1024 * 256 / 1e6, '268'); near(2 * Math.sqrt(64), 16, 0); near(2048 / 512, 4, 0);
{ let s = 0, R = 200000; for (let i = 0; i < R; i++) s += Math.max(g(), 0) ** 2; near(s / R, 0.5, 0.01, 'half of the second moment'); }

// PCA
{ const l = [6, 1]; near(l[0] + l[1], 7, 0); near(l[0] * l[1], 5 * 2 - 4, 0); near((5 * 2 + 2 * 1) / Math.sqrt(5), 6 * 2 / Math.sqrt(5), 1e-12); near((2 * 2 + 2 * 1) / Math.sqrt(5), 6 / Math.sqrt(5), 1e-12); shown(600 / 7, '85.7'); const c = 2 / Math.sqrt(10); shown(c, '0.632'); shown(100 * (1 + c) / 2, '81.6'); shown(Math.atan(0.5) * 180 / Math.PI, '26.6'); near((5 + 3) / 10, 0.8, 1e-12); }
{ // no orthonormal pair keeps more than the two largest eigenvalues
  const lam = [5, 3, 1, 0.5]; for (let r = 0; r < 300; r++) { const a = lam.map(g), b = lam.map(g), na = Math.sqrt(sum(a.map((v) => v * v))), a1 = a.map((v) => v / na), dot = sum(a1.map((v, i) => v * b[i])), b0 = b.map((v, i) => v - dot * a1[i]), nb = Math.sqrt(sum(b0.map((v) => v * v))), b1 = b0.map((v) => v / nb), cs = a1.map((v, i) => v * v + b1[i] ** 2); near(sum(cs), 2, 1e-9); ok(cs.every((v) => v <= 1 + 1e-9), 'c at most 1'); ok(sum(cs.map((v, i) => v * lam[i])) <= 8 + 1e-9, 'Ky Fan'); } }
{ const c2 = (l, y) => (1 - y / l ** 2) / (1 + y / l); near(c2(1, 0.5), 1 / 3, 1e-12); shown(Math.sqrt(0.5), '0.707'); near(Math.acos(Math.sqrt(1 / 3)) * 180 / Math.PI, 55, 0.5); says('55 degrees'); shown((1 + Math.sqrt(0.5)) ** 2, '2.91'); shown(c2(3, 0.5), '0.81'); 
  // finite simulation, 200 rows and 100 features: top eigenvalue of noise and overlap at spike 1
  const sim = (spike, reps) => { let cs = 0, ev = 0; for (let r = 0; r < reps; r++) { const n = 200, d = 100, X = M(n, d, (i, j) => g() * (j === 0 ? Math.sqrt(1 + spike) : 1)); let v = Array.from({ length: d }, (_, j) => (j === 0 ? 1 : 0.3 * g())), lam = 0; for (let k = 0; k < 60; k++) { const t = X.map((row) => { let s = 0; for (let j = 0; j < d; j++) s += row[j] * v[j]; return s; }), w = new Array(d).fill(0); for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) w[j] += X[i][j] * t[i] / n; lam = Math.sqrt(sum(w.map((x) => x * x))); v = w.map((x) => x / lam); } cs += v[0] ** 2; ev += lam; } return { c: cs / reps, e: ev / reps }; };
  near(sim(1, 12).c, 1 / 3, 0.12, 'overlap at spike 1'); near(sim(0, 6).e, 2.91, 0.15, 'top noise eigenvalue'); ok(sim(0.3, 8).c < 0.12, 'below the threshold'); }

// attention
{ const q = Math.log(4), k = [1, 0], v = [1, 6], at = (qq) => { const p = softmax(k.map((x) => x * qq)); return { p, o: sum(p.map((x, i) => x * v[i])) }; }, { p, o } = at(q); near(p[0], 0.8, 1e-12); near(o, 2, 1e-12); near(p[0] * (v[0] - o), -0.8, 1e-12); near(p[1] * (v[1] - o), 0.8, 1e-12); near(fd((x) => at(x).o, q), -0.8, 1e-7, 'do/dq'); }
{ // random attention: gradients by differences, r = dO.o, covariance form, maximality of the softmax
  const n = 4, m = 5, d = 3, Q = M(n, d, () => g()), K = M(m, d, () => g()), V = M(m, d, () => g()), C = M(n, d, () => g());
  const run = () => { const S = mul(Q, T(K)).map((r) => r.map((v) => v / Math.sqrt(d))), P = S.map(softmax), O = mul(P, V); return { P, O, L: sum(O.flat().map((v, i) => v * C.flat()[i])) }; };
  const { P, O } = run(), dP = mul(C, T(V)), r = P.map((row, i) => sum(row.map((p, j) => p * dP[i][j]))), dS = P.map((row, i) => row.map((p, j) => p * (dP[i][j] - r[i]))); r.forEach((x, i) => near(x, sum(O[i].map((o, j) => o * C[i][j])), 1e-12, 'row term')); dS.forEach((row) => near(sum(row), 0, 1e-12, 'row sum'));
  for (const [A, G] of [[Q, mul(dS, K).map((x) => x.map((v) => v / Math.sqrt(d)))], [K, mul(T(dS), Q).map((x) => x.map((v) => v / Math.sqrt(d)))], [V, mul(T(P), C)]]) A.forEach((row, i) => row.forEach((o, j) => { row[j] = o + 1e-5; const up = run().L; row[j] = o - 1e-5; const dn = run().L; row[j] = o; near((up - dn) / 2e-5, G[i][j], 1e-7, 'attention gradient'); }));
  const p = P[0], o = O[0]; for (let a = 0; a < d; a++) for (let b = 0; b < d; b++) { const cov = sum(p.map((x, i) => x * V[i][a] * K[i][b])) - o[a] * sum(p.map((x, i) => x * K[i][b])); near(sum(p.map((x, i) => x * (V[i][a] - o[a]) * K[i][b])), cov, 1e-12, 'covariance'); }
  const s = [0.3, 1.2, -0.5], tau = 0.8, obj = (w) => sum(w.map((x, i) => x * s[i] - tau * x * Math.log(x))), best = obj(softmax(s.map((x) => x / tau))); for (let t = 0; t < 500; t++) ok(obj(softmax([g(), g(), g()])) <= best + 1e-12, 'entropy optimum'); near(best, tau * Math.log(sum(s.map((x) => Math.exp(x / tau)))), 1e-12); }
{ let m = Math.log(8), l = 0.25 + 1, a = 0.25 * 10 + 5; near(l, 1.25, 0); near(a, 7.5, 0); const f = Math.exp(m - Math.log(10)); near(f, 0.8, 1e-12); l = l * f + 1; a = a * f + 4; near(a / l, 5, 1e-12); near(0.1 * 10 + 0.4 * 5 + 0.5 * 4, 5, 1e-12); near(l, 2, 1e-12); near(a, 10, 1e-12); }
shown(8192 ** 2 * 32 * 2 / 1e9, '4.29'); shown(8192 * 32 * 4 / 1e6, '1.05'); near(2 * 4096, 8192, 0); near(4 * 8192 ** 2 * 4096, 8 * 8192 * 4096 ** 2, 1, 'attention equals projections');

// quiz
{ const d = [1, 4, 7], m = mean(d); near((6 - m) ** 2 + mean(d.map((x) => (x - m) ** 2)) + 2, 12, 1e-12); near(mean(d.map((x) => (6 - x) ** 2)) + 2, 12, 1e-12); near(geo([[0.8, 0.2], [0.2, 0.8]]).q[0], 0.5, 1e-12); near(Math.sqrt(0.16), 0.4, 1e-12); for (const z of [-3, 0.2, 2]) for (const y of [0, 0.4, 1]) near(fd((t) => Math.log(1 + Math.exp(t)) - y * t, z), 1 / (1 + Math.exp(-z)) - y, 1e-7, 'quiz formula'); near((1 + 1) / 10, 0.2, 1e-12); }
process.exit(failed ? 1 : 0);

import assert from 'node:assert/strict';
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} != ${b}`);
const soft = (z, t) => Math.sign(z) * Math.max(Math.abs(z) - t, 0);
const z = [3, -1.2, 0.4];
const l1 = [2, -0.2, 0], l2 = [1.5, -0.6, 0.2];
// brute-force minimisation of the one-dimensional objectives
const argmin = (f) => { let best = Infinity, at = 0; for (let i = -50000; i <= 50000; i++) { const w = i / 10000; const v = f(w); if (v < best - 1e-15) { best = v; at = w; } } return at; };
z.forEach((v, i) => {
  near(soft(v, 1), l1[i], 1e-12); near(v / 2, l2[i], 1e-12);
  near(argmin((w) => 0.5 * (w - v) ** 2 + Math.abs(w)), l1[i], 2e-4);
  near(argmin((w) => 0.5 * (w - v) ** 2 + 0.5 * w * w), l2[i], 2e-4);
});
[1, 1, 0.4].forEach((t, i) => near(Math.abs(z[i]) - Math.abs(l1[i]), t, 1e-12));
[1.5, 0.6, 0.2].forEach((t, i) => near(Math.abs(z[i]) - Math.abs(l2[i]), t, 1e-12));
// crossing at 1 + lambda
for (const lam of [0.5, 1, 3]) { near(soft(1 + lam, lam), (1 + lam) / (1 + lam)); assert.ok(soft(1.1 + lam, lam) > (1.1 + lam) / (1 + lam)); assert.ok(soft(0.9 + lam, lam) < (0.9 + lam) / (1 + lam)); }
// correlated columns: coordinate descent and 2x2 ridge
const lasso = (G, c, lam) => { const w = [0, 0]; for (let s = 0; s < 2000; s++) for (const j of [0, 1]) w[j] = soft(c[j] - G[j][1 - j] * w[1 - j], lam); return w; };
const G = [[1, 0.95], [0.95, 1]];
let w = lasso(G, [2, 1.9], 0.5); near(w[0], 1.5); near(w[1], 0);
w = lasso(G, [1.9, 2], 0.5); near(w[0], 0, 1e-9); near(w[1], 1.5, 1e-9);
near(1.9 - 0.95 * 1.5, 0.475); assert.ok(0.475 <= 0.5);
const ridge = (c, lam) => { const a = 1 + lam, b = 0.95, d = a * a - b * b; return [(a * c[0] - b * c[1]) / d, (a * c[1] - b * c[0]) / d]; };
const r = ridge([2, 1.9], 0.5), rs = ridge([1.9, 2], 0.5);
near(r[0], 0.887, 5e-4); near(r[1], 0.705, 5e-4);
assert.ok(Math.abs(r[0] - rs[0]) <= 0.182 && Math.abs(r[0] - rs[0]) > 0.181);
// duplicates: value depends on the sum only under L1; equal split under L2 and the elastic net
const dup = (a, b, p, q) => 0.5 * (a + b) ** 2 - 3 * (a + b) + p * (Math.abs(a) + Math.abs(b)) + 0.5 * q * (a * a + b * b);
near(dup(2, 0, 1, 0), dup(0.7, 1.3, 1, 0)); near(dup(1, 1, 1, 0), dup(0, 2, 1, 0));
for (const e of [-0.01, 0.01]) { assert.ok(dup(2 + e, 0, 1, 0) > dup(2, 0, 1, 0)); assert.ok(dup(1 + e, 1, 0, 1) > dup(1, 1, 0, 1)); assert.ok(dup(1 + e, 1 - e, 0, 1) > dup(1, 1, 0, 1)); }
const en = 2.5 / 1.5 / 2; near(en, 0.833, 5e-4);
for (const [da, db] of [[0.01, 0], [-0.01, 0], [0.01, -0.01], [0.01, 0.01]]) assert.ok(dup(en + da, en + db, 0.5, 1) > dup(en, en, 0.5, 1));
// units
near(2 / 0.002, 1000); near((2 / 0.002) ** 2, 1e6);
// model size
near(1e7 * 4 / 1e6, 40); near(1e7 * 0.04 * 12 / 1e6, 4.8); near(4 / 12, 1 / 3);
// follow-up: subgradient and proximal steps
const sub = (v) => v - 0.1 * (v - 0.4 + Math.sign(v));
near(0.05 - 0.4 + 1, 0.65); near(sub(0.05), -0.015, 1e-12); near(-0.015 - 0.4 - 1, -1.415); near(sub(-0.015), 0.1265, 1e-12);
let v = 0.05; for (let i = 0; i < 10000; i++) { v = sub(v); assert.notEqual(v, 0); assert.ok(Math.abs(v) < 0.15); }
near(0.05 - 0.1 * -0.35, 0.085, 1e-12); assert.equal(soft(0.085, 0.1), 0); assert.equal(Math.abs(soft(0 - 0.1 * (0 - 0.4), 0.1)), 0);
// follow-up: Adam and decay
near(0.001 * 0.01 / 10, 1e-6, 1e-18); near(0.001 * 0.01 / 0.1, 1e-4, 1e-16); near(1e-4 / 1e-6, 100, 1e-9); near(0.001 * 0.01, 1e-5, 1e-16);

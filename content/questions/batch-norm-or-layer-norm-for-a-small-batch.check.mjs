import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
const all = (a, b, tol, what) => { assert.equal(a.length, b.length); a.forEach((v, i) => near(v, b[i], tol, what)); };
const mean = a => a.reduce((s, v) => s + v, 0) / a.length;
const vari = (a, ddof = 0) => { const m = mean(a); return a.reduce((s, v) => s + (v - m) ** 2, 0) / (a.length - ddof); };
const X = [[1, 2, 6], [3, 2, 10]], cols = [0, 1, 2].map(j => X.map(r => r[j]));

// Counts
const [N, C, H, W, G] = [2, 64, 16, 16, 32];
assert.equal(N * H * W, 512); assert.equal(C * H * W, 16384); assert.equal(N * H * W, 512);
assert.equal(N * G, 64); assert.equal((C / G) * H * W, 512); assert.equal(2 * C, 128); assert.equal(2 * C * H * W, 32768);

// Worked example
all(cols.map(c => mean(c)), [2, 2, 8], 0, 'column means'); all(cols.map(c => vari(c)), [1, 0, 4], 0, 'column variances');
const z = (v, m, s2) => (s2 === 0 ? 0 : (v - m) / Math.sqrt(s2));
all(X[0].map((v, j) => z(v, mean(cols[j]), vari(cols[j]))), [-1, 0, -1], 1e-12, 'batch norm row 1');
all(X[1].map((v, j) => z(v, mean(cols[j]), vari(cols[j]))), [1, 0, 1], 1e-12, 'batch norm row 2');
all(X.map(mean), [3, 5], 1e-12, 'row means'); all(X.map(r => vari(r)), [4.667, 12.667], 5e-4, 'row variances');
all(X[0].map(v => z(v, 3, vari(X[0]))), [-0.926, -0.463, 1.389], 5e-4, 'layer norm row 1');
all(X[1].map(v => z(v, 5, vari(X[1]))), [-0.562, -0.843, 1.405], 5e-4, 'layer norm row 2');
for (const [a, b] of [[1, 1.001], [-5, 70], [3, 2]]) near(Math.abs(z(a, (a + b) / 2, vari([a, b]))), 1, 1e-9, 'two values');

// Running averages
const rm = cols.map(c => 0.1 * mean(c)), rv = cols.map(c => 0.9 + 0.1 * vari(c, 1));
all(cols.map(c => vari(c, 1)), [2, 0, 8], 1e-12, 'unbiased');
all(rm, [0.2, 0.2, 0.8], 1e-12, 'running mean'); all(rv, [1.1, 0.9, 1.7], 1e-12, 'running variance');
all(X[0].map((v, j) => (v - rm[j]) / Math.sqrt(rv[j])), [0.76, 1.90, 3.99], 5e-3, 'eval row 1');
for (const [n, p] of [[2, 141], [16, 37], [32, 25]]) near(100 * Math.sqrt(2 / (n - 1)), p, 0.5, 'noise of the variance');

// Noise formula and tail by simulation and quadrature
let state = 7;
const uni = () => { state = (state + 0x6D2B79F5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const normal = () => Math.sqrt(-2 * Math.log(1 - uni())) * Math.cos(2 * Math.PI * uni());
for (const n of [2, 16, 32]) {
  const s = Array.from({ length: 40000 }, () => vari(Array.from({ length: n }, normal), 1));
  near(Math.sqrt(vari(s)) / mean(s) / Math.sqrt(2 / (n - 1)), 1, 0.04, 'simulated noise');
}
let tail = 0; for (let x = 1; x < 10; x += 1e-4) tail += 2e-4 * Math.exp(-((x + 5e-5) ** 2) / 2) / Math.sqrt(2 * Math.PI);
near(tail, 0.317, 5e-4, 'tail');

// Exponential average against a plain mean
near((2 - 0.1) / 0.1, 19, 1e-9, 'window'); assert.equal(19 * 2, 38);
let q = 0; for (let k = 0; k < 2000; k++) q += (0.1 * 0.9 ** k) ** 2;
near(1 / q, 19, 1e-6, 'variance of the exponential average');

// Folding
const [w, b, mu, v, g, be, u] = [2, 1, 3, 4, 0.5, 0.1, 5], s = g / Math.sqrt(v);
near(s, 0.25, 1e-12, 's'); near(s * w, 0.5, 1e-12, 'w'); near(s * (b - mu) + be, -0.4, 1e-12, 'b');
near(g * (w * u + b - mu) / Math.sqrt(v) + be, 2.1, 1e-12, 'plain'); near(0.5 * u - 0.4, 2.1, 1e-12, 'folded');

// Synchronized statistics
assert.equal(2 * 8, 16); assert.equal(2 * 512 * 4, 4096);
// ResNet-50: stem 1, blocks 3+4+6+3 with 3 convolutions each, 4 projections
assert.equal(1 + 3 * (3 + 4 + 6 + 3) + 4, 53);

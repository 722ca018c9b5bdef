import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
const mean = a => a.reduce((s, x) => s + x, 0) / a.length;
const Q = [[1, [2]], [2, [1, 7]], [1, []], [3, [1, 3, 4]], [2, [6, 9]]];
const rec = k => mean(Q.map(([n, r]) => r.filter(x => x <= k).length / n));
near(rec(5), 0.5, 1e-12); near(rec(10), 0.8, 1e-12);
near(mean(Q.map(([, r]) => (r.some(x => x <= 5) ? 1 : 0))), 0.6, 1e-12);
near(mean(Q.map(([n, r]) => (r.filter(x => x <= 5).length === n ? 1 : 0))), 0.4, 1e-12);
near(mean(Q.map(([n, r]) => (r.filter(x => x <= 10).length === n ? 1 : 0))), 0.8, 1e-12);
near(mean(Q.map(([, r]) => (r.length ? 1 / r[0] : 0))), 0.53, 0.004);
const z = 1.959964, zb = 0.841621;
const wilson = (p, n) => { const d = 1 + z * z / n, c = (p + z * z / (2 * n)) / d, h = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d; return [c - h, c + h]; };
for (const [k, n, r, lo, hi] of [[128, 160, 80.0, 73.1, 85.5], [115, 128, 89.8, 83.4, 94.0], [121, 160, 75.6, 68.4, 81.6], [11, 40, 27.5, 16.1, 42.8]]) {
  near(100 * k / n, r, 0.051); const [a, b] = wilson(k / n, n); near(100 * a, lo, 0.051); near(100 * b, hi, 0.051);
}
assert.equal(115 + 9 + 4, 128); assert.equal(6 + 17 + 9, 32); assert.equal(11 + 29, 40); assert.equal(128 + 32 + 40, 200);
assert.equal(115 + 6, 121); assert.equal(160 - 121, 39); near((17 + 9) / 39, 2 / 3, 1e-12); assert.equal(9 + 17, 26);
near(32 * 115 / 128, 28.75, 1e-9); near((28.75 - 6) / 160 * 100, 14.2, 0.05); near((128 - 115) / 160 * 100, 8.1, 0.05);
near((0.95 * 26 / 160 + 0.05 * 11 / 40) * 100, 16.8, 0.05); near(37 / 200 * 100, 18.5, 1e-9); assert.equal(9 + 17 + 11, 37); near(40 / 200, 0.2, 1e-12);
near(561 / 610 * 100, 92, 0.05); near(0.92 ** 4, 0.72, 0.005); near(1 - 0.92 ** 4, 0.28, 0.005);
const answers = 115 + 9 + 6 + 17 + 11; near(610 / answers, 4, 0.2);
const neff = 610 / (1 + (610 / answers - 1) * 0.3); near(neff, 328, 1);
{ const [a, b] = wilson(561 / 610, neff); near(100 * a, 88.6, 0.1); near(100 * b, 94.5, 0.1); assert.ok(a < 0.89); }
near((z + zb) ** 2 * (0.76 * 0.24 + 0.79 * 0.21) / 0.03 ** 2, 3040, 5);
near((z * Math.sqrt(0.08) + zb * Math.sqrt(0.08 - 0.03 ** 2)) ** 2 / 0.03 ** 2, 695, 1);
near(100 * (1 - 0.05 ** (1 / 40)), 7.2, 0.05); near(100 * (1 - 0.05 ** (1 / 150)), 2.0, 0.05);
const [lo, hi] = wilson(121 / 160, 160); near((hi - lo) * 100, 13, 0.3);
// follow-up: Rogan and Gladen
near((0.08 + 0.97 - 1) / (0.75 + 0.97 - 1) * 100, 6.9, 0.05); near((0.08 + 0.94 - 1) / (0.75 + 0.94 - 1) * 100, 2.9, 0.05);
// simulation of the paired sample size: power close to 80 percent
let s = 12345; const rnd = () => { s = (Math.imul(s, 1664525) + 1013904223) >>> 0; return s / 4294967296; };
let hits = 0; const R = 2000;
for (let r = 0; r < R; r++) { let b = 0, c = 0; for (let i = 0; i < 695; i++) { const u = rnd(); if (u < 0.055) b++; else if (u < 0.08) c++; } if (b + c && (b - c) / Math.sqrt(b + c) > z) hits++; }
near(hits / R, 0.8, 0.03);
assert.equal(700 + 150, 850); assert.ok(700 >= 695);

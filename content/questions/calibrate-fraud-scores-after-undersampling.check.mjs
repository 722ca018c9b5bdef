import assert from 'node:assert/strict';
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} != ${b}`);
const beta = 0.02, sam = (p, b = beta) => p / (p + b * (1 - p)), cor = (s, b = beta) => b * s / (b * s + 1 - s);
for (let p = 0.001; p < 1; p += 0.013) { near(cor(sam(p)), p, 1e-12); const lg = (q) => Math.log(q / (1 - q)); near(lg(p), lg(sam(p)) + Math.log(beta), 1e-9); }
// exact enumeration: a cell with 1,000 frauds and 50,000 legitimate, keep 2%
near(1000 / (1000 + 0.02 * 50000), sam(1000 / 51000), 1e-12);
near(Math.log(0.02), -3.912, 5e-4);
assert.equal(4990000 * 0.02, 99800); near(10000 / 109800, 0.0911, 5e-5); near(10000 / 5000000, 0.002);
for (const [s, o, p, t] of [[0.5, 1, 0.0196, 5e-5], [0.9, 9, 0.1525, 5e-5], [0.99, 99, 0.664, 5e-4]]) { near(s / (1 - s), o, 1e-9); near(cor(s), p, t); near(o * 0.02 / (1 + o * 0.02), cor(s), 1e-12); }
near(9 * 0.02, 0.18); near(99 * 0.02, 1.98);
// threshold: minimise expected cost over a grid
const t = 4 / 99; near(t, 0.0404, 5e-5); near(95 * t, 4 * (1 - t), 1e-12); assert.ok(95 * (t + 1e-6) > 4 * (1 - t - 1e-6)); near(80 + 15, 95);
near(sam(t), 0.678, 5e-4); near(95 * cor(0.5), 1.86, 5e-3); near(4 * (1 - cor(0.5)), 3.92, 5e-3); near(4 * (1 - cor(0.5)) - 95 * cor(0.5), 2.06, 5e-3);
near(cor(t), 0.00084, 5e-6); near(t / cor(t), 48, 0.1);
// information
const v = (a, b) => 1 / a + 1 / b; near(v(10000, 99800) / v(10000, 4990000) - 1, 0.098, 5e-4); near(Math.sqrt(v(10000, 99800) / v(10000, 4990000)) - 1, 0.048, 5e-4); near(Math.sqrt(v(10000, 10000) / v(10000, 4990000)) - 1, 0.41, 5e-3);
// reliability bin
near(12000 * cor(0.5), 235, 0.5); const sd = Math.sqrt(12000 * cor(0.5) * (1 - cor(0.5))); near(sd, 15.2, 0.05); near((259 - 12000 * cor(0.5)) / sd, 1.6, 0.05); assert.equal(12000 * 0.5, 6000); assert.equal(1 / 0.005, 200);
// class weight w on the positives equals beta = 1/w
const w = 50; for (const p of [0.01, 0.2]) near(w * p / (w * p + 1 - p), sam(p, 1 / w), 1e-12);
// pitfalls
near(0.9 * 0.002 / (10000 / 109800), 0.0198, 5e-5); near(0.5 / cor(0.5), 25.5, 1e-6);
// follow-up: prior shift
const r = (0.0035 / 0.9965) / (0.002 / 0.998); near(r, 1.753, 5e-4); const o = 0.03 / 0.97; near(o, 0.0309, 5e-5); near(o * r, 0.0542, 5e-5); near(o * r / (1 + o * r), 0.0514, 5e-5);
// follow-up: strata
near(Math.log(0.01), -4.605, 5e-4); near(Math.log(0.1), -2.303, 5e-4); near(Math.exp(Math.log(0.1) - Math.log(0.01)), 10, 1e-9);
// follow-up: amounts
const ta = (a) => (2 + 0.025 * a) / (2 + 0.025 * a + a + 15); near(ta(80), t, 1e-12); near(2 + 0.025 * 80, 4); near(ta(20), 0.0667, 5e-5); near(2.5 / 37.5, ta(20), 1e-12); near(ta(500), 0.0274, 5e-5); near(14.5 / 529.5, ta(500), 1e-12);
// seeded simulation: corrected sample level equals the live level
let s = 99; const rnd = () => { s = (s + 0x6d2b79f5) | 0; let q = Math.imul(s ^ (s >>> 15), 1 | s); q = (q + Math.imul(q ^ (q >>> 7), 61 | q)) ^ q; return ((q ^ (q >>> 14)) >>> 0) / 4294967296; };
for (const p of [0.02, 0.1]) { let f = 0, l = 0; for (let i = 0; i < 600000; i++) { if (rnd() < p) f++; else if (rnd() < 0.02) l++; } near(cor(f / (f + l)), p, 0.1 * p); }

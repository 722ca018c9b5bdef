import assert from 'node:assert/strict';
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} != ${b}`);
const load = 50e6 * 6 / 86400, peak = 3 * load; near(load, 3472, 0.5); near(peak, 10417, 0.5);
near(2e6 * 20e-6, 40, 1e-9); near(peak * 40, 416667, 0.5); near(500 * 20e-6, 0.01, 1e-12); near(peak * 0.01, 104, 0.5); near(peak * 0.01 / 0.5, 208, 0.5);
near(2e6 * 128 * 4 / 1e9, 1.02, 5e-3); near(2e6 * 32 * 4 / 1e9, 0.26, 5e-3); near(2e6 * 128 * 2 * peak / 1e12, 5.3, 0.05); near(2e6 * 128 * 2 / 1e9, 0.5, 0.02); near(500 * 200 * 4 * peak / 1e9, 4.2, 0.05); assert.equal(200 * 4, 800); near(2e6 * 800 / 1e9, 1.6);
assert.equal(30 + 30 + 10 + 50 + 20 + 60, 200); assert.equal(300 + 80 + 20 + 50 + 50, 500);
near(Math.log(1e-2 / 1e-5), 6.9, 0.01);
near(0.12 * 8, 0.96); near(0.03 * 45, 1.35);
const imp = 50e6 * 6 * 20; near(imp, 6e9); near(imp * 0.03, 180e6, 1e-3); near(imp * 0.03 + 0.1 * imp * 0.97, 762e6, 1e-3);
// negatives kept at 0.1: true odds = 0.1 * sampled odds
near(0.1 * (180e6 / 582e6), 0.03 / 0.97, 1e-12);
near(imp * 0.01, 60e6, 1e-6); near(imp * 0.005, 30e6, 1e-6); near(1 + 0.5, 1.5); near(imp * 0.01 / 20000, 3000, 1e-9); near(Math.sqrt(0.03 * 0.97 / 3000), 0.003, 2e-4);
near(5000 * 20e-6, 0.1, 1e-12); near(0.1 / 8, 0.0125, 1e-12); near(peak * 0.1, 1042, 0.5);
// follow-ups
near(1e4 * 2e6 * 20e-6, 400000, 1e-6); near(400000 / 3600, 111, 0.5); near(1 / Math.sqrt(128), 0.088, 5e-4); near(1 - 0.6, 0.4, 1e-12);
// rotating both towers leaves dot products unchanged; rotating one does not
const c = Math.cos(1.1), s = Math.sin(1.1), rot = ([a, b]) => [c * a - s * b, s * a + c * b], dot = (a, b) => a[0] * b[0] + a[1] * b[1], u = [0.3, -1.2], v = [0.8, 0.5]; near(dot(rot(u), rot(v)), dot(u, v), 1e-12); assert.ok(Math.abs(dot(rot(u), v) - dot(u, v)) > 0.1);
// cosine of random directions in 128 dimensions
let sd = 3; const rnd = () => { sd = (sd + 0x6d2b79f5) | 0; let q = Math.imul(sd ^ (sd >>> 15), 1 | sd); q = (q + Math.imul(q ^ (q >>> 7), 61 | q)) ^ q; return ((q ^ (q >>> 14)) >>> 0) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd()); let t = 0; const R = 3000; for (let r = 0; r < R; r++) { let ab = 0, aa = 0, bb = 0; for (let i = 0; i < 128; i++) { const a = g(), b = g(); ab += a * b; aa += a * a; bb += b * b; } t += ab * ab / aa / bb; } near(Math.sqrt(t / R), 0.088, 5e-3);
// the bias of in-batch negatives, exactly: the softmax optimum of logit = ln(p(j|u)/q_j), adding ln q_j restores p(j|u)
const p = [0.5, 0.3, 0.2], q = [0.9, 0.09, 0.01], w = p.map((x, j) => x / q[j]); const z = w.reduce((a, x, j) => a + x * q[j], 0); w.forEach((x, j) => near(x * q[j] / z, p[j], 1e-12));
// the largest cosine of 2 million random directions with a fixed one, its median by the density (1 - x^2)^((d - 3) / 2)
{ const h2 = 1e-5; let total = 0; for (let x = h2 / 2; x < 1; x += h2) total += 2 * (1 - x * x) ** 62.5 * h2; let tail = 0, x = 1 - h2 / 2; while (tail / total < Math.log(2) / 2e6) { tail += (1 - x * x) ** 62.5 * h2; x -= h2; } near(x, 0.42, 5e-3); }

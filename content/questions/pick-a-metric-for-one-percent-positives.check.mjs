import assert from 'node:assert/strict';
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} != ${b}`);
const M = { n: [700, 2000, 300, 97000], o: [500, 300, 500, 98700] };
const rep = ([tp, fp, fn, tn]) => ({ n: tp + fp + fn + tn, pos: tp + fn, fl: tp + fp, acc: (tp + tn) / 1e5, pr: tp / (tp + fp), rc: tp / (tp + fn), fpr: fp / (fp + tn), f1: 2 * tp / (2 * tp + fp + fn), cost: 200 * fn + 5 * (tp + fp) });
const a = rep(M.n), b = rep(M.o);
for (const m of [a, b]) { assert.equal(m.n, 100000); assert.equal(m.pos, 1000); }
near(a.acc, 0.977); near(b.acc, 0.992); near(a.pr, 0.259, 5e-4); near(b.pr, 0.625); near(a.rc, 0.7); near(b.rc, 0.5); near(a.fpr, 0.0202, 5e-5); near(b.fpr, 0.003, 5e-5); near(a.f1, 0.378, 5e-4); near(b.f1, 0.556, 5e-4);
assert.equal(a.fl, 2700); assert.equal(b.fl, 800); assert.equal(a.cost, 73500); assert.equal(b.cost, 104000); assert.equal(b.cost - a.cost, 30500);
near(99000 / 100000, 0.99); near(99000 / 1000, 99); near(1700 / 99000, 0.017, 5e-4); assert.ok(2000 / 300 > 6.5 && 2000 / 300 < 7);
near(2000 / 2700, 0.75, 0.02); // three of four files are clean
near(5 / 200, 0.025); near(200 / 1900, 0.105, 5e-4); assert.equal(2700 - 800, 1900); assert.equal(700 - 500, 200); near(200 * 200, 40000); near(40000 / 1900, 21.05, 5e-3);
const c = (m, r) => (1000 - m.rc * 1000) * 200 + m.fl * r; near(c(a, 40000 / 1900), c(b, 40000 / 1900), 1e-6); assert.ok(c(a, 22) > c(b, 22));
near(Math.sqrt(0.7 * 0.3 / 1000), 0.015, 6e-4); near(Math.sqrt(0.7 * 0.3 / 100), 0.046, 5e-4); near(0.7 - 1.96 * 0.0458, 0.61, 5e-3); near(0.7 + 1.96 * 0.0458, 0.79, 5e-3);
near(Math.sqrt(0.259 * 0.741 / 270), 0.027, 5e-4);
// binormal model
const phi = (x) => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), h = 0.001, d = 2.326;
let up = 0, un = 0, auc = 0; const acc = [[0.5, 0.95], [0.1, 0.77], [0.01, 0.4], [0.001, 0.13]].map(([p, v]) => ({ p, v, ap: 0 }));
for (let t = 11; t > -9; t -= h) { const dp = phi(t - d) * h, dn = phi(t) * h; up += dp / 2; un += dn / 2; auc += dp * (1 - un); for (const r of acc) r.ap += dp * (r.p * up) / (r.p * up + (1 - r.p) * un); up += dp / 2; un += dn / 2; }
near(auc, 0.95, 5e-4); for (const r of acc) near(r.ap, r.v, 5e-3);
const pr = (pi, m) => pi * m.rc / (pi * m.rc + (1 - pi) * m.fpr); near(pr(0.01, a), a.pr, 1e-9); near(pr(0.01, b), b.pr, 1e-9); near(pr(0.001, a), 0.034, 5e-4); near(pr(0.001, b), 0.142, 5e-4);
near(800 * a.pr, 207, 0.5); near(800 / 2700, 0.3, 5e-3);
// McNemar exact, 14 against 4
let s = 0, ch = 1; for (let k = 0; k <= 18; k++) { if (k >= 14) s += ch; ch = ch * (18 - k) / (k + 1); } near(2 * s / 2 ** 18, 0.031, 5e-4); near((14 - 4) / 100, 0.7 - 0.6, 1e-12);
const half = 1.96 * Math.sqrt(0.6 * 0.4 / 100); near(0.6 - half, 0.5, 5e-3); near(0.6 + half, 0.7, 5e-3); assert.ok(0.6 + half > 0.7 - 1.96 * Math.sqrt(0.21 / 100));

import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
const lse = z => { const m = Math.max(...z); return m + Math.log(z.reduce((s, v) => s + Math.exp(v - m), 0)); };
const softmax = z => { const l = lse(z); return z.map(v => Math.exp(v - l)); };
const loss = (z, q) => { const l = lse(z); return q.reduce((s, v, k) => s + v * (l - z[k]), 0); };
const fd = (f, z, h = 1e-5) => z.map((_, j) => {
  const a = [...z], b = [...z]; a[j] += h; b[j] -= h; return (f(a) - f(b)) / (2 * h);
});
const sum = a => a.reduce((s, v) => s + v, 0);

// Worked example
const z = [3, 1, -2], y = [0, 1, 0];
z.map(Math.exp).forEach((v, i) => near(v, [20.0855, 2.7183, 0.1353][i], 5e-5, 'exp'));
near(sum(z.map(Math.exp)), 22.9392, 5e-5, 'normalizer');
const p = softmax(z), g = p.map((v, k) => v - y[k]);
p.forEach((v, i) => near(v, [0.8756, 0.1185, 0.0059][i], 5e-5, 'p'));
g.forEach((v, i) => near(v, [0.8756, -0.8815, 0.0059][i], 5e-5, 'gradient'));
fd(v => loss(v, y), z).forEach((v, i) => near(v, g[i], 1e-8, 'finite difference'));
near(sum(g), 0, 1e-12, 'sum of the gradient');
near(loss(z, y), 2.1328, 5e-5, 'loss');
near(loss(z.map((v, i) => v - g[i]), y), 0.8309, 5e-5, 'loss after a step');
near(Math.hypot(...g), 1.2425, 5e-5, 'norm');
for (let t = 0; t < 500; t++) {
  const v = [0, 1, 2, 3].map(i => 20 * Math.sin(t * 7.3 + i * i * 2.1));
  const d = softmax(v).map((a, k) => a - (k === t % 4 ? 1 : 0));
  assert.ok(Math.hypot(...d) <= Math.SQRT2 && d.every(a => Math.abs(a) <= 1));
}
// Jacobian route
for (let j = 0; j < 3; j++) {
  const viaJ = sum(y.map((v, k) => (-v / p[k]) * p[k] * ((k === j ? 1 : 0) - p[j])));
  near(viaJ, g[j], 1e-12, 'Jacobian route');
}
// float32
const maxF32 = (2 - 2 ** -23) * 2 ** 127;
near(Math.log(maxF32), 88.72, 0.005, 'overflow of exp');
assert.equal(Math.fround(Math.exp(-104)), 0);
assert.ok(Math.fround(Math.exp(-103)) > 0);
near(-Math.log(1e-8), 18.42, 0.005, 'cap');
const pt = Math.exp(-25);
near(pt, 1.39e-11, 5e-14, 'p at gap 25');
near(pt / (pt + 1e-8), 0.00139, 5e-6, 'factor');
const clipped = v => -Math.log(softmax(v)[1] + 1e-8);
for (const gap of [5, 15, 20, 25]) {
  const pp = softmax([gap, 0])[1];
  near(fd(clipped, [gap, 0], 1e-4)[1], -(pp / (pp + 1e-8)) * (1 - pp), 1e-6, 'clipped gradient');
}
// label smoothing
const q = y.map(v => 0.9 * v + 0.1 / 3);
q.forEach((v, i) => near(v, [0.0333, 0.9333, 0.0333][i], 5e-5, 'q'));
const gq = p.map((v, k) => v - q[k]);
gq.forEach((v, i) => near(v, [0.8423, -0.8148, -0.0274][i], 5e-5, 'smoothed gradient'));
fd(v => loss(v, q), z).forEach((v, i) => near(v, gq[i], 1e-8, 'smoothed finite difference'));
near(q[1] / q[0], 28, 1e-9, 'ratio'); near(Math.log(28), 3.33, 0.005, 'gap');
const zo = [0, Math.log(28), 0];
fd(v => loss(v, q), zo).forEach(v => near(v, 0, 1e-8, 'gradient at the optimum'));
near(loss(zo, q), 0.2911, 5e-5, 'loss at the optimum');
near((0.9 + 0.1 / 1000) / (0.1 / 1000), 9001, 1e-6, 'ratio at K = 1000'); near(Math.log(9001), 9.11, 0.005, 'gap at K = 1000');
// follow-up: squared error
const p2 = softmax([10, 0]);
near(p2[1], 4.54e-5, 5e-8, 'p2'); near(p2[1] - 1, -0.99995, 1e-5, 'CE gradient');
const mse = fd(v => { const s = softmax(v); return 0.5 * (s[0] ** 2 + (s[1] - 1) ** 2); }, [10, 0])[1];
near(mse, -9.08e-5, 5e-8, 'squared error gradient');
near((p2[1] - 1) / mse, 11000, 100, 'factor');
// follow-up: Hessian
const H = p.map((a, i) => p.map((b, j) => (i === j ? a : 0) - a * b));
p.forEach((_, j) => fd(v => softmax(v)[j], z).forEach((v, i) => near(v, H[j][i], 1e-8, 'Hessian')));
for (let t = 0; t < 300; t++) {
  const v = [Math.sin(t), Math.cos(3 * t), Math.sin(5 * t + 1)], s = softmax([3 * Math.sin(t * t), Math.cos(t), 0]);
  const quad = sum(v.map((a, i) => s[i] * a * a)) - sum(v.map((a, i) => s[i] * a)) ** 2;
  assert.ok(quad >= -1e-12 && quad <= 0.5 * sum(v.map(a => a * a)) + 1e-12);
}
near(0.25 * 2, 0.5, 0, 'largest eigenvalue of ((1,-1),(-1,1))/4');
// follow-up: memory
assert.equal((8192 * 128000 * 4 / 1e9).toFixed(2), '4.19');
assert.equal((2 * 8192 * 128000 * 4 / 1e9).toFixed(2), '8.39');
assert.equal((1024 * 128000 * 4 / 1e6).toFixed(0), '524');
// follow-up: multi-hot
const ym = [1, 1, 0];
const ce = v => { const s = softmax(v); return -sum(ym.map((a, k) => a * Math.log(s[k]))); };
fd(ce, z).forEach((v, i) => near(v, 2 * p[i] - ym[i], 1e-8, 'multi-hot gradient'));

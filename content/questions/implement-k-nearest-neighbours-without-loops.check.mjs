import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
const [m, n, d] = [5000, 50000, 128], f = Math.fround;
assert.equal(m * n * d * 4, 128e9); assert.equal(m * n * 4, 1e9); assert.equal(m * n * 8, 2e9); assert.equal(2 * m * n * d, 64e9);
near(m * n * d * 4 / 2 ** 30, 119, 0.5, 'GiB');
near(256 * n * 4 / 1e6, 51, 0.5, 'block'); near(256 * n * 8 / 1e6, 102, 0.5, 'index block'); assert.equal(Math.ceil(m / 256), 20);
near(m * 40 * d * 4 / 1e6, 102, 0.5, 'candidates');
near(Math.log2(n), 15.6, 0.05, 'log2');

// uint8
assert.equal(new Uint8Array([3 - 5])[0], 254); assert.equal(254 ** 2, 64516); assert.equal(64516 % 256, 4); assert.equal(20 * 20 % 256, 144);
for (let v = -255; v <= 255; v++) assert.equal((v & 255) ** 2 % 256, v * v % 256);
for (let v = 0; v <= 15; v++) assert.equal(v * v % 256, v * v); assert.notEqual(16 * 16 % 256, 256);
assert.equal(d * 255 ** 2, 8323200); assert.ok(d * 255 ** 2 < 2 ** 24); assert.equal(2 ** 24, 16777216);
assert.equal(2 * d * 255 ** 2, 16646400); assert.ok(16646400 < 2 ** 24);
assert.equal(784 * 255 ** 2, 50979600); assert.ok(50979600 > 2 ** 24);
assert.equal(f(2 ** 24 + 1), 2 ** 24);

// 100 million vectors
assert.equal(1e8 * d * 4, 51.2e9); near(51.2 / 200, 0.26, 0.005, 'seconds'); assert.equal(1e8 * 16, 1.6e9);

// Cancellation
near(d * 0.01, 1.28, 1e-12, 'true distance'); assert.equal(d * 1000 ** 2, 1.28e8);
const ulp = v => 2 ** (Math.floor(Math.log2(v)) - 23);
assert.equal(ulp(1.28e8), 8); near(2 ** (Math.floor(Math.log2(1.28e8)) - 52), 1.5e-8, 5e-10, 'float64 spacing');
const a = Array(d).fill(1000), b = a.map(v => f(v + f(0.1)));
const dot = (p, q) => p.reduce((s, v, i) => f(s + f(v * q[i])), 0);
const naive = f(f(dot(a, a) - f(2 * dot(a, b))) + dot(b, b));
assert.equal(Math.abs(naive) % 8, 0); assert.ok(Math.abs(naive - 1.28) > 1);
near(a.reduce((s, v, i) => s + (v - b[i]) ** 2, 0), 1.28, 0.01, 'differences');
// the identity itself
const p = [1, -2, 3.5], q = [0.5, 4, -1], dd = (u, v) => u.reduce((s, t, i) => s + t * v[i], 0);
near(dd(p, p) - 2 * dd(p, q) + dd(q, q), p.reduce((s, t, i) => s + (t - q[i]) ** 2, 0), 1e-12, 'expanded square');

// votes of the examples
const predict = (X, y, qv, k) => {
  const idx = X.map((_, i) => i).sort((i, j) => Math.abs(X[i] - qv) - Math.abs(X[j] - qv)).slice(0, k), c = [0, 0];
  idx.forEach(i => c[y[i]]++); return c.indexOf(Math.max(...c));
};
const X = [0, 1, 2, 10], y = [1, 1, 0, 0];
assert.equal(predict(X, y, 0.4, 3), 1); assert.equal(predict(X, y, 9, 3), 0); assert.equal(predict(X, y, 1, 4), 0);
// the top k of a union lie in the union of the top k
const v = [5, 1, 9, 3, 7, 2, 8, 4], top = (l, k) => [...l].sort((s, t) => s - t).slice(0, k);
assert.deepEqual(top([...top(v.slice(0, 4), 3), ...top(v.slice(4), 3)], 3), top(v, 3));

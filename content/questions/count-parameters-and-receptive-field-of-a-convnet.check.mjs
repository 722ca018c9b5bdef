import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
const L = [['conv1', 7, 2, 3, 1, 64], ['pool', 3, 2, 1, 1, 64], ['conv2', 3, 1, 1, 1, 128], ['conv3', 3, 2, 1, 1, 256], ['conv4', 3, 1, 2, 2, 256]];
function trace(n, layers = L) {
  let r = 1, j = 1, c = 3;
  return layers.map(([name, k, s, p, d, out]) => {
    const span = d * (k - 1) + 1;
    n = Math.floor((n + 2 * p - span) / s) + 1; r += (span - 1) * j; j *= s;
    const w = name === 'pool' ? 0 : k * k * c * out;
    c = out;
    return { name, n, params: w ? w + out : 0, j, r, act: c * n * n, macs: w * n * n };
  });
}
const T = trace(224), total = (rows, k) => rows.reduce((s, r) => s + r[k], 0);
assert.deepEqual(T.map(r => r.n), [112, 56, 56, 28, 28]);
assert.deepEqual(T.map(r => r.params), [9472, 0, 73856, 295168, 590080]);
assert.deepEqual(T.map(r => r.j), [2, 4, 4, 8, 8]);
assert.deepEqual(T.map(r => r.r), [7, 11, 19, 27, 59]);
assert.deepEqual(T.map(r => r.act), [802816, 200704, 401408, 200704, 200704]);
const dense = 256 * 10 + 10, P = total(T, 'params') + dense, A = total(T, 'act');
assert.equal(dense, 2570); assert.equal(P, 971146); assert.equal(A, 1806336);

// Receptive field by brute force in one dimension: propagate dependence back to the pixels
function field(layers, n) {
  const sizes = [n]; for (const [, k, s, p, d] of layers) sizes.push(Math.floor((sizes.at(-1) + 2 * p - d * (k - 1) - 1) / s) + 1);
  let set = new Set([Math.floor(sizes.at(-1) / 2)]);
  for (let l = layers.length - 1; l >= 0; l--) {
    const [, k, s, p, d] = layers[l], next = new Set();
    for (const i of set) for (let t = 0; t < k; t++) { const q = i * s - p + t * d; if (q >= 0 && q < sizes[l]) next.add(q); }
    set = next;
  }
  return Math.max(...set) - Math.min(...set) + 1;
}
L.forEach((_, i) => assert.equal(field(L.slice(0, i + 1), 224), T[i].r));
assert.ok(59 + 27 * 8 >= 224); // pooling over 28 x 28 cells reaches past both edges
assert.equal(1 + 6 * 2, 13); assert.equal(4 * 8, 32); assert.ok(32 > 27);

// Memory
const mb = v => v / 1e6;
near(mb(P * 4), 3.9, 0.05, 'weights'); near(mb(P * 16), 15.5, 0.05, 'Adam'); near(mb(A * 4), 7.2, 0.05, 'activations');
near(mb(A * 4 * 64), 462, 0.5, 'batch'); near(A * 4 * 64 / (P * 16), 30, 0.5, 'ratio');
near(mb(3 * 224 * 224 * 4 * 64), 38.5, 0.05, 'input');
near(802816 / A, 0.44, 0.005, 'conv1 activations'); near(9472 / P, 0.01, 0.005, 'conv1 parameters');
near(590080 / P, 0.61, 0.005, 'conv4 parameters'); near(200704 / A, 0.11, 0.005, 'conv4 activations');
near(mb(4 * (802816 + 200704)), 4.0, 0.05, 'inference');
const M = total(T, 'macs') + 2560;
near(M / 1e9, 1.04, 0.005, 'multiplications'); near(T[0].macs / 1e6, 118, 0.5, 'conv1'); near(T[0].macs / M, 0.11, 0.005, 'share');

// Follow-ups
const alt = (d, extra = [], s4 = 1) => trace(224, [...L.slice(0, 4), ['conv4', 3, s4, d, d, 256], ...extra]).at(-1).r;
assert.equal(alt(4), 91); assert.equal(field([...L.slice(0, 4), ['conv4', 3, 1, 4, 4, 256]], 224), 91);
const e = ['x', 3, 1, 1, 1, 256];
assert.equal(alt(2, [e]) - 59, 16); assert.equal(alt(2, [e, e, e, e]), 123); assert.ok(alt(2, [e, e, e]) < 120);
assert.equal(alt(2, [], 2), 59); assert.equal(alt(2, [e], 2) - 59, 32);
assert.equal(9 * 256 + 256, 2560); assert.equal(256 * 256 + 256, 65792); assert.equal(2560 + 65792, 68352);
near(590080 / 68352, 8.6, 0.05, 'separable'); near(1 / 256 + 1 / 9, 0.115, 5e-4, 'Howard');
near(T[4].macs / 1e6, 462, 0.5, 'conv4'); near((9 * 256 + 256 * 256) * 784 / 1e6, 53, 0.5, 'separable multiplications');
near(mb(256 * 784 * 4), 0.8, 0.01, 'additional map');
const B = trace(512);
assert.deepEqual(B.map(r => r.n), [256, 128, 128, 64, 64]); assert.equal(B.at(-1).r, 59);
near(59 / 512, 0.115, 5e-4, 'share of the width'); near(59 / 224, 0.26, 0.005, 'share at 224');
near(total(B, 'act') / A, 5.22, 0.005, 'area'); near(mb(4 * total(B, 'act')), 37.7, 0.05, 'image'); near(4 * 64 * total(B, 'act') / 1e9, 2.4, 0.05, 'batch');
assert.equal(256 * 28 * 28 * 10 + 10, 2007050); assert.ok(2007050 > 2 * (P - dense)); assert.equal(256 * 64 * 64 * 10 + 10, 10485770);

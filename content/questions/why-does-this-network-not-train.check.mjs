import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
const rel = (a, b, tol, what) => near(a / b, 1, tol, what);

// Closed-form numbers
near(Math.log(10), 2.303, 5e-4, 'log 10');
const gain = 0.25 * Math.sqrt(100) * 0.01;
near(gain, 0.025, 1e-12, 'gain'); rel(gain ** 9, 3.8e-15, 0.01, 'nine hops');
rel((0.25 * 10 * 0.1) ** 9, 3.8e-6, 0.01, 'Glorot nine hops');
near(0.01 * 10 / Math.SQRT2, 0.071, 5e-4, 'ReLU gain'); rel((0.1 / Math.SQRT2) ** 9, 4.4e-11, 0.01, 'ReLU nine');
near(0.1 * 10 / Math.SQRT2, 0.707, 5e-4, 'ReLU Glorot'); near(Math.SQRT1_2 ** 9, 0.044, 5e-4, 'ReLU Glorot nine');
near(Math.sqrt(2 / 100), 0.141, 5e-4, 'He'); near(Math.sqrt(100 * 0.02 / 2), 1, 1e-12, 'He gain');
rel(0.45 / 4.9e-9, 9e7, 0.03, 'drop in the log'); rel(40 ** 5, 1.02e8, 0.005, '40^5');
near(2 ** -25, 3e-8, 0.05e-8, 'float32 spacing'); rel(3.4e-7 * gain, 9e-9, 0.06, 'layer 5'); assert.ok(3.4e-7 * gain < 2 ** -25);
assert.notEqual(Math.fround(0.5 - 2 ** -25), 0.5); assert.equal(Math.fround(0.5 - 2 ** -27), 0.5);
rel(1.6e-16 / Math.sqrt(6400), 2e-18, 1e-9, 'entry'); rel(2e-18 / (2e-18 + 1e-8), 2e-10, 1e-6, 'Adam factor');
near(0.2 * 10 / Math.SQRT2, 1.414, 5e-4, 'exploding gain'); near(Math.SQRT2 ** 10, 32, 1e-9, 'ten layers');
rel(Math.SQRT2 ** 50, 3.4e7, 0.02, 'fifty layers'); near(Math.SQRT2 ** 32, 65536, 1e-6, 'float16');
assert.equal((2 - 2 ** -10) * 2 ** 15, 65504);
rel(2 ** 50, 1.1e15, 0.03, 'residual'); near(1.01 ** 100, 2.70, 0.006, 'scaled residual');
for (const z of [-2, 0.3, 1.7]) near(Math.tanh(z), 2 / (1 + Math.exp(-2 * z)) - 1, 1e-12, 'tanh');
// Mean field
const sig = z => 1 / (1 + Math.exp(-z));
const gauss = (f, v) => { let s = 0; for (let x = -10; x <= 10; x += 0.002) s += Math.exp(-x * x / 2) * f(Math.sqrt(v) * x); return s * 0.002 / Math.sqrt(2 * Math.PI); };
let v = 4; for (let i = 0; i < 60; i++) v = 16 * gauss(z => sig(z) ** 2, v);
near(v, 5.86, 0.005, 'fixed point');
const chi = 16 * gauss(z => (sig(z) * (1 - sig(z))) ** 2, v);
near(chi, 0.399, 5e-4, 'chi'); near(Math.sqrt(chi), 0.632, 5e-4, 'gain'); near(chi ** 4.5, 0.016, 5e-4, 'nine layers');

// Simulation (own generator, hence other random numbers than the listing)
let state = 12345;
const uni = () => { state = (state + 0x6D2B79F5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const normal = () => Math.sqrt(-2 * Math.log(1 - uni())) * Math.cos(2 * Math.PI * uni());
const F = { sigmoid: [sig, h => h * (1 - h)], relu: [z => (z > 0 ? z : 0), h => (h > 0 ? 1 : 0)], tanh: [Math.tanh, h => 1 - h * h] };
function make(act, sd) {
  const sizes = [64, ...Array(10).fill(100), 10];
  const C = Float32Array.from({ length: 640 }, () => 0.5 * normal());
  const W = sizes.slice(1).map((o, l) => Float32Array.from({ length: sizes[l] * o }, () => sd(sizes[l]) * normal()));
  return { act, sizes, C, W, b: sizes.slice(1).map(o => new Float32Array(o)) };
}
function step(m, lr, n) {
  const [f, df] = F[m.act], S = m.sizes, L = m.W.length;
  const y = Array.from({ length: n }, () => Math.floor(10 * uni()));
  const h = [Float32Array.from({ length: 64 * n }, (_, i) => m.C[y[Math.floor(i / 64)] * 64 + i % 64] + normal())];
  for (let l = 0; l < L; l++) {
    const a = S[l], o = S[l + 1], out = new Float32Array(n * o), X = h[l], W = m.W[l];
    for (let r = 0; r < n; r++) {
      const row = out.subarray(r * o, r * o + o); row.set(m.b[l]);
      for (let i = 0; i < a; i++) { const x = X[r * a + i]; if (x !== 0) for (let j = 0, k = i * o; j < o; j++, k++) row[j] += x * W[k]; }
      if (l < L - 1) for (let j = 0; j < o; j++) row[j] = f(row[j]);
    }
    h.push(out);
  }
  let g = h[L], loss = 0;
  for (let r = 0; r < n; r++) {
    const row = g.subarray(r * 10, r * 10 + 10), mx = Math.max(...row), s = row.reduce((t, q) => t + Math.exp(q - mx), 0);
    loss -= (row[y[r]] - mx - Math.log(s)) / n;
    for (let j = 0; j < 10; j++) row[j] = (Math.exp(row[j] - mx) / s - (j === y[r] ? 1 : 0)) / n;
  }
  const norms = [];
  for (let l = L - 1; l >= 0; l--) {
    const a = S[l], o = S[l + 1], W = m.W[l], gW = new Float32Array(a * o), back = new Float32Array(n * a);
    for (let r = 0; r < n; r++) for (let i = 0; i < a; i++) {
      const x = h[l][r * a + i], d = l ? df(x) : 0;
      if (x === 0 && d === 0) continue;
      let s = 0;
      for (let j = 0, k = i * o, q = r * o; j < o; j++, k++, q++) { gW[k] += x * g[q]; s += g[q] * W[k]; }
      back[r * a + i] = s * d;
    }
    norms.unshift(Math.sqrt(gW.reduce((t, q) => t + q * q, 0)));
    for (let r = 0; r < n; r++) for (let j = 0; j < o; j++) m.b[l][j] -= lr * g[r * o + j];
    for (let k = 0; k < gW.length; k++) W[k] -= lr * gW[k];
    g = back;
  }
  return { loss, norms, h };
}
const spread = (x, n) => { const w = x.length / n; let t = 0; for (let j = 0; j < w; j++) { let s = 0, q = 0; for (let r = 0; r < n; r++) s += x[r * w + j]; s /= n; for (let r = 0; r < n; r++) q += (x[r * w + j] - s) ** 2; t += Math.sqrt(q / n) / w; } return t; };
const distinct = (x, n) => new Set(Array.from({ length: n }, (_, r) => x.slice(r * x.length / n, (r + 1) * x.length / n).join())).size;

const bad = step(make('sigmoid', () => 0.01), 0, 64);
rel(bad.loss, 2.303, 0.01, 'loss at step 0');
[2.2e-2, 5.4e-4, 1.4e-5, 3.4e-7].forEach((s, l) => rel(spread(bad.h[l + 1], 64), s, 0.3, `spread ${l + 1}`));
assert.equal(distinct(bad.h[4], 64), 64);
assert.ok(distinct(bad.h[7], 64) < 64 && distinct(bad.h[10], 64) <= 4, 'rows collapse');
assert.ok(bad.norms[10] > 0.1 && bad.norms[10] < 1, 'last layer');
assert.ok(bad.norms[5] > 1e-9 && bad.norms[5] < 3e-8, 'middle layer');
assert.ok(bad.norms[0] > 2e-17 && bad.norms[0] < 1e-15, 'first layer');
const small = step(make('relu', () => 0.01), 0, 64).norms;
assert.ok(small.every(q => q > 2e-13 && q < 6e-11), 'ReLU at 0.01: equal and tiny');
assert.ok(Math.max(...small) / Math.min(...small) < 10);
const train = (act, sd, lr, steps) => { const m = make(act, sd); let avg = 0; for (let i = 0; i < steps; i++) { const { loss } = step(m, lr, 32); if (i >= steps - 15) avg += loss / 15; } return avg; };
assert.ok(train('sigmoid', () => 0.01, 0.1, 16) > 2.2, 'as listed');
assert.ok(train('sigmoid', () => 0.01, 10, 16) > 2.2, 'rate 10');
assert.ok(train('sigmoid', n => n ** -0.5, 0.1, 16) > 2.2, 'Glorot alone');
assert.ok(train('relu', () => 0.01, 0.1, 16) > 2.2, 'ReLU alone');
assert.ok(train('relu', n => Math.sqrt(2 / n), 0.1, 70) < 1.7, 'He');
assert.ok(train('tanh', n => n ** -0.5, 0.1, 50) < 1.5, 'tanh');

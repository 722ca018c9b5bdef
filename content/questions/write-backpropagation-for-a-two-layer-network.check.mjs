import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
const mul = (A, B) => A.map(r => B[0].map((_, j) => r.reduce((s, v, k) => s + v * B[k][j], 0)));
const T = A => A[0].map((_, j) => A.map(r => r[j]));
function run([W1, b1, W2, b2], X, y, lam, { mask = 'forward', divide = true, transpose = true } = {}) {
  const N = X.length;
  const Z = mul(X, W1).map(r => r.map((v, j) => v + b1[j]));
  const H = Z.map(r => r.map(v => Math.max(v, 0)));
  const S = mul(H, W2).map(r => r.map((v, j) => v + b2[j]));
  const P = S.map(r => { const m = Math.max(...r), e = r.map(v => Math.exp(v - m)), t = e.reduce((a, b) => a + b); return e.map(v => v / t); });
  const sq = W => W.flat().reduce((s, v) => s + v * v, 0);
  const loss = P.reduce((s, r, i) => s - Math.log(r[y[i]]) / N, 0) + lam / 2 * (sq(W1) + sq(W2));
  const dS = P.map((r, i) => r.map((v, j) => (v - (j === y[i] ? 1 : 0)) / (divide ? N : 1)));
  const add = (A, W) => A.map((r, i) => r.map((v, j) => v + lam * W[i][j]));
  const col = A => T(A).map(r => r.reduce((a, b) => a + b));
  const dH = mul(dS, transpose ? T(W2) : W2);
  const dZ = dH.map((r, i) => r.map((v, j) => ((mask === 'forward' ? Z[i][j] : v) > 0 ? v : 0)));
  return { loss, P, Z, dZ, grads: [add(mul(T(X), dZ), W1), col(dZ), add(mul(T(H), dS), W2), col(dS)] };
}
let state = 99;
const uni = () => { state = (state + 0x6D2B79F5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const normal = () => Math.sqrt(-2 * Math.log(1 - uni())) * Math.cos(2 * Math.PI * uni());
const mat = (a, b, f = normal) => Array.from({ length: a }, () => Array.from({ length: b }, f));
const norm = a => Math.hypot(...a.flat());
function worst(params, X, y, lam, opt, h = 1e-5) {
  const g = run(params, X, y, lam, opt).grads; let w = 0;
  params.forEach((p, q) => {
    const cells = Array.isArray(p[0]) ? p.flatMap((r, i) => r.map((_, j) => [r, j])) : p.map((_, j) => [p, j]);
    const n = cells.map(([r, j]) => { const o = r[j]; r[j] = o + h; const u = run(params, X, y, lam, opt).loss; r[j] = o - h; const d = run(params, X, y, lam, opt).loss; r[j] = o; return (u - d) / (2 * h); });
    const a = g[q].flat();
    w = Math.max(w, norm(a.map((v, i) => v - n[i])) / Math.max(norm(a) + norm(n), 1e-12));
  });
  return w;
}
const [N, D, M, C] = [5, 4, 7, 3];
const X = mat(N, D), y = [0, 2, 1, 1, 0], params = [mat(D, M), mat(1, M)[0], mat(M, C), mat(1, C)[0]];
assert.ok(worst(params, X, y, 0.1) < 1e-7, 'gradient check');
assert.ok(worst(params, X, y, 0.1, { mask: 'gradient' }) > 1e-2, 'wrong mask is caught');
assert.ok(worst(params, X, y, 0.1, { divide: false }) > 1e-2, 'missing division is caught');
const zero = [mat(D, M, () => 0), Array(M).fill(0), mat(M, C, () => 0), Array(C).fill(0)];
assert.ok(worst(zero, X, y, 0.1, { mask: 'gradient' }) < 1e-7, 'vacuous at zero');
assert.ok(worst(params, X.slice(0, 1), [1], 0.1, { divide: false }) < 1e-7, 'N = 1 hides the division');
near(run(zero, X, y, 0.1).loss, 1.0986, 5e-5, 'log C'); near(Math.log(3), 1.0986, 5e-5, 'log 3');

// Paper example
const tiny = [[[1, -1], [0.5, -1]], [0, 0], [[1, 0], [0, 1]], [0, 0]], r = run(tiny, [[1, 2]], [0], 0);
assert.deepEqual(r.Z[0], [2, -3]);
near(r.P[0][0], 0.8808, 5e-5, 'p'); near(r.P[0][1], 0.1192, 5e-5, 'p'); near(r.loss, 0.1269, 5e-5, 'loss');
const flat = (m, e, what) => m.flat().forEach((v, i) => near(v, e[i], 5e-5, what));
flat(r.dZ, [-0.1192, 0], 'dz'); flat(r.grads[0], [-0.1192, 0, -0.2384, 0], 'dW1'); flat(r.grads[2], [-0.2384, 0.2384, 0, 0], 'dW2');
flat(run(tiny, [[1, 2]], [0], 0, { mask: 'gradient' }).dZ, [0, 0.1192], 'wrong mask');
near(run(tiny, [[1, 2]], [1], 0).loss, 2.1269, 5e-5, 'shifted label'); assert.ok(worst(tiny, [[1, 2]], [0], 0) < 1e-7);
{ // softmax over the batch axis: P - Y over N is not its gradient
  const S = mat(5, 3), f = A => { const t = T(A).map(c => c.reduce((a, v) => a + Math.exp(v), 0)); return A.reduce((s, r, i) => s - Math.log(Math.exp(r[y[i]]) / t[y[i]]) / 5, 0); };
  const t = T(S).map(c => c.reduce((a, v) => a + Math.exp(v), 0)); let gap = 0;
  S.forEach((r, i) => r.forEach((v, j) => { r[j] = v + 1e-5; const a = f(S); r[j] = v - 1e-5; const b = f(S); r[j] = v; gap = Math.max(gap, Math.abs((a - b) / 2e-5 - (Math.exp(v) / t[j] - (j === y[i] ? 1 : 0)) / 5)); }));
  assert.ok(gap > 1e-2, 'softmax over the batch axis is caught');
}
assert.ok(worst(tiny, [[1, 2]], [0], 0, { transpose: false }) < 1e-7, 'the identity hides the transpose');
const square = [mat(D, C), mat(1, C)[0], mat(C, C), mat(1, C)[0]];
assert.ok(worst(square, X, y, 0.1, { transpose: false }) > 1e-2, 'a square matrix does not');
assert.ok(worst(params, X, y, 0, {}) < 1e-7);

// Step size
const e64 = 2 ** -52, e32 = 2 ** -23, best = e => Math.cbrt(3 * e), err = (e, h = best(e)) => h * h / 6 + e / h;
near(e64, 2.2e-16, 5e-18, 'eps64'); near(e32, 1.2e-7, 1e-9, 'eps32');
near(best(e64), 8.7e-6, 5e-8, 'h64'); near(best(e32), 7.1e-3, 5e-5, 'h32');
for (const e of [e64, e32]) for (const k of [0.5, 0.9, 1.1, 2]) assert.ok(err(e, k * best(e)) > err(e));
near(err(e64), 4e-11, 0.5e-11, 'accuracy 64'); near(err(e32), 3e-5, 0.5e-5, 'accuracy 32');
near(0.1 / (2 * 1e-5) / 1e4, 0.5, 1e-9, 'dropout noise of order 1e4');

// Operations
const F1 = 2 * 128 * 784 * 256, F2 = 2 * 128 * 256 * 10;
near(F1 / 1e6, 51.4, 0.05, 'first'); near(F2 / 1e6, 0.66, 0.005, 'second'); near((F1 + F2) / 1e6, 52.0, 0.05, 'forward');
near((F1 + 2 * F2) / 1e6, 52.7, 0.05, 'backward'); near((F1 + 2 * F2) / (F1 + F2), 1.01, 0.005, 'ratio'); near((2 * F1 + 2 * F2) / (F1 + F2), 2, 0, 'with dX');

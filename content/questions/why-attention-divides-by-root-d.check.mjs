import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
let s = 2463534242; const u = () => { s ^= s << 13; s >>>= 0; s ^= s >>> 17; s ^= s << 5; s >>>= 0; return (s + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
const d = 128, n = 1024;
near(Math.sqrt(d), 11.3, 0.05); near(Math.sqrt(2 * d), 16, 1e-12);
// variance of the dot product
let m = 0, v = 0; const R = 8000; for (let r = 0; r < R; r++) { let t = 0; for (let i = 0; i < d; i++) t += g() * g(); m += t; v += t * t; }
near(m / R, 0, 0.6); near(v / R / d, 1, 0.08);
const sig = x => 1 / (1 + Math.exp(-x));
near(sig(16), 0.9999999, 5e-8); near(sig(16) * sig(-16), 1.1e-7, 0.05e-7);
near(sig(Math.SQRT2), 0.80, 0.005); near(sig(Math.SQRT2) * sig(-Math.SQRT2), 0.157, 0.0005);
near(sig(Math.SQRT2) * sig(-Math.SQRT2) / (sig(16) * sig(-16)) / 1e6, 1.4, 0.01);
const soft = z => { const mx = Math.max(...z), e = z.map(x => Math.exp(x - mx)), t = e.reduce((a, b) => a + b); return e.map(x => x / t); };
function sim(scaled, rows) {
  let top = 0, tr = 0, alive = 0; const keys = [];
  for (let r = 0; r < rows; r++) {
    let nq = 0; for (let i = 0; i < d; i++) { const x = g(); nq += x * x; } // given q, scores are normal with variance |q|^2
    const sd = Math.sqrt(nq) / (scaled ? Math.sqrt(d) : 1);
    const p = soft(Array.from({ length: n }, () => sd * g())).sort((a, b) => b - a);
    top += p[0]; let s2 = 0, c = 0, k = 0; for (const x of p) { s2 += x * x; if (x * (1 - x) > 1e-6) alive++; if (c < 0.99) { c += x; k++; } }
    tr += 1 - s2; keys.push(k);
  }
  keys.sort((a, b) => a - b); return { top: top / rows, tr: tr / rows, alive: alive / rows / n, keys: keys[rows >> 1] };
}
const a = sim(false, 2500); near(a.top, 0.80, 0.02); near(a.keys, 3, 0); near(a.alive, 0.025, 0.002); near(a.tr, 0.29, 0.02);
const b = sim(true, 300); near(b.keys, 930, 5); near(b.tr, 0.997, 0.001); assert.ok(b.top < 0.03);
near(Math.sqrt(2 * Math.log(n)), 3.72, 0.005); near(11.3 / 3.72, 3, 0.05);
// Jacobian and gradient with respect to q by central differences, small sizes
const D = 5, N = 4, q = Array.from({ length: D }, g), K = Array.from({ length: N }, () => Array.from({ length: D }, g)), w = Array.from({ length: N }, g);
const P = qq => soft(K.map(k => k.reduce((t, x, i) => t + x * qq[i], 0) / Math.sqrt(D)));
const loss = qq => P(qq).reduce((t, x, i) => t + x * w[i], 0);
const p = P(q); const gs = p.map((pj, j) => p.reduce((t, pi, i) => t + w[i] * pi * ((i === j ? 1 : 0) - pj), 0));
for (let i = 0; i < D; i++) { const h = 1e-5, q1 = q.slice(), q2 = q.slice(); q1[i] += h; q2[i] -= h; near((loss(q1) - loss(q2)) / (2 * h), gs.reduce((t, x, j) => t + x * K[j][i], 0) / Math.sqrt(D), 1e-8); }
// d^(1/4) smaller entries in both give the same score
near((1 / d ** 0.25) ** 2, 1 / Math.sqrt(d), 1e-12);
// 16-bit range
assert.equal(128 * 23 * 23, 67712); assert.ok(67712 > 65504); near(67712 / Math.sqrt(128), 5985, 0.5); assert.equal((2 - 2 ** -10) * 2 ** 15, 65504);
assert.ok(Number.isNaN(-Infinity - -Infinity));
// soft(-1e9 finite) of a fully masked row is uniform
for (const x of soft([-1e9, -1e9, -1e9])) near(x, 1 / 3, 1e-12);
// follow-ups
assert.equal(2 * 2, 4);
near(Math.exp(0.5), 1.65, 0.002); near(Math.exp(8) / (Math.exp(8) + 1023 * 1.65), 0.64, 0.005); near(Math.exp(8) / (Math.exp(8) + 32767 * 1.65), 0.05, 0.005); near(Math.log(32), 3.47, 0.005);
near(Math.exp(8 + Math.log(32)) / (Math.exp(8 + Math.log(32)) + 32767 * 1.65), 0.64, 0.005);

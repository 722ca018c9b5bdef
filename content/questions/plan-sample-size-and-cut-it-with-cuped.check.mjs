import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
const za = 1.959964, zb = 0.841621, s2 = 9.6 ** 2, delta = 0.04;
near(0.005 * 8, delta, 1e-12);
near(za, 1.960, 0.0005); near(zb, 0.842, 0.0005); near((za + zb) ** 2, 7.85, 0.005); near(2 * (za + zb) ** 2, 15.7, 0.005);
const n = 2 * (za + zb) ** 2 * s2 / delta ** 2; near(n, 904200, 50); near(n * 2 / 1e6, 1.8, 0.02);
near(2 * (za + zb) ** 2 * s2 / 0.08 ** 2 / n, 0.25, 1e-12);
near(2 * n / 60000, 30.1, 0.05); near(2 * n / 60000 + 7, 37, 0.2);
const rho = 0.7; near(1 - rho ** 2, 0.51, 1e-12); near(rho * 9.6 / 8.4, 0.8, 1e-12);
const share = 0.85 * 0.51 + 0.15; near(share, 0.5835, 1e-12); near(1 - share, 0.42, 0.005);
near(n * share, 527600, 50); near(2 * n * share / 60000, 17.6, 0.05); near(2 * n * share / 60000 + 7, 25, 0.5);
near(delta * Math.sqrt(share), 0.031, 0.0005);
assert.equal(21 + 7, 28); assert.equal(Math.ceil(30.1 / 7) * 7 + 7, 42); assert.equal(Math.ceil(17.6 / 7) * 7, 21);
near(0.04 - 0.8 * 0.03, 0.016, 1e-12); near(0.016 / 0.04, 0.4, 1e-12); near(0.03 / (8.4 * Math.sqrt(2 / 527600)), 1.8, 0.05);
// minimum of the parabola by finite differences
const V = th => s2 - 2 * th * rho * 9.6 * 8.4 + th * th * 8.4 ** 2; near((V(0.8 + 1e-5) - V(0.8 - 1e-5)) / 2e-5, 0, 1e-5); near(V(0.8) / s2, 0.51, 1e-12);
// normal distribution function by numerical integration
const phi = x => Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
const tail = (a, f = () => 1) => { let s = 0; const h = 0.0005; for (let x = a + h / 2; x < a + 12; x += h) s += phi(x) * f(x) * h; return s; };
near(tail(za), 0.025, 1e-6); near(tail(zb), 0.2, 1e-5);
function run(m) { // estimate in standard errors is normal around m
  const up = tail(za - m), lo = tail(za + m), power = up + lo;
  const mean = (tail(za - m, x => x + m) + tail(za + m, x => x - m)) / power; return [power, mean / m];
}
const full = za + zb; near(full, 2.80, 0.005); near(run(full)[0], 0.8, 0.001);
{ const m = full / 2; near(m, 1.40, 0.005); const [p, e] = run(m); near(p, 0.29, 0.005); near(e, 1.85, 0.005); near(e * 0.04, 0.074, 0.0005); }
{ const m = full / 2 / Math.sqrt(share); near(m, 1.83, 0.005); const [p, e] = run(m); near(p, 0.45, 0.005); near(e, 1.48, 0.005); }
// theta under unequal arms: minimise Var(Yt - theta X)/pi + Var(Yc - theta X)/(1 - pi) over theta
const obj = th => ((1 - 2 * th * 1.0 + th * th) / 0.1 + (1 - 2 * th * 0.8 + th * th) / 0.9);
let best = 0; for (let th = 0; th < 1.5; th += 0.0005) if (obj(th) < obj(best)) best = th;
near(best, 0.98, 0.001); near(0.9 * 1.0 + 0.1 * 0.8, 0.98, 1e-12); near(0.1 * 1.0 + 0.9 * 0.8, 0.82, 1e-12);
// simulation: variance left by CUPED with 15 percent missing, and the delta method
let u = 521288629; const rnd = () => { u ^= u << 13; u >>>= 0; u ^= u >>> 17; u ^= u << 5; u >>>= 0; return (u + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(rnd())) * Math.cos(2 * Math.PI * rnd());
const vr = a => { const m = a.reduce((s, x) => s + x, 0) / a.length; return a.reduce((s, x) => s + (x - m) ** 2, 0) / a.length; };
{ const Y = [], A = []; for (let i = 0; i < 200000; i++) { const x = 8.4 * g(), y = 8 + 0.8 * x + 9.6 * Math.sqrt(0.51) * g(); Y.push(y); A.push(y - 0.8 * (rnd() < 0.85 ? x : 0)); } near(vr(A) / vr(Y), 0.5835, 0.01); near(Math.sqrt(vr(Y)), 9.6, 0.1); }
{ // ratio of means: spread over replications against the linearised variance
  const ratios = []; let lin = 0; const M = 400, R = 1500;
  for (let r = 0; r < R; r++) { let N = 0, D = 0; const m = []; for (let i = 0; i < M; i++) { const d = 1 + Math.floor(10 * rnd() ** 2), p = 0.1 + 0.3 * rnd(); const k = d * p; N += k; D += d; m.push([k, d]); } const q = N / D; ratios.push(q); lin += vr(m.map(([k, d]) => (k - q * d) / (D / M))) / M; }
  near(vr(ratios) / (lin / R), 1, 0.12);
}
// centring each arm at its own covariate mean changes nothing
{ const a = [], b = []; for (let i = 0; i < 50; i++) { const x = g(); a.push([x, x + g()]); const z = g(); b.push([z, z + g() + 1]); } const mean = (v, f) => v.reduce((s, x) => s + f(x), 0) / v.length; const adj = v => { const mx = mean(v, x => x[0]); return mean(v, x => x[1] - 0.8 * (x[0] - mx)); }; near(adj(b) - adj(a), mean(b, x => x[1]) - mean(a, x => x[1]), 1e-12); }

import assert from 'node:assert/strict';

const near = (a, b, tol, what) => assert.ok(Math.abs(a - b) <= tol, `${what}: ${a} is not ${b}`);
let state = 2024;
const uni = () => { state = (state + 0x6D2B79F5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296; };
const int = n => Math.floor(uni() * n);
const comb = (n, k) => { let c = 1; for (let i = 0; i < k; i++) c = c * (n - i) / (i + 1); return Math.round(c); };

// Algorithm R: exact distribution over sets by enumeration; shift = 0 right, 1 the colleague's range
function exact(n, k, shift = 0) {
  let dist = new Map([[JSON.stringify([...Array(k).keys()]), 1]]);
  for (let i = k; i < n; i++) {
    const next = new Map(), range = i + 1 - shift;
    for (const [s, p] of dist) for (let j = 0; j < range; j++) {
      const a = JSON.parse(s); if (j < k) a[j] = i;
      const key = JSON.stringify(a); next.set(key, (next.get(key) ?? 0) + p / range);
    }
    dist = next;
  }
  const sets = new Map();
  for (const [s, p] of dist) { const key = JSON.parse(s).sort((a, b) => a - b).join(); sets.set(key, (sets.get(key) ?? 0) + p); }
  return sets;
}
for (const [n, k] of [[3, 1], [5, 2], [6, 3], [7, 2]]) {
  const d = exact(n, k); assert.equal(d.size, comb(n, k));
  for (const p of d.values()) near(p, 1 / comb(n, k), 1e-12, 'uniform over sets');
}
assert.equal(3 * 4 * 5 / comb(5, 2), 6);
const wrong = exact(3, 1, 1);
assert.deepEqual([wrong.get('0') ?? 0, wrong.get('1'), wrong.get('2')], [0, 0.5, 0.5]);
for (const k of [1, 2, 3]) { let p = 0; for (const [s, q] of exact(k + 1, k, 1)) if (s.split(',').includes(String(k))) p += q; near(p, 1, 1e-12, 'item k always enters'); }
// identities of the proof
for (let n = 3; n < 30; n++) for (let k = 1; k < n; k++) {
  near(comb(n, k) / comb(n - 1, k) * (1 - k / n), 1, 1e-9, 'without n');
  near(comb(n, k) * (n - k) / comb(n - 1, k) / n, 1, 1e-9, 'with n');
}
// cyclic runs: equal marginals, few sets
{ const n = 6, k = 3, c = Array(n).fill(0), sets = new Set();
  for (let s = 0; s < n; s++) { const r = [0, 1, 2].map(t => (s + t) % n); r.forEach(i => c[i]++); sets.add(r.sort().join()); }
  assert.ok(c.every(v => v === k)); assert.equal(sets.size, n); assert.equal(comb(n, k), 20); }

// Expected insertions
const Hd = (n, k) => { let s = 0; for (let i = k + 1; i <= n; i++) s += 1 / i; return s; };
const asym = (n, k) => Math.log(n / k) + 1 / (2 * n) - 1 / (2 * k);
near(Hd(1e6, 1000), asym(1e6, 1000), 1e-6, 'harmonic');
near(1000 * (1 + asym(1e9, 1000)), 14815, 0.5, 'insertions');
near(1000 * (1 + Hd(1e6, 1000)), 7907, 0.5, 'window storage');
near(3 * (14815 - 1000), 41000, 500, 'numbers drawn');
near(100 * (1 - 14815 / 1e9), 99.999, 5e-4, 'refusals');
assert.equal(Math.log(1 - 1e-17), 0); assert.ok(Math.log1p(-1e-17) < 0);

// Algorithm L: chi-square on sets, and number of insertions
function algL(n, k) {
  const s = [...Array(k).keys()]; let lw = Math.log(uni()) / k, i = k - 1, ins = k;
  for (;;) {
    i += Math.floor(Math.log(uni()) / Math.log1p(-Math.exp(lw))) + 1;
    if (i >= n) return { s, ins };
    s[int(k)] = i; ins++; lw += Math.log(uni()) / k;
  }
}
const chi2 = (draw, runs) => { const m = new Map(); for (let r = 0; r < runs; r++) { const key = draw().sort((a, b) => a - b).join(); m.set(key, (m.get(key) ?? 0) + 1); } const e = runs / 20; let x = (20 - m.size) * e; for (const c of m.values()) x += (c - e) ** 2 / e; return x; };
assert.ok(chi2(() => algL(6, 3).s, 100000) < 43.82, 'Algorithm L');
const bad = () => { const s = [0, 1, 2]; for (let i = 3; i < 6; i++) { const j = int(i); if (j < 3) s[j] = i; } return s; };
near(chi2(bad, 20000), 4000, 400, 'the off-by-one is found');
{ let t = 0; for (let r = 0; r < 2000; r++) t += algL(100000, 20).ins; near(t / 2000, 20 * (1 + Hd(100000, 20)), 1.2, 'insertions of Algorithm L'); }
// critical value: upper tail of chi-square with 19 df at 43.82
{ const g = x => Math.exp(8.5 * Math.log(x) - x / 2); let all = 0, tail = 0; for (let x = 5e-4; x < 300; x += 1e-3) { all += g(x); if (x > 43.82) tail += g(x); } near(tail / all, 0.001, 2e-5, 'level'); }

// Weighted: exact inclusion by successive drawing, and by exponential keys
const w = [1, 1, 2], inc = [0, 0, 0];
for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) if (a !== b) { const p = w[a] / 4 * w[b] / (4 - w[a]); inc[a] += p; inc[b] += p; }
near(inc[0], 7 / 12, 1e-12, 'light'); near(inc[1], 7 / 12, 1e-12, 'light'); near(inc[2], 5 / 6, 1e-12, 'heavy');
assert.deepEqual(w.map(v => 2 * v / 4), [0.5, 0.5, 1]);
const R = 200000, hit = [0, 0, 0], est = [0, 0, 0];
for (let r = 0; r < R; r++) {
  const k = w.map((v, i) => [-Math.log(uni()) / v, i]).sort((a, b) => a[0] - b[0]);
  for (const [, i] of k.slice(0, 2)) { hit[i]++; est[i] += 1 / (1 - Math.exp(-w[i] * k[2][0])); }
}
hit.forEach((h, i) => near(h / R, inc[i], 0.005, 'simulated inclusion'));
est.forEach(e => near(e / R, 1, 0.03, 'threshold estimator is unbiased'));
near(4 * Math.sqrt(7 / 12 * 5 / 12 / 20000), 0.014, 5e-4, '4 standard errors');
near(10000 * Math.log(0.9), -1054, 0.5, 'exponent'); assert.equal(0.9 ** 10000, 0);
for (const u of [0.2, 0.7]) for (const v of [0.5, 3]) near(-Math.log(u ** (1 / v)), -Math.log(u) / v, 1e-12, 'same order');

// Merge: hypergeometric with 1 and 9 million, k = 100
const [nA, nB, k] = [1e6, 9e6, 100], f = nA / (nA + nB);
near(k * f, 10, 1e-9, 'mean'); near(Math.sqrt(k * f * (1 - f) * (nA + nB - k) / (nA + nB - 1)), 3.0, 0.01, 'standard deviation'); near(50 / 10, 5, 0, 'five times');

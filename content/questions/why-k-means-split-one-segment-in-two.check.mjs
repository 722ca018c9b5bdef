import assert from 'node:assert/strict';
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} != ${b}`);
const rg = (a, n, h) => Array.from({ length: n }, (_, i) => a + h * i);
const X = [...rg(100, 60, 10).map((m) => [m, 0.05]), ...rg(300, 10, 20).map((m) => [m, 0.45]), ...rg(300, 10, 20).map((m) => [m, 0.9])];
assert.equal(X[59][0], 690); assert.equal(X[69][0], 480); assert.equal(X.length, 80);
const truth = X.map((_, i) => (i < 60 ? 0 : i < 70 ? 1 : 2));
const sds = (D) => [0, 1].map((j) => { const m = D.reduce((s, r) => s + r[j], 0) / D.length; return [m, Math.sqrt(D.reduce((s, r) => s + (r[j] - m) ** 2, 0) / D.length)]; });
const std = (D) => { const q = sds(D); return D.map((r) => r.map((v, j) => (v - q[j][0]) / q[j][1])); };
const [[, sm], [, ss]] = sds(X); near(sm, 152.72, 5e-3); near(ss, 0.2931, 5e-5);
const Z = std(X);
const J = (D, l) => { let s = 0; for (const j of new Set(l)) { const P = D.filter((_, i) => l[i] === j), c = [0, 1].map((q) => P.reduce((t, r) => t + r[q], 0) / P.length); for (const r of P) s += (r[0] - c[0]) ** 2 + (r[1] - c[1]) ** 2; } return s; };
let sd = 7; const rnd = () => { sd = (sd + 0x6d2b79f5) | 0; let q = Math.imul(sd ^ (sd >>> 15), 1 | sd); q = (q + Math.imul(q ^ (q >>> 7), 61 | q)) ^ q; return ((q ^ (q >>> 14)) >>> 0) / 4294967296; };
const km = (D, k, R = 100) => { let best = [Infinity, null]; for (let r = 0; r < R; r++) { let c = []; const used = new Set(); while (c.length < k) { const i = Math.floor(rnd() * D.length); if (!used.has(i)) { used.add(i); c.push(D[i]); } } let l; for (let it = 0; it < 60; it++) { const nl = D.map((x) => { let b = 0, bd = Infinity; c.forEach((q, j) => { const d = (x[0] - q[0]) ** 2 + (x[1] - q[1]) ** 2; if (d < bd) { bd = d; b = j; } }); return b; }); if (l && nl.every((v, i) => v === l[i])) break; l = nl; c = c.map((q, j) => { let n = 0, a = 0, b = 0; D.forEach((x, i) => { if (l[i] === j) { n++; a += x[0]; b += x[1]; } }); return n ? [a / n, b / n] : q; }); } const s = J(D, l); if (s < best[0] - 1e-9) best = [s, l]; } return best; };
const sizes = (l) => [...new Set(l)].map((j) => l.filter((v) => v === j).length).sort((a, b) => a - b);
const sil = (D, l) => { const d = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]); const K = [...new Set(l)]; let t = 0; D.forEach((x, i) => { const m = K.map((j) => { let s = 0, n = 0; D.forEach((y, q) => { if (l[q] === j && q !== i) { s += d(x, y); n++; } }); return [j, s / n]; }); const a = m.find((e) => e[0] === l[i])[1], b = Math.min(...m.filter((e) => e[0] !== l[i]).map((e) => e[1])); t += (b - a) / Math.max(a, b); }); return t / D.length; };
// standardised, k = 2 … 6
const want = [91.8, 33.9, 22.1, 11.4, 7.6], runs = [2, 3, 4, 5, 6].map((k) => km(Z, k)); runs.forEach((r, i) => near(r[0], want[i], 0.05));
near(J(Z, truth), 80, 0.05); near(sil(Z, truth), 0.37, 5e-3);
const S = runs.map((r) => sil(Z, r[1])); near(S[1], 0.58, 5e-3); near(S[2], 0.61, 5e-3); assert.equal(S.indexOf(Math.max(...S)), 2);
const l3 = runs[1][1]; assert.deepEqual(sizes(l3), [20, 30, 30]); assert.equal(new Set(l3.slice(60)).size, 1); assert.equal(new Set(l3.slice(0, 30)).size, 1); assert.equal(new Set(l3.slice(30, 60)).size, 1); near((390 + 400) / 2, 395);
const l4 = runs[2][1]; assert.deepEqual(sizes(l4), [10, 10, 30, 30]);
// the two moves
const run = (m, h) => h * h * m * (m * m - 1) / 12; near(run(60, 10), 1799500); near(2 * run(30, 10), 449500); near((1799500 - 449500) / sm ** 2, 57.9, 0.05); near(5 * (0.45 / ss) ** 2, 11.8, 0.05); near((1799500 - 449500) / sm ** 2 - 5 * (0.45 / ss) ** 2, 46.1, 0.05); near(449500 / 1799500, 0.25, 1e-3);
// raw units
near(0.85 ** 2, 0.7225, 1e-12); near(100 / 0.7225, 138, 0.5); const raw = km(X, 3)[1]; const c20 = [0, 1, 2].map((j) => raw.slice(0, 60).filter((v) => v === j).length); assert.deepEqual(c20, [20, 20, 20]);
near(Math.sqrt(12), 3.46, 5e-3);
// weights
near(Math.sqrt(5 * (0.45 / ss) ** 2 / ((1799500 - 449500) / sm ** 2)), 0.45, 5e-3);
for (const [w, ok] of [[0.25, true], [0.44, true], [0.47, false]]) assert.equal(sizes(km(Z.map((r) => [r[0] * w, r[1]]), 3)[1]).join() === '10,10,60', ok);
// fragility: drop the ten lightest
const Y = X.slice(10), ly = km(std(Y), 3)[1]; assert.equal(new Set(ly.slice(50)).size, 1); const cut = ly.slice(0, 50).findIndex((v) => v !== ly[0]); near((Y[cut - 1][0] + Y[cut][0]) / 2, 445); assert.equal(X.slice(0, 60).filter((r) => r[0] > 395 && r[0] < 445).length, 5);
// follow-ups
const par = (d, k) => k * (d + d * (d + 1) / 2) + k - 1; assert.equal(2 + 3, 5); assert.equal(par(2, 3), 17); assert.equal(par(20, 3), 692);
near(1 / Math.sqrt(0.0099), 10.05, 5e-3); near(1 / 0.0099, 101, 0.05); // pair at distance 2 on average
near(101 / 2, 50, 1);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
const text = readFileSync(new URL('./coding-rounds-in-numpy.md', import.meta.url), 'utf8').replaceAll('{,}', ',').replace(/\s+/g, ' ');
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
const says = s => assert.ok(text.includes(s), `the guide does not say ${s}`);
const f = Math.fround, sum = a => a.reduce((x, y) => x + y, 0), mean = a => sum(a) / a.length, variance = a => mean(a.map(v => (v - mean(a)) ** 2));
let seed = 5; const rnd = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return (seed + 0.5) / 2 ** 32; };

// plan of the round
assert.equal(3 + 4 + 5 + 2 + 12 + 10 + 5, 41); says('Forty-one minutes'); near(20 * 0.05, 1, 1e-12); near(20e6 * 0.5e-6, 10, 1e-9);

// broadcasting: the rule, the accidental matrix and its decomposition
function broadcast(a, b) { const n = Math.max(a.length, b.length), out = []; for (let i = 1; i <= n; i++) { const x = a.at(-i) ?? 1, y = b.at(-i) ?? 1; if (x !== y && x !== 1 && y !== 1) return null; out.unshift(Math.max(x, y)); } return out; }
assert.deepEqual(broadcast([3], [3, 1]), [3, 3]); assert.deepEqual(broadcast([5, 1, 3], [4, 3]), [5, 4, 3]); assert.equal(broadcast([2, 3], [2]), null); assert.deepEqual(broadcast([2, 2], [2]), [2, 2]);
const cross = (y, p) => mean(y.flatMap(a => p.map(b => (a - b) ** 2)));
near(cross([1, 2, 3], [1, 2, 3]), 4 / 3, 1e-12); near(cross([0, 2], [0, 2]), 2, 1e-12);
for (let r = 0; r < 20; r++) { const y = Array.from({ length: 6 }, rnd), p = Array.from({ length: 6 }, rnd); near(cross(y, p), variance(y) + variance(p) + (mean(y) - mean(p)) ** 2, 1e-12); assert.ok(cross(y, p.map(() => mean(y))) <= cross(y, p) + 1e-12); }
const wrongRows = M => { const s = M.map(sum); return M.map(r => sum(r.map((v, j) => v / s[j]))); };
assert.deepEqual(wrongRows([[1, 3], [2, 2]]), [1, 1]); assert.deepEqual(wrongRows([[1, 3], [4, 4]]), [0.625, 1.5]);

// views: with overlap the right side behaves as a copy
{ const x = [0, 1, 2, 3, 4], old = [...x]; for (let i = 1; i < 5; i++) x[i] += old[i - 1]; assert.deepEqual(x, [0, 1, 3, 5, 7]); says('`[0, 1, 3, 5, 7]`');
  let c = 0; assert.deepEqual(old.map(v => c += v), [0, 1, 3, 6, 10]); says('`[0, 1, 3, 6, 10]`'); assert.equal(new Int32Array([0.7])[0], 0); }

// float32: running sums, systematic rounding, cancellation
assert.equal(f(2 ** 24 + 1), 2 ** 24); says('16,777,216'); assert.equal(2 ** 24 / 2 ** 25, 0.5);
{ let s = 0, peak = 0, at = 0, exact = 0; const want = { 1e6: 0, 1e8: 0 };
  for (let n = 1; n <= 22e6; n++) { s = f(s + 100.5); if (s === n * 100.5 && exact === n - 1) exact = n; if (n === 1e6) want[1e6] = s / n; if (n > 1e6 && s / n > peak) { peak = s / n; at = n; } }
  near(want[1e6], 101.36, 0.005); says('101.36'); near(peak, 118.7, 0.05); says('118.7'); near(at / 1e6, 18, 0.5); assert.equal(s, 2 ** 31); near(2 ** 31 / 1e8, 21.5, 0.05); says('21.5'); near(exact / 1e3, 83, 1); }
assert.equal(f(f(2 ** 26 + 800) + 100.5) - f(2 ** 26 + 800), 104); near(2 ** 26 / 1e6, 67, 0.2); near(2 ** 27 / 1e6, 134, 0.3); assert.equal(f(2 ** 31 + 256) - 2 ** 31, 256); assert.equal(f(2 ** 31 + 100.5), 2 ** 31);
{ const v = [10000, 10001, 10002], m = f(f(v.reduce((a, b) => f(a + b), 0)) / 3), sq = f(v.map(a => f(a * a)).reduce((a, b) => f(a + b), 0) / 3); assert.equal(f(sq - f(m * m)), 0); near(variance(v), 2 / 3, 1e-9); }
const merge = (a, b) => { const n = a[0] + b[0], d = b[1] - a[1]; return [n, a[1] + d * b[0] / n, a[2] + b[2] + d * d * a[0] * b[0] / n]; };
const part = a => [a.length, mean(a), a.length * variance(a)];
assert.deepEqual(merge([3, 2, 2], [1, 10, 0]), [4, 4, 50]); part([1, 2, 3, 10]).forEach((v, i) => near(v, [4, 4, 50][i], 1e-12));
for (let cut = 1; cut < 5; cut++) { const x = [3, 1, 4, 1, 5]; merge(part(x.slice(0, cut)), part(x.slice(cut))).forEach((v, i) => near(v, part(x)[i], 1e-12)); }
// streaming attention against the direct formula, for every block size
function attend(q, K, V, block) {
  return q.map(row => { let m = -Infinity, s = 0, o = V[0].map(() => 0);
    for (let j = 0; j < K.length; j += block) { const z = K.slice(j, j + block).map(k => sum(k.map((v, i) => v * row[i])) / Math.sqrt(row.length)), n = Math.max(m, ...z), p = z.map(v => Math.exp(v - n)), keep = Math.exp(m - n);
      s = s * keep + sum(p); o = o.map((v, e) => v * keep + sum(p.map((w, i) => w * V[j + i][e]))); m = n; }
    return o.map(v => v / s); });
}
{ const e = [2, 0, 6].map(v => Math.exp(v / Math.SQRT2)); attend([[2, 0]], [[1, 0], [0, 1], [3, 0]], [[1, 0, 0], [0, 1, 0], [0, 0, 1]], 2)[0].forEach((v, i) => near(v, e[i] / sum(e), 1e-12));
  const R = (r, c) => Array.from({ length: r }, () => Array.from({ length: c }, () => 60 * rnd() - 30)), q = R(3, 4), K = R(11, 4), V = R(11, 2), all = attend(q, K, V, 11);
  for (let b = 1; b < 11; b++) attend(q, K, V, b).forEach((r, i) => r.forEach((v, j) => near(v, all[i][j], 1e-9))); }
assert.ok(Number.isNaN(-Infinity - -Infinity)); assert.equal(Math.log(1 + 1e-17), 0); assert.equal(Math.log1p(1e-17), 1e-17); assert.ok(Math.exp(709) < Infinity && Math.exp(710) === Infinity);

// gather and scatter
{ const idx = [0, 1, 1, 2, 1], h = [0, 0, 0], right = idx.map(i => h[i] + 1); idx.forEach((i, k) => { h[i] = right[k]; }); assert.deepEqual(h, [1, 1, 1]); const g = [0, 0, 0]; idx.forEach(i => g[i]++); assert.deepEqual(g, [1, 3, 1]); }
const bincount = (a, w, m) => { const o = Array(Math.max(m ?? 0, Math.max(...a) + 1)).fill(0); a.forEach((v, i) => o[v] += w ? w[i] : 1); return o; };
const confusion = (y, p, k) => { const c = bincount(y.map((v, i) => v * k + p[i]), null, k * k); return Array.from({ length: k }, (_, i) => c.slice(i * k, i * k + k)); };
assert.deepEqual(confusion([0, 1, 1, 2], [0, 1, 2, 2], 3), [[1, 0, 0], [0, 1, 1], [0, 0, 1]]);
assert.ok(bincount([0, 1, 1].map((v, i) => v * 3 + [2, 1, 2][i])).length < 9); assert.ok(bincount([0, 2].map((v, i) => v * 3 + [0, 1][i])).length < 9); assert.equal(bincount([0, 2].map((v, i) => v * 3 + [0, 2][i])).length, 9);
assert.deepEqual([0, 2].map(g => bincount([0, 0, 2], [1, 2, 6], 3)[g] / bincount([0, 0, 2], null, 3)[g]), [1.5, 6]);

// AUC: ranks against pairs, on all small inputs with ties
const auc = (y, s) => { const u = [...new Set(s)].sort((a, b) => a - b), size = u.map(v => s.filter(x => x === v).length); let c = 0; const r = u.map((_, i) => (c += size[i]) - (size[i] - 1) / 2), n1 = sum(y), n0 = y.length - n1; return (sum(s.map((v, i) => y[i] * r[u.indexOf(v)])) - n1 * (n1 + 1) / 2) / (n1 * n0); };
const pairs = (y, s) => { let w = 0, n = 0; y.forEach((a, i) => y.forEach((b, j) => { if (a && !b) { n++; w += s[i] > s[j] ? 1 : s[i] === s[j] ? 0.5 : 0; } })); return w / n; };
for (let code = 0; code < 3 ** 5; code++) for (let lab = 1; lab < 31; lab++) { const s = [0, 1, 2, 3, 4].map(i => Math.floor(code / 3 ** i) % 3), y = [0, 1, 2, 3, 4].map(i => lab >> i & 1); near(auc(y, s), pairs(y, s), 1e-12); }
const y5 = [1, 0, 1, 0, 1], s5 = [0.9, 0.8, 0.8, 0.3, 0.3]; near(auc(y5, s5), 4 / 6, 1e-12); near(auc([1, 0, 0], [0.7, 0.7, 0.2]), 0.75, 1e-12); near(auc([...y5, ...y5], [...s5, ...s5]), 4 / 6, 1e-12);
{ const perms = a => a.length < 2 ? [a] : a.flatMap((v, i) => perms([...a.slice(0, i), ...a.slice(i + 1)]).map(p => [v, ...p])), got = perms([0, 1, 2, 3, 4]).map(p => { const order = [...p.keys()].sort((i, j) => s5[p[i]] - s5[p[j]]); let w = 0; order.forEach((k, r) => { if (y5[p[k]]) w += r + 1; }); return (w - 6) / 6; });
  near(Math.min(...got), 3 / 6, 1e-12); near(Math.max(...got), 5 / 6, 1e-12); }

// cumulative sums that end below 1, moving means
const cumulative = (k, round) => { let c = 0; const p = round(1 / k); for (let i = 0; i < k; i++) c = round(c + p); return c; };
assert.ok(cumulative(10, v => v) < 1); const last = cumulative(1000, f); near(last, 0.9999907, 5e-8); says('0.9999907'); near(1 / (1 - last) / 1000, 107, 1); says('107,000'); assert.ok(1 - last > 9e-6 && 1 - last < 1e-5);
{ const x = [1e16, 1, 1, 1], c = [0]; x.forEach(v => c.push(c.at(-1) + v)); assert.deepEqual([2, 3, 4].map(i => (c[i] - c[i - 2]) / 2).slice(1), [0, 0]); assert.equal((x[1] + x[2]) / 2, 1); }

// Gumbel: the integral and the frequencies
{ const z = [0.5, 0.3, 0.2].map(Math.log), n = 200000, hits = [0, 0, 0];
  for (let r = 0; r < n; r++) { const g = z.map(v => v - Math.log(-Math.log(rnd()))); hits[g.indexOf(Math.max(...g))]++; } hits.forEach((h, i) => near(h / n, [0.5, 0.3, 0.2][i], 4.5 * Math.sqrt(0.25 / n)));
  const w = [1.3, -0.4, 0.2], S = sum(w.map(Math.exp)); let I = 0; for (let x = -12; x < 40; x += 0.001) I += Math.exp(w[0] - x - S * Math.exp(-x)) * 0.001; near(I, Math.exp(w[0]) / S, 1e-3); near(0.5772, -(() => { let s = 0; const N = 400000; for (let i = 0; i < N; i++) s += Math.log(-Math.log((i + 0.5) / N)) / N; return s; })(), 1e-3); }
near(4 * Math.sqrt(0.25 / 1e5), 0.0063, 5e-5); says('0.0063'); { let t = 0; for (let v = 4; v < 12; v += 1e-4) t += Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI) * 1e-4; assert.ok(3 * 2 * t < 1 / 5000); }

// bytes and ranges
near(2000 * 1e5 * 8 / 1e9, 1.6, 1e-9); near(2 * 1e5 * 8 / 1e6, 1.6, 1e-9); near(1e7 * 20 * 8 / 1e9, 1.6, 1e-9); near(3 * 1.6, 4.8, 1e-9);
assert.ok(0.9 ** -6736 < Infinity && 0.9 ** -6737 === Infinity); says('6737');
near(1e-6 / 2 ** -23, 8, 0.5); near(2 ** -23, 1.2e-7, 1e-9); near(1e-6 / 2 ** -52 / 1e9, 4.5, 0.01);
{ const clip = v => Math.min(3, Math.max(-3, v)); assert.deepEqual([[1, 10], [3, 90]].map(r => r.map((v, j) => clip((v - [2, 10][j]) / [1, 20][j]))), [[-1, 0], [1, 3]]); }
assert.equal((200 + 100) % 256, 44); assert.equal(2e6 * 50, 1e8); assert.equal(f(1e8 + 8) - 1e8, 8); assert.equal(f(1e8 + 4), 1e8);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
const text = readFileSync(new URL('./transformers-and-llm-questions.md', import.meta.url), 'utf8').replaceAll('{,}', ',').replace(/\s+/g, ' ');
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
// the value, rounded to the digits of the quoted number, is that number, and the guide quotes it
const said = (value, quoted, times = 1) => {
  const digits = (quoted.split('.')[1] ?? '').length;
  near(value * times, Number(quoted.replaceAll(',', '')), 0.5 * 10 ** -digits + 1e-9);
  assert.ok(text.includes(quoted), `the guide does not say ${quoted}`);
};
const sum = a => a.reduce((x, y) => x + y, 0);

// three counts
const d = 4096, L = 32, ff = 14336, vocab = 128256;
const projections = 2 * d * d + 2 * d * 1024, feed = 3 * d * ff, layer = projections + feed + 2 * d;
said(projections / 1e6, '41.9'); said(feed / 1e6, '176.2'); said(layer, '218,112,000');
said(2 * vocab * d + L * layer + d, '8,030,261,248'); said(vocab * d / 1e6, '525');
const weights = L * (projections + feed) + vocab * d;
said(weights / 1e9, '7.50'); said(2 * weights / 1e9, '15.0');
said(100 * L * projections / weights, '18'); said(100 * L * feed / weights, '75'); said(100 * vocab * d / weights, '7');
said(L * feed / 1e9, '5.64'); said(d * ff / 1e6, '58.7');
near((projections + vocab * d / L) / (3 * d), 4750, 5); assert.ok(text.includes('about 4,750'));
const perPosition = 4 * L * d; said(perPosition, '524,288');
for (const [n, w, a, share] of [[2048, '30.7', '1.1', '3'], [8192, '123.0', '17.6', '13'], [32768, '491.8', '281.5', '36'], [131072, '1,967.3', '4,503.6', '70']]) {
  const tw = n * 2 * weights / 1e12;
  let ta = 0; for (let m = 1; m <= n; m++) ta += perPosition * m; // exact sum over the prompt
  said(tw, w); near(ta / 1e12, Number(a.replace(',', '')), 0.051); said(100 * ta / 1e12 / (tw + ta / 1e12), share);
}
near(17.6 / 123, 1 / 7, 0.002); assert.ok(4503.6 / 1967.3 > 2);
said(2 * weights / perPosition, '28,628'); said(4 * weights / perPosition, '57,256');
assert.equal(2 * L * 8 * 128 * 2, 131072);
const train = 6 * weights * 1e12; near(train / 1e22, 4.5, 0.05); near(train / (0.6 * 312e12) / 3600, 66800, 50);
near(1.1 / 31.8 * 100, 3.5, 0.1);

// permutation equivariance of attention without a mask, on random numbers
let seed = 7; const rnd = () => { seed = (seed * 1664525 + 1013904223) >>> 0; return seed / 2 ** 32; };
const gauss = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());
const mat = (r, c) => Array.from({ length: r }, () => Array.from({ length: c }, gauss));
const mul = (a, b) => a.map(r => b[0].map((_, j) => sum(r.map((v, k) => v * b[k][j]))));
const T = a => a[0].map((_, j) => a.map(r => r[j]));
const soft = r => { const m = Math.max(...r), e = r.map(v => Math.exp(v - m)), s = sum(e); return e.map(v => v / s); };
const Wq = mat(6, 4), Wk = mat(6, 4), Wv = mat(6, 4), X = mat(5, 6), order = [3, 0, 4, 1, 2];
const attend = (x, causal) => { const s = mul(mul(x, Wq), T(mul(x, Wk))); return mul(s.map((r, i) => soft(r.map((v, j) => causal && j > i ? -Infinity : v))), mul(x, Wv)); };
const plain = attend(X), shuffled = attend(order.map(i => X[i])), causal = attend(X, true), causalShuffled = attend(order.map(i => X[i]), true);
order.forEach((o, i) => plain[o].forEach((v, j) => near(shuffled[i][j], v, 1e-12)));
assert.ok(order.some((o, i) => causal[o].some((v, j) => Math.abs(causalShuffled[i][j] - v) > 0.01)));
said(1 - 1 / 2, '0.5'); said(1 / 1000 - 1 / 1001, '0.000001');

// rotary embedding: score depends on the offset only, norms stay
const rope = (v, m, base = 1e4) => v.map((_, i) => { const p = i >> 1, a = m * base ** (-2 * p / v.length), x = v[2 * p], y = v[2 * p + 1]; return i % 2 ? x * Math.sin(a) + y * Math.cos(a) : x * Math.cos(a) - y * Math.sin(a); });
const dot = (a, b) => sum(a.map((v, i) => v * b[i]));
const q = Array.from({ length: 16 }, gauss), k = Array.from({ length: 16 }, gauss);
near(dot(rope(q, 5), rope(k, 3)), dot(rope(q, 105), rope(k, 103)), 1e-9); near(dot(rope(q, 5), rope(k, 3)), dot(q, rope(k, -2)), 1e-9);
near(dot(rope(q, 77), rope(q, 77)), dot(q, q), 1e-9);
near(Math.cos(2 * Math.PI / 3), -0.5, 1e-12); near(Math.cos(5 * Math.PI / 3 - 3 * Math.PI / 3), -0.5, 1e-12);
const wave = (base, i) => 2 * Math.PI * base ** (2 * i / 128), turns = (base, c) => Array.from({ length: 64 }, (_, i) => wave(base, i)).filter(w => w <= c).length;
said(wave(1e4, 0), '6.28'); said(wave(1e4, 63), '54,410'); said(turns(1e4, 4096), '46'); said(64 - turns(1e4, 4096), '18'); said(turns(5e5, 8192), '35');
const bf16 = v => { const b = new Uint32Array(new Float32Array([v]).buffer)[0], r = b + 0x7fff + ((b >>> 16) & 1); return new Float32Array(new Uint32Array([(r & 0xffff0000) >>> 0]).buffer)[0]; };
assert.equal(bf16(257), 256); for (let i = 0; i <= 256; i++) assert.equal(bf16(i), i);
near(8192 / 32768, 0.25, 0);

// byte-pair encoding
let corpus = [[6, 't', 'e', 'a'], [4, 's', 'e', 'a', 't'], [3, 'a', 't', 'e']];
const length = () => sum(corpus.map(w => w[0] * (w.length - 1)));
const pairs = () => { const c = {}; for (const [n, ...s] of corpus) for (let i = 0; i + 1 < s.length; i++) { const p = s[i] + '+' + s[i + 1]; c[p] = (c[p] ?? 0) + n; } return c; };
const merge = (s, [a, b]) => { const o = []; for (let i = 0; i < s.length; i++) if (s[i] === a && s[i + 1] === b) { o.push(a + b); i++; } else o.push(s[i]); return o; };
const encode = w => merge(merge([...w], ['e', 'a']), ['t', 'ea']).join(' ');
assert.equal(length(), 43); assert.deepEqual(pairs(), { 't+e': 9, 'e+a': 10, 's+e': 4, 'a+t': 7 });
corpus = corpus.map(([n, ...s]) => [n, ...merge(s, ['e', 'a'])]);
assert.equal(length(), 33); assert.deepEqual(pairs(), { 't+ea': 6, 's+ea': 4, 'ea+t': 4, 'a+t': 3, 't+e': 3 });
corpus = corpus.map(([n, ...s]) => [n, ...merge(s, ['t', 'ea'])]); assert.equal(length(), 27);
assert.equal(encode('teas'), 'tea s'); assert.equal(encode('eat'), 'ea t'); assert.equal(encode('ate'), 'a t e'); assert.equal(encode('teat'), 'tea t');
said(Math.log2(8) / 4, '0.75'); said(Math.log2(6) / 3.2, '0.81');

// two clocks
const BW = 0.8 * 2e12, F = 0.6 * 312e12, cache = 131072;
const read = n => (n * 2 * weights + perPosition * n * n / 2) / F;
said((2048 * 2 * weights + perPosition * 2048 ** 2 / 2) / 1e12, '31.8'); said(read(2048) * 1e3, '170'); said(read(2048) / 2048 * 1e3, '0.083');
said(2048 * cache / 1e9, '0.27'); const write = (2 * weights + 2048 * cache) / BW; said(write * 1e3, '9.5'); said(write / (read(2048) / 2048), '115');
said(read(8192) * 1e3, '751'); said(512 * 2 * weights / F * 1e3, '41'); assert.equal(60 - 41, 19);
const step = (b, g, n) => Math.max((2 * weights + b * n * cache) / BW, b * g * (2 * weights + perPosition * n) / F);
const round = (a, g) => (1 - a ** (g + 1)) / (1 - a);
const speed = (b, n, a = 0.8) => round(a, 4) * step(b, 1, n) / (step(b, 5, n) + 0.2 * step(b, 1, n));
said(round(0.8, 4), '3.36'); said(round(0.6, 4), '2.31'); near(1 + 4 * 0.05, 1.2, 1e-12); said(speed(1, 128), '2.80');
for (const n of [128, 1024, 4096]) near(speed(1, n), 2.80, 0.005);
said(speed(104, 128), '0.80'); said(speed(104, 1024), '1.30'); said(speed(104, 4096), '2.63');
assert.ok(Math.abs(speed(23, 128) - speed(1, 128)) < 1e-9 && speed(24, 128) < speed(1, 128)); assert.ok(speed(80, 128) >= 1 && speed(81, 128) < 1);
said(104 * 4096 * cache / 1e9, '55.8'); said(speed(64, 128), '1.22'); said(speed(64, 128, 0.6), '0.83');
assert.ok(step(100, 5, 128) / step(100, 1, 128) > 3.8 && step(100, 5, 128) / step(100, 1, 128) < 4 && round(0.8, 4) < 3.8);
// speculative sampling: exact for the example, then by simulation on random distributions
const accept = (p, q) => { const m = p.map((v, i) => Math.min(v, q[i])), beta = sum(m); return [beta, p.map((v, i) => m[i] + (1 - beta) * (v - m[i]) / (1 - beta))]; };
const [beta, out] = accept([0.5, 0.3, 0.2], [0.2, 0.5, 0.3]); said(beta, '0.7'); [0.5, 0.3, 0.2].forEach((v, i) => near(out[i], v, 1e-12));
near(0.5 * Math.min(1, 0.3 / 0.5), 0.3, 1e-12); near(0.3 * (2 / 3), 0.2, 1e-12);
{ const draw = p => { let u = rnd(), i = 0; while (i < p.length - 1 && (u -= p[i]) >= 0) i++; return i; };
  const p = soft(Array.from({ length: 5 }, gauss)), q = soft(Array.from({ length: 5 }, gauss)), rest = p.map((v, i) => Math.max(0, v - q[i])), R = sum(rest);
  const n = 200000, hits = p.map(() => 0);
  for (let i = 0; i < n; i++) { const x = draw(q); hits[rnd() < p[x] / q[x] ? x : draw(rest.map(v => v / R))]++; }
  hits.forEach((h, i) => near(h / n, p[i], 4.5 * Math.sqrt(p[i] / n)));
  let tokens = 0; for (let i = 0; i < n; i++) { let j = 0; while (j < 4 && rnd() < 0.8) j++; tokens += j + 1; } near(tokens / n, round(0.8, 4), 0.015); }
near(accept([0.9, 0.1], [0.6, 0.4])[0], 0.7, 1e-12); near(0.9 * 0.6 + 0.1 * 0.4, 0.58, 1e-12); near(0.9 * 1 + 0.1 * 0.25, 0.925, 1e-12);

// sampling
for (const [t, ps, kept] of [[0.5, '0.8786, 0.1189, 0.0022, 0.0003', 2], [1, '0.6964, 0.2562, 0.0347, 0.0128', 2], [2, '0.5089, 0.3087, 0.1136, 0.0689', 3]]) {
  const p = soft([4, 3, 1, 0].map(z => z / t)); assert.ok(text.includes(`${ps} | ${kept} |`));
  ps.split(', ').forEach((s, i) => near(p[i], Number(s), 5.1e-5));
  let c = 0, n = 0; while (c < 0.9) c += p[n++]; assert.equal(n, kept);
}
said(0.995 ** 500, '0.08'); said(0.999 ** 500, '0.61');
const f = Math.fround; assert.equal(f(f(f(1e8) + 1) - 1e8), 0); assert.equal(f(f(1e8) - 1e8) + 1, 1);

// DPO: the closed form against a search over the simplex, the loss and its gradient by finite differences
const ref = [0.5, 0.3, 0.2], reward = [0, 1, 2];
for (const [b, policy, kl] of [[1, ['0.179', '0.292', '0.529'], '0.32'], [0.5, ['0.037', '0.163', '0.801'], '0.92']]) {
  const w = ref.map((v, i) => v * Math.exp(reward[i] / b)), Z = sum(w), star = w.map(v => v / Z);
  star.forEach((v, i) => said(v, policy[i])); said(sum(star.map((v, i) => v * Math.log(v / ref[i]))), kl); if (b === 1) said(Z, '2.793');
  const value = p => sum(p.map((v, i) => v === 0 ? 0 : v * reward[i] - b * v * Math.log(v / ref[i])));
  near(value(star), b * Math.log(Z), 1e-12);
  let best = -Infinity; for (let i = 1; i < 200; i++) for (let j = 1; i + j < 200; j++) best = Math.max(best, value([i / 200, j / 200, 1 - (i + j) / 200]));
  assert.ok(best <= b * Math.log(Z) + 1e-12 && best > b * Math.log(Z) - 1e-3);
  const back = star.map((v, i) => b * Math.log(v / ref[i]) + b * Math.log(Z)); back.forEach((v, i) => near(v, reward[i], 1e-9));
}
const loss = (lw, ll, b = 0.1) => Math.log1p(Math.exp(-b * ((lw + 11) - (ll + 15))));
said(loss(-12, -20), '0.513'); said(loss(-11, -15), '0.693'); near(0.1 * (-1 + 5), 0.4, 1e-12); said(100 * (1 - Math.exp(-1)), '63');
near((loss(-12 + 1e-5, -20) - loss(-12 - 1e-5, -20)) / 2e-5, -0.1 / (1 + Math.exp(0.4)), 1e-9);
near((loss(-12, -20 + 1e-5) - loss(-12, -20 - 1e-5)) / 2e-5, 0.1 / (1 + Math.exp(0.4)), 1e-9);

// pass@k
const C = (n, r) => { if (r > n) return 0; let v = 1; for (let i = 0; i < r; i++) v = v * (n - i) / (i + 1); return v; };
said(1 - C(7, 5) / C(10, 5), '0.917'); said(1 - 0.7 ** 5, '0.832'); assert.equal(C(7, 5), 21); assert.equal(C(10, 5), 252);
let plug = 0; for (const p of [0.05, 0.3, 0.8]) {
  let unbiased = 0, naive = 0; for (let c = 0; c <= 10; c++) { const w = C(10, c) * p ** c * (1 - p) ** (10 - c); unbiased += w * (1 - C(10 - c, 5) / C(10, 5)); naive += w * (1 - (1 - c / 10) ** 5); }
  near(unbiased, 1 - (1 - p) ** 5, 1e-12); assert.ok(naive < unbiased); if (p === 0.05) { plug = naive; said(unbiased, '0.226'); }
}
said(plug, '0.189'); said(196 * Math.sqrt(0.67 * 0.33 / 164), '7');
// the judge
assert.equal(70 + 50 + 80, 200); near((70 + 80) / 200, 0.75, 0); near((70 + 40) / 200, 0.55, 0);
let tail = 0; for (let i = 70; i <= 120; i++) tail += C(120, i) / 2 ** 120; said(2 * tail, '0.08');
assert.equal(1 + 2 + 3 + 3 + 1.5 + 1.5, 12);

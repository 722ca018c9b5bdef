import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
// parameter count of the listed shape: vocabulary 32,000, feed-forward 11,008, untied embeddings
const L = 32, d = 4096, ffn = 11008, vocab = 32000;
const params = 2 * vocab * d + L * (4 * d * d + 3 * d * ffn + 2 * d) + d;
assert.equal(params, 6738415616);
const W = params * 2;
near(W / 1e9, 13.5, 0.05);
const tok = (kv, b = 2) => 2 * L * kv * 128 * b;
assert.equal(tok(32), 524288); assert.equal(tok(32), 512 * 1024);
assert.equal(tok(8), 131072); assert.equal(tok(8), 128 * 1024);
assert.equal(tok(32) * 4096, 2 * 2 ** 30); assert.equal(tok(8) * 4096, 0.5 * 2 ** 30);
const budget = 80e9 * 0.9 - W - 2.5e9;
near(budget / 1e9, 56.0, 0.05);
near(80 - 8 - 13.5 - 2.5, 56, 1e-9);
assert.equal(Math.floor(budget / tok(32)), 106855);
assert.equal(Math.floor(budget / tok(8)), 427422);
assert.equal(Math.floor(budget / tok(32) / 4096), 26);
assert.equal(Math.floor(budget / tok(8) / 4096), 104);
const saved = 2 * 4096 * (4096 - 1024) * 32; near(saved / 1e9, 0.8, 0.01); near(saved * 2 / 1e9, 1.6, 0.02);
const BW = 2.0e12, F = 312e12;
const step = (B, kv) => (W + B * 4096 * tok(kv)) / BW;
for (const [B, kv, gb, ms, tps] of [[1, 32, 2.1, 7.8, 128], [26, 32, 55.8, 34.7, 750], [26, 8, 14.0, 13.7, 1895], [104, 8, 55.8, 34.7, 3001]]) {
  near(B * 4096 * tok(kv) / 1e9, gb, 0.06);
  near(step(B, kv) * 1e3, ms, 0.06);
  near(B / step(B, kv), tps, 0.6);
}
const flop = 104 * (2 * params + 4 * 4096 * 4096 * L);
near(flop / 1e12, 1.6, 0.05); near(flop / F * 1e3, 5.2, 0.05);
assert.ok(flop / F < step(104, 8) / 6);
near(F / BW, 156, 0.01);
// intensity of attention over the cache: per head and position 4d flop, 2 vectors of d 2-byte numbers per kv head
near(4 * 128 * 32 / (2 * 128 * 2 * 32), 1, 1e-12); near(4 * 128 * 32 / (2 * 128 * 2 * 8), 4, 1e-12);
near(2 * params / W, 1, 1e-12);
near(BW / (4096 * tok(32)), 931, 0.6); near(BW / (4096 * tok(8)), 3725, 0.6);
near(931 / 750 - 1, 0.24, 0.005);
near(W / tok(32), 25705, 1); assert.equal(Math.floor(W / tok(32) / 4096), 6);
for (const r of [1, 1.5, 3, 10]) { // cache traffic r times the weight traffic
  assert.ok(2 * (1 + r) / (1 + 2 * r) <= 4 / 3 + 1e-12); assert.ok((1 + r) / (1 + r / 2) >= 4 / 3 - 1e-12);
}
// follow-ups
near(1 - 600 / 4096, 0.85, 0.005);
assert.equal(Math.ceil(600 / 16), 38); assert.equal(38 * 16, 608); assert.equal(Math.floor(106855 / 608), 175);
assert.equal(tok(32, 1), 256 * 1024); assert.equal(Math.floor(budget / tok(32, 1) / 4096), 52);
near(W / 2 / 1e9, 6.7, 0.05);
assert.equal(Math.floor((budget + W / 2) / tok(32) / 4096) - 26, 3);
near((W + 26 * 4096 * tok(32)) / 1e9, 69.3, 0.05);
near(1500 * tok(32) / 1e9, 0.79, 0.005); near(26 * 1500 * tok(32) / 1e9, 20.4, 0.06);

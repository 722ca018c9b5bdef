import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
const N = 40000, pin = 0.5e-6, pout = 1.5e-6;
const plain = (2400 + 250) * pin + 10 * pout; near(plain, 0.00134, 1e-12); near(plain * N, 53.6, 1e-9);
const cached = 2400 * pin / 10 + 250 * pin + 10 * pout; near(cached, 0.00026, 1e-12); near(cached * N, 10.4, 1e-9);
const gpu = 2 * 24 * 2; assert.equal(gpu, 96);
near(gpu / plain, 71600, 60); near(gpu / cached, 369000, 300);
near(N / 86400, 0.46, 0.005);
assert.equal(Math.round(0.12 * N * 1.5), 7200); assert.equal(Math.round(0.08 * N * 1.5), 4800);
near(0.01 * N * 1.5, 600, 1e-9); near(600 / 53.6, 11, 0.3); near(0.04 * N, 1600, 1e-9); near(1600 * 1.5, 2400, 1e-9); near(0.03 * N * 1.5, 1800, 1e-9);
const diff = (35 - 15) / 500; near(diff, 0.92 - 0.88, 1e-12);
const se = Math.sqrt(50 - 400 / 500) / 500; near(se * 100, 1.40, 0.005);
near((diff - 1.959964 * se) * 100, 1.25, 0.005); near((diff + 1.959964 * se) * 100, 6.75, 0.005);
let p = 0, c = 1; for (let k = 0; k <= 50; k++) { if (k >= 35) p += c; c = c * (50 - k) / (k + 1); } near(2 * p / 2 ** 50, 0.007, 0.0005);
near(0.0125 * N, 500, 1e-9); near(500 * 1.5, 750, 1e-9);
const net = 750 - (gpu - 10.4); near(net, 664, 0.5); near(24000 / net, 36, 0.2); near(24000 / (2400 - (gpu - 10.4)), 10, 0.5);
// reversal: lower-end gain times price of an error equals the extra cost of the GPUs
near((gpu - 10.4) / 500, 0.17, 0.005);
// LoRA
const qv = 32 * 16 * ((4096 + 4096) + (4096 + 1024)); assert.equal(qv, 6815744);
const params = 2 * 128256 * 4096 + 4096 + 32 * (2 * 4096 * 4096 + 2 * 4096 * 1024 + 3 * 4096 * 14336 + 2 * 4096); assert.equal(params, 8030261248);
near(qv / params * 100, 0.085, 0.0005); near(qv * 2 / 1e6, 13.6, 0.05); near(params * 16 / 1e9, 128, 0.6); near(params * 2 / 1e9, 16.1, 0.05); near(qv * 16 / 1e9, 0.1, 0.02);
const all = r => 32 * r * (2 * (4096 + 4096) + 2 * (4096 + 1024) + 3 * (4096 + 14336)); near(all(16) / 1e6, 41.9, 0.05); near(all(16) / params * 100, 0.52, 0.005); near(all(64) / 1e6, 168, 0.5);
near(8 * 120, 960, 0); near(960 * pin * N, 19.2, 1e-9);

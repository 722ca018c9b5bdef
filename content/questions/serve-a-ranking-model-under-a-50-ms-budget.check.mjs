import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
let s = 12345;
const rnd = () => {
  s = (s + 0x6d2b79f5) | 0;
  let t = Math.imul(s ^ (s >>> 15), 1 | s);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const normal = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());
const pct = (x, p) => x[Math.min(x.length - 1, Math.floor(p * x.length))];

// stages
const stages = [[2, 6], [6, 12], [3, 10], [1, 3], [5, 14], [1, 2]];
assert.equal(stages.reduce((a, [, q]) => a + q, 0), 47);
assert.equal(47 + 3, 50);
const z99 = 2.3263479;
const N = 400000;
const tot = new Float64Array(N);
for (let i = 0; i < N; i++) for (const [m, q] of stages) tot[i] += m * Math.exp((Math.log(q / m) / z99) * normal());
tot.sort();
near(pct(tot, 0.99), 31, 0.3);
near(stages.reduce((a, [m, q]) => a + m * Math.exp((Math.log(q / m) / z99) * z99), 0), 47, 1e-9); // one common cause
near(1 - 0.995 ** 6, 0.03, 0.0005);
// a 60 ms stall in 0.5% of the calls moves the p99 of a stage to where the rest has z(0.99 / 0.995)
for (const [m, q] of stages) assert.ok(m * (q / m) ** (2.5746 / z99) - q < 2);
const clock = stages.map(((c) => ([, q]) => (c += q))(0));
assert.deepEqual(clock, [6, 18, 28, 31, 45, 47]);

// fan-out
near(0.99 ** 20, 0.818, 0.0005);
near(1 - 0.99 ** 20, 0.18, 0.003);
near(1 - 0.99 ** 100, 0.63, 0.005);
near(0.99 ** (1 / 20), 0.9995, 0.00001);
near(1 / 20, 0.05, 1e-12);
near(0.01 * 0.03, 0.0003, 1e-12);
near(1 - (1 - 0.0003) ** 20, 0.006, 0.0001);

// GPU
assert.equal((4 / (2 + 8)) * 1000, 400);
assert.equal((1 / (2 + 2)) * 1000, 250);
function gpu(rate, cap, window, base = 2, per = 2, n = 300000) {
  const a = new Float64Array(n);
  let t = 0;
  for (let i = 0; i < n; i++) a[i] = t += (-Math.log(1 - rnd()) * 1000) / rate;
  const lat = new Float64Array(n);
  let free = 0;
  for (let i = 0; i < n; ) {
    const start = Math.max(free, a[i], Math.min(a[i] + window, a[Math.min(i + cap, n) - 1]));
    let j = i + 1;
    while (j < Math.min(i + cap, n) && a[j] <= start) j++;
    free = start + base + per * (j - i);
    for (let k = i; k < j; k++) lat[k] = free - a[k];
    i = j;
  }
  lat.sort();
  return [pct(lat, 0.5), pct(lat, 0.99)];
}
const table = [
  [100, 1, 0, 4.0, 14.2], [100, 4, 0, 4.0, 11.5], [100, 4, 3, 7.0, 12.7],
  [150, 1, 0, 5.5, 22.5], [150, 4, 0, 4.8, 13.8], [150, 4, 3, 8.1, 15.3],
  [200, 1, 0, 9.2, 46], [200, 4, 0, 6.7, 17.4], [200, 4, 3, 9.0, 18.4],
];
for (const [r, b, w, p50, p99] of table) {
  const [x, y] = gpu(r, b, w);
  near(x, p50, 0.03 * p50);
  near(y, p99, (r === 200 && b === 1 ? 0.08 : 0.03) * p99);
}
for (const [r, p99] of [[150, 13.8], [200, 17.4]]) near(gpu(r, 8, 0)[1], p99, 0.03 * p99);
near(gpu(300, 4, 0)[1], 30, 1.5);
near(gpu(300, 4, 0, 1, 1)[1], 6.9, 0.25);
near(gpu(150, 4, 0, 1, 1)[1], 4.9, 0.25);

// fleet
assert.equal(3000 / 150, 20);
assert.equal((20 * 3) / 2, 30);
assert.equal(3000 / 400, 7.5);
near(3000 / 8 / 400, 0.94, 0.003);
assert.equal(((3000 / 100) * 3) / 2, 45);
near(1 - 30 / 45, 1 / 3, 1e-12);

// fallbacks
near(0.01 * 4, 0.04, 1e-12);
near(0.95 * 0.5 - 0.05 * 4, 0.275, 1e-12);
near(0.275 + 0.04, 0.3, 0.02);
near((0.5 + 0.04) / 4.5, 0.12, 1e-9);

import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const lf = [0];
for (let i = 1; i <= 200000; i++) lf[i] = lf[i - 1] + Math.log(i);
const pmf = (n, p, k) => (p === 0 ? +(k === 0) : p === 1 ? +(k === n) : Math.exp(lf[n] - lf[k] - lf[n - k] + k * Math.log(p) + (n - k) * Math.log(1 - p)));
const between = (n, p, a, b) => {
  let s = 0;
  for (let k = a; k <= b; k++) s += pmf(n, p, k);
  return s;
};
const cover = (n, l, u, q = 0.5) => between(n, q, l, u - 1);
const x = [41, 44, 47, 52, 55, 58, 61, 66, 72, 80, 95, 130, 210, 480, 1900];

assert.equal(x.length, 15);
assert.deepEqual([3, 4, 5, 8, 11, 12, 13].map((r) => x[r - 1]), [47, 52, 55, 66, 95, 130, 210]);
near(cover(15, 3, 13), 0.993, 5e-4);
near(cover(15, 4, 12), 0.965, 5e-4);
near(cover(15, 5, 11), 0.882, 5e-4);
near(cover(15, 5, 12), 0.923, 5e-4);
near(cover(5, 1, 5), 0.9375, 1e-12);
near(cover(6, 1, 6), 1 - 2 * 2 ** -6, 1e-12);
near(1 - 2 * 2 ** -6, 0.969, 5e-4);

// exact enumeration of the sign patterns
let hit = 0;
for (let c = 0; c < 2 ** 15; c++) {
  let k = 0;
  for (let i = 0; i < 15; i++) k += (c >> i) & 1;
  if (k >= 4 && k <= 11) hit++;
}
near(hit / 2 ** 15, cover(15, 4, 12), 1e-12);

// mean
const m = x.reduce((a, b) => a + b) / 15;
const sd = Math.sqrt(x.reduce((a, b) => a + (b - m) ** 2, 0) / 14);
near(m, 226, 0.1);
near(sd, 476, 0.6);
near(m - (2.145 * sd) / Math.sqrt(15), -38, 0.5);
near(m + (2.145 * sd) / Math.sqrt(15), 490, 0.5);

// bootstrap cdf of the median
const bc = (k) => between(15, k / 15, 8, 15);
near(bc(3), 0.0042, 5e-5);
near(bc(4), 0.02545, 5e-6);
near(bc(5), 0.0882, 5e-5);
near(bc(11), 0.97455, 5e-6);
near(bc(12), 0.9958, 5e-5);
near(Math.sqrt(bc(4) * (1 - bc(4)) / 10000) * 100, 0.16, 0.003);
// an end flips when fewer than 2.5% of B resamples reach X(4)
near(between(10000, bc(4), 0, 249), 0.38, 0.003);
near(between(100000, bc(4), 0, 2499), 0.18, 0.003);
{
  // the closed form against resampling, seeded
  let s = 4242;
  const rnd = () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  let c = 0;
  const B = 100000;
  for (let b = 0; b < B; b++) {
    let low = 0;
    for (let i = 0; i < 15; i++) if (rnd() * 15 < 5) low++;
    if (low >= 8) c++;
  }
  near(c / B, bc(5), 0.004);
}

// p99
near(0.99 ** 15, 0.86, 0.001);
near(Math.log(0.05) / Math.log(0.99), 298.07, 0.005);
assert.ok(0.99 ** 299 <= 0.05 && 0.99 ** 298 > 0.05);
assert.ok(0.99 ** 368 <= 0.025 && 0.99 ** 367 > 0.025);
near(1 - 0.99 ** 100, 0.63, 0.005);
function exact(n, q) {
  let c = 0;
  let l = 0;
  let u = 0;
  for (let k = 0; k <= n; k++) {
    c += pmf(n, q, k); // P(K <= k)
    if (c <= 0.025) l = k + 1; // P(K <= l-1) <= 2.5%
    if (!u && c >= 0.975) u = k + 1; // P(K >= u) <= 2.5%
  }
  return [l, u];
}
assert.deepEqual(exact(1000, 0.99), [983, 997]);
near(cover(1000, 983, 997, 0.99), 0.976, 5e-4);
assert.deepEqual(exact(10000, 0.99), [9880, 9920]);
function boot(n, q) {
  const r = Math.ceil(n * q - 1e-9);
  const cdf = (k) => between(n, k / n, r, n);
  let lo = 0;
  let hi = 0;
  for (let k = Math.floor(n * 0.9); k <= n; k++) {
    if (!lo && cdf(k) >= 0.025) lo = k;
    if (!hi && cdf(k) >= 0.975) hi = k;
  }
  return [lo, hi, cover(n, lo, hi, q)];
}
const b100 = boot(100, 0.99);
assert.equal(b100[1], 100);
near(b100[2], 0.633, 5e-4);
const b1000 = boot(1000, 0.99);
assert.deepEqual(b1000.slice(0, 2), [982, 995]);
near(b1000[2], 0.927, 5e-4);

// large n ranks
assert.deepEqual(exact(1000, 0.5), [469, 532]);
near(500 - 0.98 * Math.sqrt(1000), 469, 0.1);
near(500 + 0.98 * Math.sqrt(1000), 531, 0.1);

// bursts
near(1 + 4 * 0.2, 1.8, 1e-12);
near(15 / 1.8, 8.3, 0.05);
near(Math.sqrt(15 / 4), 1.94, 0.005);
near(Math.sqrt((1.8 * 15) / 4), 2.6, 0.005);
assert.equal(Math.floor(7.5 - 1.96 * 2.6), 2);
assert.equal(Math.ceil(7.5 + 1.96 * 2.6) + 1, 14);
near(7.5 - 1.96 * 2.6, 2.4, 0.01);
near(7.5 + 1.96 * 2.6, 12.6, 0.01);
assert.ok(x[11] < 150 && x[13] > 150);
assert.equal(x[1], 44);
assert.equal(x[13], 480);
const sets = new Set();
for (const a of [0, 1, 2]) for (const b of [0, 1, 2]) for (const c of [0, 1, 2]) sets.add([a, b, c].sort().join());
assert.equal(sets.size, 10);
near(15 / 8.3, 1.8, 0.01);

// overlap
near(1.96 * Math.SQRT2, 2.77, 0.005);
near(2 * 1.96, 3.92, 1e-12);
near(1.96 / Math.SQRT2, 1.386, 5e-4);
const z = 1.96 / Math.SQRT2;
let area = 0;
for (let t = -z, h = 1e-4; t < z; t += h) area += (Math.exp(-((t + h / 2) ** 2) / 2) / Math.sqrt(2 * Math.PI)) * h;
near(area, 0.834, 5e-4);
assert.equal(15 * 15, 225);
near(1000 / 300, 3.3, 0.05);

import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const mean = (x) => x.reduce((s, v) => s + v, 0) / x.length;

// the gap and the six orders
near(4.6 - 3.1, 1.5, 1e-9);
const placed = [2, 6, 9, 14, 20, 26];
const prep = [10, 14, 18, 24, 30, 36];
const ready = placed.map((p, i) => p + prep[i]);
assert.deepEqual(ready, [12, 20, 27, 38, 50, 62]);
assert.equal(mean(prep), 22);
assert.equal(mean(prep.filter((_, i) => ready[i] <= 30)), 14);
assert.equal(mean(prep.filter((_, i) => ready[i] + 5 <= 30)), 12);
assert.equal(27 + 5, 32);
assert.equal(ready.filter((r) => r > 30).length, 3);
const exposure = prep.map((p, i) => Math.min(p, 30 - placed[i]));
assert.deepEqual(exposure, [10, 14, 18, 16, 10, 4]);
assert.equal(exposure.reduce((a, b) => a + b) / 3, 24);
// censored exponential: likelihood rate^3 exp(-72 rate) peaks at mean 24
const ll = (m) => -3 * Math.log(m) - 72 / m;
near((ll(24 + 1e-4) - ll(24 - 1e-4)) / 2e-4, 0, 1e-6);
assert.ok(ll(24) > ll(22) && ll(24) > ll(26));

// the join
const rows = [[10, 11, 11], [15, 29, 9], [20, 26, 14], [28, 33, 19]];
const seen = rows.filter((r) => r[1] <= 30);
assert.equal(seen.sort((a, b) => b[0] - a[0])[0][2], 14);
assert.equal(rows.filter((r) => r[0] <= 30).sort((a, b) => b[0] - a[0])[0][2], 19);
assert.equal(rows.filter((r) => r[1] <= 30).sort((a, b) => b[1] - a[1])[0][2], 9);

// capacity
const reads = 1500 * 40 + 500;
assert.equal(reads, 60500);
assert.ok(500 / reads < 0.01);
assert.equal(60 * 4 + 60, 300);
near((reads * 300) / 1e6, 18, 0.2);
assert.equal((600000 * 300) / 1e6, 180);
assert.equal(180 * 3, 540);
assert.equal((50000 * 100) / 1e6, 5);
assert.equal(1500 + 500, 2000);
near(((5e6 * 6) / 86400) * 5 * 3, 5200, 20);
assert.equal(100000 / 5, 20000);
near(50000 / 30, 1670, 5);
const logDay = (reads * 300 * 0.3 * 86400) / 1e9;
near(logDay, 470, 1);
near((logDay * 365) / 1000, 172, 0.5);
assert.equal((5e6 * 300) / 1e9, 1.5);
near(logDay * 0.01, 4.7, 0.01);
near(((1.5 + logDay * 0.01) * 730) / 1000, 4.5, 0.05);

// freshness
near(0.4 * 1.2, 0.48, 1e-12);
assert.equal(10 / 2 + 2, 7);
near(0.48 * 7, 3.4, 0.05);
near(0.48 * (20 / 60), 0.16, 1e-9);
near(0.02 * 0.5, 0.01, 1e-12);
near(0.48 * 40, 19, 0.3);
assert.equal(14 * 5, 70);

// monitor
assert.equal(5e6 * 0.001, 5000);
const se = Math.sqrt((0.005 * 0.995) / 5000);
near(se * 100, 0.1, 0.001);
assert.ok((0.008 - 0.005) / se > 2.9);

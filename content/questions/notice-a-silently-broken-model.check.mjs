import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
let s = 99;
const rnd = () => {
  s = (s + 0x6d2b79f5) | 0;
  let t = Math.imul(s ^ (s >>> 15), 1 | s);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const sum = (x) => x.reduce((a, b) => a + b, 0);

const ref = [0.5, 0.25, 0.15, 0.07, 0.03];
const app = [0.8, 0.14, 0.04, 0.015, 0.005];
const mix = ref.map((r, i) => 0.82 * r + 0.18 * app[i]);
[0.554, 0.2302, 0.1302, 0.0601, 0.0255].forEach((v, i) => near(mix[i], v, 1e-9));
for (const d of [ref, app, mix]) near(sum(d), 1, 1e-9);
const terms = (a, e) => a.map((v, i) => (v - e[i]) * Math.log(v / e[i]));
[0.0055, 0.0016, 0.0028, 0.0015, 0.0007].forEach((v, i) => near(terms(mix, ref)[i], v, 5e-5));
[0.141, 0.0638, 0.1454, 0.0847, 0.0448].forEach((v, i) => near(terms(app, ref)[i], v, 5e-5));
const P = sum(terms(mix, ref));
const Q = sum(terms(app, ref));
near(P, 0.0122, 5e-5);
near(Q, 0.4797, 5e-5);
near(0.18 ** 2, 0.03, 0.003);
near(P / Q, 0.025, 0.0006);

// noise of PSI
near(4 * (2 / 400000), 0.00002, 1e-12);
near(P / 0.00002, 600, 15);
near(19 * (1 / 100), 0.19, 1e-12);
{
  // simulated mean of PSI, 5 bins, n = 2000 and m = 3000, against the formula
  let tot = 0;
  const R = 1500;
  const draw = (n) => {
    const c = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      let u = rnd();
      let k = 0;
      while (k < 4 && u >= ref[k]) u -= ref[k++];
      c[k]++;
    }
    return c.map((v) => v / n);
  };
  for (let r = 0; r < R; r++) tot += sum(terms(draw(2000), draw(3000)));
  near(tot / R / (4 * (1 / 2000 + 1 / 3000)), 1, 0.08);
  // 20 bins, 100 rows: share of healthy days above 0.1 (empty bins get half a count, like every bin)
  let over = 0;
  for (let r = 0; r < 2000; r++) {
    const c = new Array(20).fill(0.5);
    for (let i = 0; i < 100; i++) c[Math.floor(rnd() * 20)]++;
    if (sum(c.map((v) => (v / 110 - 0.05) * Math.log(v / 110 / 0.05))) > 0.1) over++;
  }
  assert.ok(over / 2000 > 0.85, String(over));
}

// damage
assert.equal(400000 * 0.18, 72000);
near(72000 * (0.03 - 0.005), 1800, 1e-6);
assert.equal(1800 / 6, 300);
assert.equal(400000 * 0.005, 2000);
assert.equal(300 / 2000, 0.15);
assert.equal(300 * 25, 7500);

// labels
assert.equal(0.1 * 2000, 200);
near(200 * 1.15, 230, 1e-9);
near(Math.sqrt(200), 14.1, 0.05);
near(30 / Math.sqrt(200), 2.1, 0.05);
assert.equal(7 * 30, 210);
near(Math.sqrt(1400), 37.4, 0.05);
near(210 / Math.sqrt(1400), 5.6, 0.05);
near(0.18 * 200, 36, 1e-9);
near(36 + 30, 66, 1e-9);
near(Math.sqrt(36), 6.0, 1e-9);
near(30 / 6, 5.0, 1e-9);
assert.equal(8 * 7500, 60000);
assert.equal(1 + 7, 8);
assert.equal(7 + 7, 14);
assert.equal(14 * 7500, 105000);

// alerts
near(60 * 24 * 0.01, 14.4, 1e-9);
assert.equal(24 * 24 * 30, 17280);
const erfc = (x) => {
  const h = 1e-3;
  let a = 0;
  for (let t = x; t < x + 8; t += h) a += Math.exp(-((t + h / 2) ** 2)) * h;
  return (2 / Math.sqrt(Math.PI)) * a;
};
near(erfc(4.02 / Math.SQRT2) * 17280, 1, 0.02);
assert.equal(72000 / 24, 3000);
near(3000 * 0.03, 90, 1e-9);
const sd = Math.sqrt(3000 * 0.03 * 0.97);
near(sd, 9.3, 0.05);
near(3000 * 0.005, 15, 1e-9);
near((15 - 90) / sd, -8.0, 0.05);
near((15 - 90) / (1.5 * sd), -5.4, 0.06);
near(7500 / 24, 313, 0.6);

// follow-ups
near(400000 * 0.03, 12000, 1e-6);
near(12000 * 0.005, 60, 1e-9);
assert.equal(60 * 30, 1800);
near(Math.sqrt(((1 / 6) * (5 / 6)) / 1800) * 100, 0.9, 0.03);
assert.equal(1 / 0.005, 200);
assert.equal(60 / 6, 10);
assert.equal(10 * 25, 250);
near(0.82 * 2 + 0.18 * 95, 18.7, 0.05);
near(18.74 / 2, 9, 0.5);
near(1.609344, 1.6, 0.01);

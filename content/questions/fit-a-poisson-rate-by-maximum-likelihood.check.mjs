import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const sum = (x) => x.reduce((a, b) => a + b, 0);
const k = [4, 9, 3, 2, 12, 0];
const t = [100, 300, 20, 200, 350, 30];
const K = sum(k);
const T = sum(t);
assert.equal(K, 30);
assert.equal(T, 1000);
const lam = K / T;
near(lam, 0.03, 1e-15);

const lf = [0];
for (let i = 1; i <= 400; i++) lf[i] = lf[i - 1] + Math.log(i);
const ll = (l) => sum(k.map((c, i) => c * Math.log(l * t[i]) - l * t[i] - lf[c]));
const h = 1e-5;
near((ll(lam + h) - ll(lam - h)) / (2 * h), 0, 0.05);
near((ll(0.04 + h) - ll(0.04 - h)) / (2 * h), K / 0.04 - T, 0.01);
near((ll(lam + h) - 2 * ll(lam) + ll(lam - h)) / (h * h) / (-K / lam ** 2), 1, 1e-3);
near(K / lam ** 2, T / lam, 1e-6);
near(ll(0.04) - ll(0.02) - (K * Math.log(2) - 0.02 * T), 0, 1e-9);
const se = Math.sqrt(lam / T);
near(se, 0.00548, 5e-6);
near(se, 0.0055, 5e-5);
near(1 / Math.sqrt(30), 0.18, 0.003);

// mean of the ratios
near(sum(k.map((c, i) => c / t[i])) / 6, 0.044, 6e-5);
near(0.044 / 0.03, 1.5, 0.05);
const vr = (lam / 36) * sum(t.map((x) => 1 / x));
near(vr, 8.7e-5, 0.05e-5);
near(lam / T, 3.0e-5, 1e-12);
near(vr / (lam / T), 2.9, 0.05);
near((20 + 30) / 1000, 0.05, 1e-12);

// intervals
near(lam - 1.96 * se, 0.0193, 5e-5);
near(lam + 1.96 * se, 0.0407, 5e-5);
near(lam * Math.exp(-1.96 / Math.sqrt(30)), 0.021, 5e-5);
near(lam * Math.exp(1.96 / Math.sqrt(30)), 0.0429, 5e-5);
const cdf = (n, m) => {
  let s = 0;
  for (let i = 0; i <= n; i++) s += Math.exp(i * Math.log(m) - m - lf[i]);
  return s;
};
const bisect = (f, a, b) => {
  for (let i = 0; i < 100; i++) {
    const c = (a + b) / 2;
    if (f(c) > 0) b = c;
    else a = c;
  }
  return a;
};
const lo = bisect((m) => 1 - cdf(29, m) - 0.025, 1, 30);
const hi = bisect((m) => 0.025 - cdf(30, m), 30, 80);
near(lo / T, 0.0202, 5e-5);
near(hi / T, 0.0428, 5e-5);
assert.ok((0.0429 - 0.0407) / 0.0407 < 0.1 && (0.021 - 0.0193) / 0.0193 < 0.1);
assert.equal(k.length + t.length, 12);
assert.ok(3 - 1.96 * Math.sqrt(3) < 0);

// dispersion
const mu = t.map((x) => lam * x);
[3, 9, 0.6, 6, 10.5, 0.9].forEach((v, i) => near(mu[i], v, 1e-9));
const terms = k.map((c, i) => (c - mu[i]) ** 2 / mu[i]);
[0.33, 0, 9.6, 2.67, 0.21, 0.9].forEach((v, i) => near(terms[i], v, 5e-3));
const x2 = sum(terms);
near(x2, 13.7, 0.05);
near(x2 / 5, 2.74, 0.005);
// chi-square tail, 5 degrees of freedom
let p = 0;
for (let x = x2, d = 1e-3; x < 120; x += d) {
  const y = x + d / 2;
  p += ((y ** 1.5 * Math.exp(-y / 2)) / (2 ** 2.5 * 1.329340388179137)) * d; // Gamma(2.5)
}
near(p, 0.018, 5e-4);
// exact conditional p-value: all 324,632 ways to place 30 events
const sh = t.map((x) => x / T);
let exact = 0;
let all = 0;
let ways = 0;
(function rec(i, left, lp, stat) {
  if (i === 5) {
    const q = lp + left * Math.log(sh[5]) - lf[left];
    const s = stat + (left - mu[5]) ** 2 / mu[5];
    const pr = Math.exp(q + lf[30]);
    ways++;
    all += pr;
    if (s >= x2 - 1e-9) exact += pr;
    return;
  }
  for (let c = 0; c <= left; c++) rec(i + 1, left - c, lp + c * Math.log(sh[i]) - lf[c], stat + (c - mu[i]) ** 2 / mu[i]);
})(0, 30, 0, 0);
assert.equal(ways, 324632);
near(all, 1, 1e-9);
near(exact, 0.026, 5e-4);
const l5 = 27 / 980;
const x4 = sum(k.map((c, i) => (i === 2 ? 0 : (c - l5 * t[i]) ** 2 / (l5 * t[i]))));
near(x4, 4.3, 0.05);
let tail = 1;
for (let i = 0; i < 3; i++) tail -= Math.exp(lf[30] - lf[i] - lf[30 - i] + i * Math.log(0.02) + (30 - i) * Math.log(0.98));
near(tail, 0.022, 5e-4);
near(1 - (1 - tail) ** 6, 0.12, 0.005);
near(se * Math.sqrt(x2 / 5), 0.0091, 5e-5);
near(Math.sqrt(sum(k.map((c, i) => (c - mu[i]) ** 2))) / T, 0.0051, 5e-5);
near(3 - 0.6, 2.4, 1e-12);

// plan
assert.equal(6 * 90, 540);
near(540 * lam, 16.2, 1e-9);
near(16.2 * 1.54, 24.9, 0.06);
near(16.2 + 540 ** 2 * (lam / T), 16.2 * 1.54, 1e-9);
near(Math.sqrt(16.2 * 1.54), 5.0, 0.01);
near(Math.sqrt(16.2), 4.0, 0.03);
near(16 + 2 * 5, 26, 0);

// zero events
near(-Math.log(0.05), 2.996, 5e-4);
near(-Math.log(0.05) / 30, 0.0999, 5e-5);
near(Math.exp(-30 * 0.03), 0.41, 0.005);
near(2.996 / 0.03, 100, 0.2);

// shrinkage
const b = 4 / 0.03;
near(b, 133.3, 0.05);
near(7 / (b + 20), 0.0457, 5e-5);
near(4 / (b + 30), 0.0245, 5e-5);
near(16 / (b + 350), 0.0331, 5e-5);
near(12 / 350, 0.0343, 5e-5);
near(3 / 20, 0.15, 1e-12);
near(0.15 / 0.03, 5, 1e-9);
near(1 / Math.sqrt(4), 0.5, 0);

// weekend
near((5 / 7) * 0.04 + (2 / 7) * 0.005, 0.03, 1e-12);
const v = 0.03 + (5 / 7) * (2 / 7) * 0.035 ** 2;
near(v, 0.03025, 1e-12);
near(v / 0.03, 1.008, 5e-4);
near(0.04 / 0.005, 8, 1e-9);
near(0.03 / 0.005, 6, 1e-9);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('./ml-system-design-from-question-to-monitoring.md', import.meta.url), 'utf8').replace(/\n> /g, '\n').replace(/\s+/g, ' ');
const says = (...parts) => parts.forEach((s) => assert.ok(text.includes(s), `the guide does not say: ${s}`));
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const sum = (x) => x.reduce((a, b) => a + b, 0);
let seed = 3;
const rnd = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

// given
near(20e6 / 86400, 231, 0.5);
near(60e6 / 86400, 694, 0.5);
near((8 * 3600) / 90, 320);
near(250 * 320, 80000);
near(80000 * 0.5, 40000);
assert.equal(4 + 5 + 4 + 8 + 8 + 7 + 6 + 3, 45);
assert.equal('Design a system that keeps prohibited listings off our marketplace'.split(' ').length, 10);

// queue by value per minute, against all orders
{
  const L = [[0.95, 20, 1, 1], [0.9, 40, 1, 2], [0.6, 400, 1, 1], [0.3, 3000, 1, 1.5], [0.2, 100, 10, 2], [0.8, 60, 1, 0.5]].map(([p, v, s, t]) => ({ p, a: p * v * s, t }));
  [19, 18, 240, 600, 100, 96].forEach((v, i) => near(L[i].a / L[i].t, v, 1e-9));
  const take = (order) => {
    let left = 5;
    const got = [];
    for (const l of order) if (l.t <= left) {
      left -= l.t;
      got.push(l);
    }
    return got;
  };
  const byP = take([...L].sort((a, b) => b.p - a.p));
  const byV = take([...L].sort((a, b) => b.a / b.t - a.a / a.t));
  near(sum(byP.map((l) => l.a)), 343, 1e-9);
  near(sum(byV.map((l) => l.a)), 1388, 1e-9);
  near(sum(byP.map((l) => l.p)), 3.25);
  near(sum(byV.map((l) => l.p)), 1.9);
  near(1388 / 343, 4, 0.06);
  let best = 0;
  for (let m = 0; m < 64; m++) {
    const s = L.filter((_, i) => (m >> i) & 1);
    if (sum(s.map((l) => l.t)) <= 5) best = Math.max(best, sum(s.map((l) => l.a)));
  }
  near(best, 1388, 1e-9);
  near(0.5 / 6, 0.083, 5e-4);
  near(0.5 / 6000, 0.00008, 5e-6);
}

// sizes
const bands = [[0.0007, 19.7e6], [0.05, 160000], [0.15, 50000], [0.3, 30000], [0.6, 25000], [0.9, 20000], [0.99, 15000]];
near(sum(bands.map((b) => b[1])), 20e6);
const bad = sum(bands.map(([p, n]) => p * n));
near(bad, 86140, 1e-6);
near(bad * 6, 516840, 1e-4);
{
  near((20e6 / 86400) * 0.04, 9.3, 0.05);
  near((60e6 / 86400) * 0.04, 27.8, 0.05);
  assert.equal(Math.ceil(27.78 / 0.7), 40);
  near(40 * 48, 1920);
  near(0.9 * 1920, 1728);
  near(1728 / 516840, 0.0033, 5e-5);
  near(14 * 48, 672);
  near(9.26 / 14, 0.66, 0.005);
  near((1920 - 672) / 1728, 0.72, 0.005);
  near(20e6 * 0.002, 40000);
  near(36000 / 516840, 0.07, 0.001);
  // the inequality, per listing, agrees with the totals
  const c = 1920 / 20e6;
  near((0.9 * c) / ((bad / 20e6) * 6), 1728 / 516840, 1e-12);
  near(c * 100, 0.01, 5e-4);
  near((20e6 * 2e3) / 1e9, 40);
  near((40 * 90) / 1000, 3.6);
  near(400 * 4, 1600);
  near(5168, 0.01 * 516840, 0.5);
  near(5168 / 1728, 3, 0.01);
}

// stratified sample
{
  const S = [[0.985, 0.0007], [0.012, 24500 / 240000], [0.003, 47850 / 60000]];
  near(8000 + 7500 + 9000, 24500);
  near(15000 + 18000 + 14850, 47850);
  near(S[1][1], 0.102, 5e-4);
  near(S[2][1], 0.798, 6e-4);
  const sd = ([, p]) => Math.sqrt(p * (1 - p));
  const P = sum(S.map(([w, p]) => w * p));
  near(P, 0.004307, 1e-9);
  const K = sum(S.map((s) => s[0] * sd(s)));
  const alloc = S.map((s) => (s[0] * sd(s)) / K);
  [0.84, 0.12, 0.04].forEach((v, i) => near(alloc[i], v, 0.005));
  [0.026, 0.0036, 0.0012].forEach((v, i) => near(S[i][0] * sd(S[i]), v, i ? 5e-5 : 5e-4));
  const srs = (1.96 ** 2 * (1 - P)) / (P * 0.01);
  const ney = (1.96 ** 2 * K * K) / (0.1 * P) ** 2;
  near(srs, 88810, 1);
  near(ney, 19761, 1);
  near(srs / ney, 4.5, 0.05);
  near(ney / 7, 2823, 0.5);
  near(2823 / 80000, 0.035, 5e-4);
  near(0.985 / 0.012, 82, 0.1);
  // no other allocation does better
  const variance = (n) => sum(S.map((s, i) => (s[0] * sd(s)) ** 2 / n[i]));
  const best = variance(alloc.map((a) => a * ney));
  near(best, (K * K) / ney, 1e-15);
  for (let i = 0; i < 3000; i++) {
    const u = [rnd(), rnd(), rnd()];
    assert.ok(variance(u.map((v) => (v / sum(u)) * ney)) >= best - 1e-15);
  }
  // reviewers' errors
  const seen = (k) => 0.0007 * 0.97 ** k + 0.9993 * 0.03 ** k;
  near(seen(1), 0.0307, 5e-5);
  near(seen(1) / 0.0007, 44, 0.3);
  near(seen(2), 0.00156, 5e-6);
  near(seen(3), 0.00067, 5e-6);
  near(16700 * (seen(1) + seen(2)), 540, 3);
  near((0.9993 * 0.03) / (0.0007 * 0.97), 44, 0.3);
  near(ney * alloc[0], 16700, 50);
  near(16666 * 0.0007, 11.7, 0.05);
  near(Math.sqrt(11.67), 3.4, 0.05);
  near(11.67 / Math.sqrt(11.67), 3.4, 0.05);
  const weeks = ((2 * Math.sqrt(11.67)) / (0.2 * 11.67)) ** 2;
  near(weeks, 8.6, 0.1);
  near(10000 * 0.0043, 43);
  near(0.96 + 0.04 / 2, 0.98);
}

// actions
{
  const [h, c, r] = [6, 30, 0.5];
  near(r / h, 0.083, 5e-4);
  near(1 - r / c, 0.983, 5e-4);
  near(c / (c + h), 0.833, 5e-4);
  near((h * c) / (h + c), 5);
  near(5 / h, 1 - 5 / c, 1e-12);
  near(0.9 / h, 0.15);
  near(1 - 0.9 / c, 0.97);
  const gain = (p, r = 0.5) => Math.min(p * h, (1 - p) * c) - r;
  [[0.05, -0.2], [0.15, 0.4], [0.3, 1.3], [0.6, 3.1], [0.9, 2.5], [0.99, -0.2]].forEach(([p, g]) => near(gain(p), g));
  assert.ok(gain(0.0007) < 0);
  let top = 0;
  for (let p = 0; p <= 1; p += 1e-4) if (gain(p) > gain(top)) top = p;
  near(top, 5 / 6, 1e-3);
  // the listing, transcribed
  const staff = (bands, capacity) => {
    let left = capacity;
    const plan = {};
    for (const [p, n] of [...bands].sort((a, b) => gain(b[0]) - gain(a[0]))) {
      if (gain(p) <= 0) return [plan, 0];
      plan[p] = Math.min(n, left);
      left -= plan[p];
      if (plan[p] < n) return [plan, gain(p)];
    }
    return [plan, 0];
  };
  const capacity = 80000 - 2823;
  assert.equal(capacity, 77177);
  const [plan, price] = staff(bands, capacity);
  assert.deepEqual(plan, { 0.6: 25000, 0.9: 20000, 0.3: 30000, 0.15: 2177 });
  near(price, 0.4);
  assert.deepEqual(staff(bands, 200000), [{ 0.15: 50000, 0.3: 30000, 0.6: 25000, 0.9: 20000 }, 0]);
  near(125000 - 77177, 47823);
  assert.equal(Math.ceil(47823 / 320), 150);
  near(320 * 0.4, 128);
  const alone = sum(bands.map(([p, n]) => n * Math.min(p * h, (1 - p) * c)));
  near(alone, 384240, 1e-6);
  const cost = (plan) => sum(bands.map(([p, n]) => (plan[p] ?? 0) * r + (n - (plan[p] ?? 0)) * Math.min(p * h, (1 - p) * c)));
  near(cost(plan), 216870, 2);
  near(cost(staff(bands, 200000)[0]), 197740, 1e-6);
  near(19.7e6 * 0.0007 * 6, 82740, 1e-6);
  says('machine alone USD 384,240; with today\'s reviewers USD 216,870; with 150 more USD 197,740', 'USD 82,740');
  near(0.15 / 0.85 / 10 / (1 + 0.15 / 0.85 / 10), 0.017, 5e-4);
}

// delay
{
  const share = (t) => 1 - Math.exp(-t / 48);
  [[1 / 60, 0.03], [1, 2.1], [6, 11.8], [24, 39.3]].forEach(([t, v]) => near(100 * share(t), v, t < 0.1 ? 0.005 : 0.051));
  near(77177 / 24, 3216, 0.5);
  // fluid queue, minute by minute
  let backlog = 0;
  for (let m = 0; m < 720; m++) backlog += (1.2 * 3216 - 3216) / 60;
  near(backlog, 7718, 1);
  near(7718 / 3216, 2.4, 0.005);
  near(100 * share(2.4), 4.9, 0.05);
  near(0.6 / 0.5, 1.2);
  near(0.6 / 0.4, 1.5);
}

// launch and monitoring
near(0.005 * 15000, 75);
assert.equal(75 * 7, 525);
near(100 * Math.sqrt((0.99 * 0.01) / 525), 0.43, 0.005);
near((99 - 97.5) / 0.434, 3.5, 0.05);
assert.equal(1 / 0.005, 200);
assert.equal(Math.ceil(Math.log(0.05) / Math.log(0.99)), 299);

// quiz
near(24 / (24 + 8), 0.75);
near(0.2 * 2400 * 12, 5760, 1e-9);
near(0.6 * 2400 * 24, 34560, 1e-9);
near(2400 * 12, 28800);
near(Math.min(3.6, 12) - 0.5, 3.1);
near(100 - 100 * (1728 / 516840), 99.67, 0.005);
near(8 / 32, 0.25);
near(6 * 0.3, 1.8);
near(0.1 * 2400 * 12, 2880, 1e-9);
near(100 * (0.03 * 0.9993 - 0.0007 * 0.97), 2.93, 0.005);
near((1000 * 86400) / 1e6, 86, 0.5);

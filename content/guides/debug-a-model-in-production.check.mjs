import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('./debug-a-model-in-production.md', import.meta.url), 'utf8').replace(/\n> /g, '\n').replace(/\s+/g, ' ');
const says = (...parts) => parts.forEach((s) => assert.ok(text.includes(s), `the guide does not say: ${s}`));
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const sum = (x) => x.reduce((a, b) => a + b, 0);
let seed = 7;
const rnd = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const gauss = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());
const upper = (z) => {
  let s = 0;
  for (let x = z; x < z + 9; x += 0.0005) s += Math.exp(-((x + 0.00025) ** 2) / 2) * 0.0005;
  return s / Math.sqrt(2 * Math.PI);
};

// the alert
near(12000 / 24, 500);
near(500 * 0.31, 155);
near(500 * 0.24, 120);
const sd = Math.sqrt(500 * 0.31 * 0.69);
near(sd, 10.3, 0.05);
near((155 - 120) / sd, 3.4, 0.05);
near(1 / upper(35 / sd), 3000, 300);
near(2160 * upper(35 / sd), 0.7, 0.1);
assert.equal(24 * 90, 2160);
assert.equal(2 + 2 + 3 + 5 + 3 + 5, 20);

// mix and rate
const w0 = [0.5, 0.4, 0.1];
const r0 = [0.35, 0.3, 0.15];
const w1 = [0.45, 0.3, 0.25];
const r1 = [0.34, 0.19, 0.12];
const dot = (a, b) => sum(a.map((v, i) => v * b[i]));
near(dot(w0, r0), 0.31);
near(dot(w1, r1), 0.24);
const raw = w0.map((_, i) => ((w1[i] - w0[i]) * (r0[i] + r1[i])) / 2);
const centred = w0.map((_, i) => (w1[i] - w0[i]) * ((r0[i] + r1[i]) / 2 - 0.275));
const rate = w0.map((_, i) => ((r1[i] - r0[i]) * (w0[i] + w1[i])) / 2);
[[-0.0173, -0.0035, -0.0048], [-0.0245, 0.003, -0.0385], [0.0203, -0.021, -0.0053]].forEach((row, i) => {
  near(raw[i], row[0], 5.1e-5);
  near(centred[i], row[1], 5.1e-5);
  near(rate[i], row[2], 5.1e-5);
});
near(sum(raw), -0.0215);
near(sum(centred), -0.0215);
near(sum(rate), -0.0485);
near(sum(raw) + sum(rate), -0.07);
says('| app | -0.0245 | +0.0030 | -0.0385 |', '| sum | -0.0215 | -0.0215 | -0.0485 |', '2.1 of the seven points', '3.85 points, 55% of the drop');
near(0.0385 / 0.07, 0.55, 1e-9);
near((0.15 + 0.12) / 2, 0.13, 0.006);
for (let k = 0; k < 100; k++) {
  const [a, b, c, d] = [rnd(), rnd(), rnd(), rnd()];
  near(c * d - a * b, ((c - a) * (b + d)) / 2 + ((d - b) * (a + c)) / 2);
}
near(Math.sqrt((0.31 * 0.69) / 40), 0.07, 0.004);
near(0.5 * 10 + 0.5 * 2, 6);
near(0.2 * 11 + 0.8 * 2.4, 4.12);
near(1 - 4.12 / 6, 0.31, 0.005);

// replays
const need = (f) => Math.ceil(Math.log(0.05) / Math.log(1 - f));
assert.equal(need(0.01), 299);
assert.equal(need(0.001), 2995);
says('needs 299 requests, one in a thousand needs 2,995');
near(Math.log(0.05), -3, 0.005);
near(0.3 * 300, 88, 3);
near(0.305 - 0.24, 0.065);
near(0.31 - 0.243, 0.067);
near(0.31 - 0.305, 0.005);
near(0.243 - 0.24, 0.003);
near(0.24 - 0.243 - 0.305 + 0.31, 0.002);
assert.ok(2 ** 3 >= 7 && 2 ** 2 < 7);
assert.equal((7 * 6) / 2, 21);
// the listing, transcribed
{
  const parity = (logged, rebuilt, rtol = 1e-5) => {
    const names = Object.keys(logged[0]);
    const bad = Object.fromEntries(names.map((f) => [f, 0]));
    logged.forEach((a, i) => {
      for (const f of names) {
        const x = a[f];
        const y = rebuilt[i][f];
        if ((x === null) !== (y === null)) bad[f]++;
        else if (x !== null && Math.abs(x - y) > rtol * Math.max(1, Math.abs(x), Math.abs(y))) bad[f]++;
      }
    });
    return names.map((f) => [bad[f] / logged.length, f]).sort((a, b) => b[0] - a[0]);
  };
  const rebuilt = [{ income: 5000, debt: 0, age: null }, { income: 4000, debt: 3e-7, age: 31 }];
  const logged = [{ income: 3600, debt: 0, age: 0 }, { income: 2880, debt: 0, age: 31 }];
  assert.deepEqual(parity(logged, rebuilt), [[1, 'income'], [0.5, 'age'], [0, 'debt']]);
  near(3600 / 5000, 0.72);
}

// flips
near(Math.sqrt(2 / Math.PI), 0.798, 5e-4);
near(1.2 * 0.02 * 0.798, 0.019, 5e-4);
near(1.2 * 0.02 * 0.798 * 12000, 230, 0.5);
{
  // density 1.2 around the threshold: scores uniform on an interval of length 1/1.2
  let flips = 0;
  let net = 0;
  const R = 400000;
  for (let i = 0; i < R; i++) {
    const s = (rnd() - 0.5) / 1.2;
    const t = s + 0.02 * gauss();
    if (s > 0 !== t > 0) {
      flips++;
      net += t > 0 ? 1 : -1;
    }
  }
  near(flips / R, 0.01915, 6e-4);
  near(net / R, 0, 8e-4);
}
near(1.2 * 0.0001, 0.00012);
near(0.00012 * 12000, 1.5, 0.1);
near(1.2 * 0.0004, 0.0005, 3e-5);
near(1.2 * 0.0004 * 12000, 6, 0.3);

// drift without labels
{
  const share = 1 / sum(w1.map((v, i) => (v * v) / w0[i]));
  near(share, 0.8, 0.005);
  let a = 0;
  let b = 0;
  for (let i = 0; i < 200000; i++) {
    const u = rnd();
    const g = u < 0.5 ? 0 : u < 0.9 ? 1 : 2;
    const w = w1[g] / w0[g];
    a += w;
    b += w * w;
  }
  near((a * a) / b / 200000, share, 0.005);
  near(0.01 * 0.7 + 0.99 * 0.02, 0.0268, 1e-9);
  const pi = (0.046 - 0.02) / 0.68;
  near(pi, 0.038, 5e-4);
  near(Math.sqrt((0.046 * 0.954) / 20000) / 0.68, 0.0022, 5e-5);
  const ratio = 0.0382 / 0.9618 / (0.01 / 0.99);
  near(0.3 / 0.7, 0.4286, 5e-5);
  near(ratio, 3.93, 5e-3);
  near((ratio * 0.3) / 0.7, 1.68, 6e-3);
  near((ratio * 3) / 7 / (1 + (ratio * 3) / 7), 0.63, 5e-3);
  says('= 3.93$ makes 1.68, a probability of 0.63');
  near(0.4 * pi + 0.004 * (1 - pi), 0.019, 5e-4);
  near((0.031 - 0.004) / 0.396, 0.068, 5e-4);
  // the correction in odds is Bayes' rule: check on a discrete score with fixed class-conditional distributions
  const f1 = [0.1, 0.3, 0.6];
  const f0 = [0.7, 0.25, 0.05];
  const post = (p, i) => (p * f1[i]) / (p * f1[i] + (1 - p) * f0[i]);
  for (const i of [0, 1, 2]) {
    const o = (post(0.01, i) / (1 - post(0.01, i))) * (0.0382 / 0.9618 / (0.01 / 0.99));
    near(o / (1 + o), post(0.0382, i));
  }
  [[50, 14], [350, 5], [1500, 2.5]].forEach(([n, e]) => near((100 * 1.96 * 0.5) / Math.sqrt(n), e, 0.3));
  near(60 * 0.01, 0.6);
  near((0.054 - 0.02) / 0.68, 0.05);
  near(5.4 / 2.68, 2.0, 0.02);
  near(5.4 / 0.7, 7.7, 0.02);
  near((6.8 - 3.8) / (0.3 * Math.SQRT2), 7, 0.1);
}

// segments
{
  const binomial = (n, p) => {
    const out = [];
    let v = (1 - p) ** n;
    for (let k = 0; k <= n; k++) {
      out.push(v);
      v *= ((n - k) / (k + 1)) * (p / (1 - p));
    }
    return out;
  };
  const open = (p, rounds) => {
    const b = binomial(30, p);
    let states = new Map([[0, 1]]);
    for (let r = 1; r <= rounds; r++) {
      const next = new Map();
      for (const [d, q] of states) b.forEach((w, k) => 20 * (d + k) <= 30 * r && next.set(d + k, (next.get(d + k) ?? 0) + q * w));
      states = next;
    }
    return sum([...states.values()]);
  };
  near(1 - 0.96 ** 30 - 30 * 0.04 * 0.96 ** 29, 0.339, 5e-4);
  near(1 - open(0.04, 1), 0.339, 5e-4);
  near(open(0.07, 1), 0.369, 5e-4);
  near(open(0.07, 10), 0.029, 5e-4);
  near(1 - open(0.04, 10), 0.552, 5e-4);
  says('falls from 36.9% to 2.9%', 'rises from 33.9% to 55.2%', 'fall from 37 to 3 percent in ten rounds', 'rise from 34 to 55 percent');
  let closed = 0;
  for (let s = 0; s < 20000; s++) {
    let d = 0;
    for (let r = 1; r <= 10; r++) {
      for (let i = 0; i < 30; i++) d += rnd() < 0.04 ? 1 : 0;
      if (20 * d > 30 * r) {
        closed++;
        break;
      }
    }
  }
  near(closed / 20000, 0.552, 0.012);
  near((0.05 * 1000) / 0.95, 52.63, 5e-3);
  near(100 * (0.96 * 52.63 - 40), 1052, 0.6);
  near(100 * (0.93 * 52.63 - 70), -2105, 0.6);
}

// repairs
{
  near(0.3 * 500, 150);
  near(150 * 0.11, 16.5, 1e-9);
  const L = 16.5 * 120;
  near(L, 1980);
  near(16.5 / 500, 0.033);
  near(6 * L, 11880);
  near(1.5 * L + 0.1 * 4.5 * L, 3861, 1e-6);
  near(L / 3 + (17 / 3) * (0.95 * 240 + 0.05 * L), 2513, 0.5);
  says('USD 11,880 |', 'USD 3,861 |', 'USD 2,513 |');
  near(0.3 / 30, 0.01);
  near(0.29 - 0.19 - (0.345 - 0.34), 0.095);
}

// tripwire
{
  const n = (d) => ((1.96 + 0.84) ** 2 * 0.31 * 0.69) / d ** 2;
  near(n(0.07), 342, 0.5);
  near(n(0.005), 67079, 0.5);
  near(n(0.02), 4193, 1);
  near(500 * 0.05, 25);
  near(342 / 25, 14, 0.5);
  near((299 / 500) * 60, 36, 0.2);
  const s = Math.sqrt(150 * 0.3 * 0.7);
  near(s, 5.6, 0.05);
  near((45 - 28.5) / s, 2.9, 0.05);
  near(33 / (s * Math.SQRT2), 4.2, 0.05);
  near(150 * 0.19, 28.5);
  const alarms = 3 * 8760 * upper(4);
  assert.ok(alarms > 0.75 && alarms < 0.95, String(alarms));
  assert.equal(25 * 6, 150);
}

// quiz
near(0.3 * 0.2 + 0.7 * 0.1 - (0.6 * 0.2 + 0.4 * 0.1), -0.03);
near(Math.log(0.05) / Math.log(0.998), 1496.4, 0.05);
near(0.998 ** 500, 0.37, 0.005);
near(0.95 * 500, 475);
{
  // noise of +d or -d flips g*d of the cases
  const d = 0.05;
  let flips = 0;
  for (let i = 0; i < 200000; i++) {
    const s = (rnd() - 0.5) / 1.2;
    flips += s > 0 !== s + (rnd() < 0.5 ? d : -d) > 0 ? 1 : 0;
  }
  near(flips / 200000, 1.2 * d, 0.002);
}
near((3.8 + 6.8) / 2, 5.3);
assert.ok(2 * upper(0.03 * Math.sqrt(12000)) < 0.01);

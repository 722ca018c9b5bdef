import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('./metrics-and-when-they-mislead.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const says = (s) => assert.ok(text.includes(s), `the guide does not say: ${s}`);
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const shows = (value, printed, context = printed) => {
  const digits = (printed.split('.')[1] ?? '').length;
  near(value, Number(printed.replace(/,/g, '')), 0.5000001 * 10 ** -digits);
  says(context);
};
const sum = (x) => x.reduce((a, b) => a + b, 0);
const mean = (x) => sum(x) / x.length;
let seed = 20261121;
const rnd = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const gauss = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());
const phi = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const Phi = (x) => {
  const n = 600;
  const h = Math.abs(x) / n;
  let s = 0;
  for (let i = 0; i < n; i++) s += phi((i + 0.5) * h) * h;
  return x < 0 ? 0.5 - s : 0.5 + s;
};
const inv = (p) => {
  let a = -8;
  let b = 8;
  for (let i = 0; i < 60; i++) {
    const m = (a + b) / 2;
    if (Phi(m) < p) a = m;
    else b = m;
  }
  return (a + b) / 2;
};

const auc = (s, y, w = y.map(() => 1)) => {
  let good = 0;
  let all = 0;
  for (let i = 0; i < s.length; i++)
    for (let j = 0; j < s.length; j++)
      if (y[i] && !y[j]) {
        all += w[i] * w[j];
        good += w[i] * w[j] * (s[i] > s[j] ? 1 : s[i] === s[j] ? 0.5 : 0);
      }
  return good / all;
};

// ten cases
{
  const s = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1];
  const y = [1, 1, 0, 1, 0, 0, 1, 0, 0, 0];
  const report = (s, w) => {
    let tp = 0;
    let fp = 0;
    let ap = 0;
    let n = 0;
    let t = 0;
    s.forEach((v, i) => {
      n += w[i];
      if (y[i]) {
        t += 1;
        ap += t / n / 4;
      }
      if (v >= 0.5) y[i] ? (tp += w[i]) : (fp += w[i]);
    });
    const W = sum(w);
    return {
      auc: auc(s, y, w),
      ap,
      pr: tp / (tp + fp),
      rc: tp / 4,
      f1: (2 * tp) / (tp + fp + 4),
      brier: sum(s.map((p, i) => w[i] * (p - y[i]) ** 2)) / W,
      ll: -sum(s.map((p, i) => w[i] * Math.log(y[i] ? p : 1 - p))) / W,
    };
  };
  const one = y.map(() => 1);
  const ten = y.map((v) => (v ? 1 : 10));
  const a = report(s, one);
  shows(a.auc, '0.833', '$20/24 = 0.833$');
  shows(a.ap, '0.830', '= 0.830$');
  near(a.ap, (1 + 1 + 3 / 4 + 4 / 7) / 4);
  shows(a.pr, '0.50', 'precision 0.50, recall 0.75, F1 0.60');
  shows(a.rc, '0.75');
  shows(a.f1, '0.60');
  shows(a.brier, '0.185', 'is 0.185, against 0.240');
  shows(a.ll, '0.533', '0.533 against 0.673');
  shows(-(0.4 * Math.log(0.4) + 0.6 * Math.log(0.6)), '0.673');
  near(0.4 * 0.6, 0.24);
  const h = report(s.map((v) => v / 2), one);
  near(h.auc, a.auc);
  near(h.ap, a.ap);
  assert.ok(Math.max(...s.map((v) => v / 2)) < 0.5);
  says('| 0.833 | 0.830 | none flagged | 0 | 0.199 | 0.568 |');
  near(h.brier, 0.199, 5e-4);
  near(h.ll, 0.568, 5e-4);
  const t = report(s, ten);
  near(t.auc, a.auc);
  near(t.ap, 0.587, 5e-4);
  near(t.ap, (1 + 1 + 3 / 13 + 4 / 34) / 4);
  near(t.pr, 0.09, 5e-3);
  near(t.f1, 0.16, 5e-3);
  says(`| every negative ten times | 0.833 | 0.587 | 0.09 | 0.16 | ${t.brier.toFixed(3)} | ${t.ll.toFixed(3)} |`);
  near(4 / 64, 0.063, 6e-4);
  says('from 40% to 6.3%');
  assert.equal(auc(y.map(() => 0.3), y), 0.5);
}

// crossing ROC curves
{
  const A = { b: 1.4, a: inv(0.9) * Math.sqrt(1 + 1.4 ** 2) };
  const B = { b: 0.7, a: inv(0.86) * Math.sqrt(1 + 0.7 ** 2) };
  const tpr = (m, f) => Phi(m.a + m.b * inv(f));
  near(A.a, 2.2049, 1e-4);
  near(B.a, 1.3187, 1e-4);
  shows(tpr(A, 0.01), '0.146');
  shows(tpr(B, 0.01), '0.378');
  shows(tpr(B, 0.01) / tpr(A, 0.01), '2.6', '2.6 times as many');
  shows(Phi((B.a - A.a) / (A.b - B.b)), '0.10', 'cross at a false positive rate of 0.10');
  says('finds 15 percent of positives at 1 percent false positives, the one with AUC 0.86 finds 38 percent');
  for (const [m, want] of [[A, 0.9], [B, 0.86]]) {
    const mu = m.a / m.b;
    let good = 0;
    for (let i = 0; i < 60000; i++) good += mu + gauss() / m.b > gauss() ? 1 : 0;
    near(good / 60000, want, 0.006);
  }
}

// AUC as a sum over pairs of groups, on random data, then the two markets
{
  const s = [];
  const y = [];
  const g = [];
  for (let i = 0; i < 200; i++) {
    g.push(i % 3);
    y.push(rnd() < 0.2 + 0.2 * (i % 3) ? 1 : 0);
    s.push(Math.round(10 * (rnd() + 0.3 * y[i] + 0.2 * g[i])));
  }
  const P = sum(y);
  const N = 200 - P;
  let total = 0;
  for (let a = 0; a < 3; a++)
    for (let b = 0; b < 3; b++) {
      const keep = s.map((_, i) => (y[i] ? g[i] === a : g[i] === b));
      const pick = (v) => v.filter((_, i) => keep[i]);
      const Pa = sum(y.filter((_, i) => g[i] === a));
      const Nb = y.filter((v, i) => g[i] === b && !v).length;
      total += ((Pa * Nb) / (P * N)) * auc(pick(s), pick(y));
    }
  near(total, auc(s, y), 1e-12);
  const w = [[80 * 20, 80 * 80], [20 * 20, 20 * 80]].map((r) => r.map((v) => v / 10000));
  assert.deepEqual(w, [[0.16, 0.64], [0.04, 0.16]]);
  shows(0.16 * 0.5 * 2 + 0.64, '0.80', '| AUC | | 0.80 | 0.28 |');
  near(0.16 * 0.75 * 2 + 0.04, 0.28);
  const yy = [...Array(200).keys()].map((i) => (i < 80 || (i >= 100 && i < 120) ? 1 : 0));
  near(auc(yy.map((_, i) => (i < 100 ? 1 : 0)), yy), 0.8);
}

// F1
{
  // the best prefix of sorted probabilities stops where p falls to F/2
  for (let r = 0; r < 200; r++) {
    const p = [...Array(400)].map(() => rnd() ** (1 + 4 * rnd())).sort((a, b) => b - a);
    const M = sum(p);
    let best = 0;
    let n = 0;
    let S = 0;
    p.forEach((v, i) => {
      S += v;
      const F = (2 * S) / (i + 1 + M);
      if (F > best) [best, n] = [F, i + 1];
    });
    assert.ok(p[n - 1] > best / 2 - 1e-9 && (n === 400 || p[n] <= best / 2 + 1e-9));
    assert.ok(best / 2 <= 0.5);
  }
  const floor = (q) => (2 * q) / (1 + q);
  shows(floor(0.01), '0.0198');
  shows(floor(0.4), '0.571');
  for (const [F, r] of [[0.2, 9], [0.6, 2.33], [0.9, 1.22]]) {
    near((2 - F) / F, r, 0.005);
    const t = F / 2;
    near((1 - t) / t, (2 - F) / F);
  }
  says('nine false alarms. At 0.6 it is 2.33, and at 0.9 only 1.22');
  near(9 / (1.1 / 0.9), 7, 0.5);
  const f1 = (p, r) => (2 * p * r) / (p + r);
  near(9 / 10, 0.9);
  near(9 / 90, 0.1);
  near((f1(0.9, 0.1) + f1(0.1, 0.9)) / 2, 0.18);
  near(f1(0.5, 0.5), 0.5);
  says('F1 values is 0.18; the F1 of the means is 0.50');
  shows(0.8 / 1.4, '0.571');
}

// noise floor of ECE, proper scores
{
  let x = 0;
  for (let i = 0; i < 200000; i++) x += Math.abs(gauss());
  near(x / 200000, Math.sqrt(2 / Math.PI), 0.004);
  const exact = (n, p) => {
    let l = n * Math.log(1 - p);
    let m = 0;
    for (let k = 0; k <= n; k++) {
      m += Math.exp(l) * Math.abs(k / n - p);
      l += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p));
    }
    return m;
  };
  const bins = [...Array(10).keys()].map((i) => 0.05 + 0.1 * i);
  const rule = (n) => mean(bins.map((p) => Math.sqrt((2 * p * (1 - p)) / (Math.PI * n))));
  shows(rule(100), '0.032', 'the average is 0.032 by this formula and 0.031 by the exact');
  near(mean(bins.map((p) => exact(100, p))), 0.031, 5e-4);
  near(rule(1000), 0.01, 5e-4);
  near(mean(bins.map((p) => exact(1000, p))), 0.01, 5e-4);
  shows(Math.sqrt(10), '3.2', '3.2 times worse');
  const loss = (p, q) => -q * Math.log(p) - (1 - q) * Math.log(1 - p);
  for (const [p, q] of [[0.3, 0.2], [0.6, 0.9], [0.05, 0.01]])
    near((loss(p + 1e-6, q) - loss(p - 1e-6, q)) / 2e-6, (p - q) / (p * (1 - p)), 1e-5);
  shows(loss(0.01, 0.01), '0.056', '0.99\\ln 0.99 = 0.056');
  shows(0.055 / loss(0.01, 0.01), '0.98');
  shows(-Math.log(1e-6), '13.8');
  near(-Math.log(1e-6) / -Math.log(0.9), 131, 0.5);
  shows(Math.log(2), '0.693');
  near(exact(400, 0.5), 0.02, 6e-4);
  near(Math.sqrt(0.25 / 400), 0.025);
  near(Math.sqrt(2 / Math.PI), 0.798, 5e-4);
}

// forecasts
{
  const d = [2, 4, 10];
  const row = (f) => [mean(d.map((v) => Math.abs(f - v))), Math.sqrt(mean(d.map((v) => (f - v) ** 2))), 100 * mean(d.map((v) => Math.abs(f - v) / v))];
  says('| 2 | | 3.33 | 4.76 | 43.3% |');
  says('| 4 | median | 2.67 | 3.65 | 53.3% |');
  says('| 5.33 | mean | 3.11 | 3.40 | 82.2% |');
  [[2, 3.33, 4.76, 43.3], [4, 2.67, 3.65, 53.3], [16 / 3, 3.11, 3.4, 82.2]].forEach(([f, ...v]) => row(f).forEach((w, i) => near(w, v[i], i === 2 ? 0.05 : 0.005)));
  for (let i = 0; i < 3; i++) {
    let best = [Infinity];
    for (let f = 1; f < 12; f += 1 / 300) if (row(f)[i] < best[0] - 1e-12) best = [row(f)[i], f];
    near(best[1], [4, 16 / 3, 2][i], 0.01);
  }
  near((16 - 6) / 16, 0.625);
  says('loses 62.5%');
  says('five eighths of all demand');
  near((0.5 + 0.25 + 0.1) / 2, 0.425);
  // lognormal: the minimum of E|f - Y|/Y by integration
  for (const s of [0.5, 1]) {
    const mape = (f) => {
      let t = 0;
      for (let z = -8; z < 8; z += 0.004) {
        const y = Math.exp(0.3 + s * z);
        t += (phi(z) * 0.004 * Math.abs(f - y)) / y;
      }
      return t;
    };
    const best = Math.exp(0.3 - s * s);
    assert.ok(mape(best) < mape(best * 1.02) && mape(best) < mape(best * 0.98));
    const u = 1.7;
    near(-((u - 0.3) ** 2) / (2 * s * s) - u, -((u - 0.3 + s * s) ** 2) / (2 * s * s) - 0.3 + (s * s) / 2);
  }
  shows(Math.exp(1.5 * 0.25), '1.45', 'factor of 1.45, at $\\sigma = 1$ a factor of 4.48');
  shows(Math.exp(1.5), '4.48');
  near(1 - 4 / 40, 0.9);
  near(1 - 4 / 5, 0.2);
  near(0.01 * 300 ** 2, 900);
  near(0.99 * 10 ** 2, 99);
  near(900 / 999, 0.9, 0.005);
  near(9 / (9 + 1), 0.9);
}

// sampled recall
{
  const lf = [0];
  for (let i = 1; i <= 10000; i++) lf[i] = lf[i - 1] + Math.log(i);
  const C = (n, k) => (k < 0 || k > n ? -Infinity : lf[n] - lf[k] - lf[n - k]);
  const hit = (r) => {
    let t = 0;
    for (let j = 0; j < 10; j++) t += Math.exp(C(r - 1, j) + C(10000 - (r - 1), 99 - j) - C(10000, 99));
    return t;
  };
  for (const [r, p] of [[1, 1], [200, 1], [500, 0.974], [1000, 0.465], [2000, 0.003], [5000, 0]]) near(hit(r), p, 5e-4);
  says('| 500 | 0.974 |');
  says('| 1,000 | 0.465 |');
  says('| 2,000 | 0.003 |');
  shows(0.4 * hit(1) + 0.6 * hit(5000), '0.400', 'C scores 0.974 and D 0.400');
  near((99 * 499) / 10000, 4.9, 0.05);
  near((99 * 4999) / 10000, 49.5, 0.05);
  near((99 * 999) / 10000, 9.9, 0.05);
  near(50 / Math.sqrt(5000), 0.7, 0.01);
}

// uncertainty
{
  const se = (A, P, N) => {
    const q1 = A / (2 - A);
    const q2 = (2 * A * A) / (1 + A);
    return Math.sqrt((A * (1 - A) + (P - 1) * (q1 - A * A) + (N - 1) * (q2 - A * A)) / (P * N));
  };
  near(se(0.85, 100, 900), 0.025, 5e-4);
  near(se(0.85, 100, 9900), 0.024, 5e-4);
  near(se(0.85, 1000, 9000), 0.008, 5e-4);
  says('900 negatives it is 0.025. With 9,900 negatives it is 0.024');
  assert.ok(se(0.85, 50000, 450000) > 0.001 && se(0.85, 70000, 630000) < 0.001);
  near(9900 / 900, 11);
  // the formula is exact for exponential scores: simulate A = 0.85, 30 and 60 cases
  const l = 0.15 / 0.85;
  const draws = [];
  for (let r = 0; r < 3000; r++) {
    const pos = [...Array(30)].map(() => -Math.log(1 - rnd()) / l);
    const neg = [...Array(60)].map(() => -Math.log(1 - rnd()));
    let good = 0;
    for (const a of pos) for (const b of neg) good += a > b ? 1 : 0;
    draws.push(good / 1800);
  }
  near(mean(draws), 0.85, 0.004);
  near(Math.sqrt(mean(draws.map((d) => (d - mean(draws)) ** 2))), se(0.85, 30, 60), 0.002);
  near(1 + 9 * 0.3, 3.7);
  shows(Math.sqrt(3.7), '1.92');
  let m = 0;
  let c = 0;
  for (let r = 0; r < 20000; r++) {
    const shared = gauss();
    let top = -9;
    let cor = -9;
    for (let i = 0; i < 20; i++) {
      const z = gauss();
      top = Math.max(top, z);
      cor = Math.max(cor, Math.sqrt(0.9) * shared + Math.sqrt(0.1) * z);
    }
    m += top;
    c += cor;
  }
  near(m / 20000, 1.87, 0.015);
  near(c / 20000, 1.87 * Math.sqrt(0.1), 0.02);
  shows(1.87 * Math.sqrt(0.1), '0.59');
  shows(1.87 * 0.025 * Math.sqrt(0.1), '0.015');
  shows(0.025 * Math.sqrt(2 * 0.1), '0.011');
  shows(0.025 * Math.SQRT2, '0.035');
  const n = (b, c) => ((1.96 + 0.84) ** 2 * (b + c - (b - c) ** 2)) / (b - c) ** 2;
  near(0.08 - 0.0004, 0.0796);
  near(n(0.05, 0.03), 1560, 1);
  near(n(0.22, 0.2), 8224, 1);
  says('= 1{,}560$');
  says('it is 8,224');
  near(0.72 * 0.3, 0.22, 0.005);
  near(0.7 * 0.28, 0.2, 0.005);
  assert.equal(1560 / 0.01, 156000);
}

// quiz
near(auc([0.9, 0.7, 0.7, 0.4, 0.2], [1, 1, 0, 0, 1]), 3.5 / 6);
near(0.44 / 2, 0.22);
{
  const q = 0.3;
  near((2 * q * 1) / (q + 1), (2 * q) / (1 + q));
}
near(4 / 6, 0.667, 5e-4);
near(10 / 20, 0.5);

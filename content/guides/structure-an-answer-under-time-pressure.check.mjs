import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const raw = readFileSync(new URL('./structure-an-answer-under-time-pressure.md', import.meta.url), 'utf8');
const text = raw.replace(/\n> /g, '\n').replace(/\s+/g, ' ');
const says = (...parts) => parts.forEach((s) => assert.ok(text.includes(s), `the guide does not say: ${s}`));
const near = (a, b, t = 1e-9) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const sum = (x) => x.reduce((a, b) => a + b, 0);
let seed = 11;
const rnd = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const gauss = () => Math.sqrt(-2 * Math.log(1 - rnd())) * Math.cos(2 * Math.PI * rnd());

// both answers last about forty seconds at 140 words a minute
{
  const quotes = raw.split(/\n\n/).filter((p) => p.startsWith('> ') && !p.startsWith('> [!')).map((p) => p.replace(/^> /gm, ''));
  assert.equal(quotes.length, 2);
  for (const q of quotes) {
    const seconds = (q.split(/\s+/).length / 140) * 60;
    assert.ok(seconds > 34 && seconds < 46, String(seconds));
  }
  near(500 * 0.0001, 0.05);
  near((90 / 60) * 140, 210);
}

// the order of seven items
const items = [[2, 20], [3, 45], [2, 30], [3, 75], [3, 75], [1, 30], [1, 45]];
{
  const L = 320;
  near(sum(items.map((i) => i[1])), L);
  near(sum(items.map((i) => i[0])), 15);
  const question = readFileSync(new URL('../questions/pick-a-metric-for-one-percent-positives.md', import.meta.url), 'utf8');
  const weights = [...question.matchAll(/^ {4}weight: (\d)$/gm)].map((m) => Number(m[1]));
  assert.deepEqual([...weights].sort(), items.map((i) => i[0]).sort(), 'the rubric of the question has changed');
  [6, 4, 4, 2.4, 2.4, 2, 1.3].forEach((r, i) => near((60 * items[i][0]) / items[i][1], r, 0.05));
  const score = (order, start = 0) => {
    let c = start;
    return sum(order.map(([w, t]) => w * Math.max(0, 1 - (c += t) / L)));
  };
  const all = [];
  const permute = (rest, done) => (rest.length ? rest.forEach((x, i) => permute([...rest.slice(0, i), ...rest.slice(i + 1)], [...done, x])) : all.push(score(done)));
  permute(items, []);
  assert.equal(all.length, 5040);
  near(Math.max(...all), score(items));
  near(score(items), 7.9, 0.05);
  near(sum(all) / 5040, 6.3, 0.05);
  near(Math.min(...all), 4.7, 0.05);
  near(score([...items].reverse()), Math.min(...all));
  near(score(items, 60), 5.3, 0.05);
  near(score(items) - sum(all) / 5040, 1.6, 0.05);
  near(score(items) - score(items, 60), 2.6, 0.05);
  says('earns 7.9 of 15 points in expectation, a random order 6.3, the worst 4.7', 'falls to 5.3', 'gains 1.6 points', 'gains 2.6');
  const at = (order, start, s) => {
    let c = start;
    return sum(order.map(([w, t]) => ((c += t) <= s ? w : 0)));
  };
  assert.deepEqual([at(items, 0, 170), at([...items].reverse(), 0, 170), at(items, 60, 170)], [10, 5, 7]);
  for (let k = 0; k < 200; k++) {
    const [wa, ta, wb, tb, s] = [rnd(), rnd(), rnd(), rnd(), rnd()];
    const ab = wa * (s + ta) + wb * (s + ta + tb);
    const ba = wb * (s + tb) + wa * (s + tb + ta);
    near(ba - ab, wa * tb - wb * ta, 1e-12);
  }
  // a uniform cut, simulated
  let t = 0;
  for (let k = 0; k < 100000; k++) t += at(items, 0, 320 * rnd());
  near(t / 100000, score(items), 0.05);
}

// L1 and L2 for one orthonormal feature
for (const [b, l] of [[0.3, 0.5], [1.2, 0.5], [-0.9, 0.2]]) {
  const argmin = (f) => {
    let best = -3;
    for (let w = -3; w <= 3; w += 1e-4) if (f(w) < f(best)) best = w;
    return best;
  };
  near(argmin((w) => 0.5 * (w - b) ** 2 + l * Math.abs(w)), Math.sign(b) * Math.max(Math.abs(b) - l, 0), 2e-4);
  near(argmin((w) => 0.5 * (w - b) ** 2 + (l / 2) * w * w), b / (1 + l), 2e-4);
}
near(0.3 / 1.5, 0.2);
{
  const answer = raw.match(/"L1 sets coefficients[\s\S]*?coefficient\."/)[0];
  const count = answer.split(/\s+/).length;
  says(`That is ${count} words, ${Math.round((count / 140) * 60)} seconds`);
}

// ask, assume or go on
near(5 / (0.7 * 360), 0.02, 5e-4);
near(10 / 108, 0.093, 5e-4);
near(0.3 * 360, 108);
near(10 / (0.3 * 60), 0.56, 5e-3);
near(12 / 240, 0.05);

// clocks
assert.equal(15 + 15 + 30 + 240 + 90 + 60 + 30, 480);
assert.equal(4 * (1 + 5 + 2 + 3) + 1, 45);
for (const row of [[8, 25, 12, 13, 2], [6, 24, 10, 18, 2], [10, 30, 8, 9, 3]]) assert.equal(sum(row), 60);
{
  const rounds = readFileSync(new URL('../rounds.yaml', import.meta.url), 'utf8');
  for (const [slug, minutes] of [['phone-screen', 45], ['coding-round', 60], ['onsite', 60], ['system-design-round', 60]])
    assert.match(rounds, new RegExp(`slug: ${slug}\\n[^-]*?minutes: ${minutes}\\n`));
}

// variance of a mean of correlated estimates, and the four slips
{
  const right = (m, r) => (1 + (m - 1) * r) / m;
  const slips = [(m, r) => (1 + r) / m, (m, r) => (1 + (m - 1) * r) / m ** 2, (m, r) => (1 + m * r) / m, (m, r) => (1 + m * (m - 1) * r) / m];
  const same = (f, g, points) => points.every(([m, r]) => Math.abs(f(m, r) - g(m, r)) < 1e-5);
  const rho = [0.1, 0.4, 0.8];
  const checks = [
    [3, 7, 20].map((m) => [m, 0]),
    [3, 7, 20].map((m) => [m, 1]),
    rho.map((r) => [1, r]),
    rho.map((r) => [2, r]),
    rho.map((r) => [1e7, r]),
  ];
  const table = slips.map((f) => checks.map((c) => (same(f, right, c) ? 'passes' : 'fails')));
  const rows = [...raw.matchAll(/^\| \$\(1 \+ .*$/gm)].map((m) => m[0].split('|').slice(2, 7).map((c) => c.trim()));
  assert.deepEqual(rows, table);
  assert.equal(table.filter((r) => r[0] === 'passes').length, 3);
  assert.ok(table.every((r) => r[1] === 'fails'));
  [(m) => 1 / m, () => 1, () => 1].forEach((f, i) => checks[i].forEach(([m, r]) => near(right(m, r), f(m, r))));
  checks[3].forEach(([m, r]) => near(right(m, r), (1 + r) / 2));
  checks[4].forEach(([m, r]) => near(right(m, r), r, 1e-6));
  // Monte Carlo: m = 4, correlation 0.3
  let s = 0;
  const R = 100000;
  for (let k = 0; k < R; k++) {
    const z = gauss();
    let mean = 0;
    for (let i = 0; i < 4; i++) mean += (Math.sqrt(0.3) * z + Math.sqrt(0.7) * gauss()) / 4;
    s += mean * mean;
  }
  near(s / R, right(4, 0.3), 0.01);
}

// estimates
{
  const hours = (100e6 * 0.02) / 3600;
  near(hours, 556, 0.5);
  near(hours / 0.5, 1111, 0.5);
  near((hours / 0.5) * 1.2, 1333, 0.5);
  near((hours / 0.5) * 1.2 * 2, 2667, 0.5);
  near(1333.3 / 10 / 24, 5.6, 0.05);
  near(2 * 1.5 * 1.2 * 1.5, 5.4);
  const q = [2, 1.5, 1.2, 1.5].map((f) => Math.log(f) ** 2);
  [0.48, 0.164, 0.033, 0.164].forEach((v, i) => near(q[i], v, 5.1e-4));
  const total = sum(q);
  near(Math.sqrt(total), 0.918, 5e-4);
  near(Math.exp(Math.sqrt(total)), 2.5, 0.01);
  [57, 20, 4, 20].forEach((v, i) => near((100 * q[i]) / total, v, 0.55));
  near(2667 / 2.5, 1100, 40);
  near(2667 * 2.5, 6700, 40);
  near(Math.exp(Math.sqrt(5) * Math.log(2)), 4.7, 0.05);
  assert.equal(2 ** 5, 32);
  near(1.2 ** 5, 2.5, 0.02);
  // squares add: simulate the logarithm of a product of independent lognormal factors
  let s = 0;
  const R = 100000;
  for (let k = 0; k < R; k++) s += sum([2, 1.5, 1.2, 1.5].map((f) => Math.log(f) * gauss())) ** 2;
  near(Math.sqrt(s / R), 0.918, 0.01);
  assert.equal(2 * 32 * 4096 * 2, 524288);
  assert.equal(2 ** 19, 524288);
  assert.equal(524288 * 4096, 2 * 2 ** 30);
  near(Math.exp(2 * Math.log(3)), 9);
  near(3 ** 4, 81);
}

// distinct rows of a bootstrap sample
{
  const formula = (n) => n * (1 - (1 - 1 / n) ** n);
  const count = (n) => {
    const tally = {};
    for (let k = 0; k < n ** n; k++) {
      const seen = new Set();
      for (let i = 0, v = k; i < n; i++, v = Math.floor(v / n)) seen.add(v % n);
      tally[seen.size] = (tally[seen.size] ?? 0) + 1;
    }
    return tally;
  };
  assert.deepEqual(count(3), { 1: 3, 2: 18, 3: 6 });
  for (const n of [1, 2, 3, 4, 5]) {
    const t = count(n);
    near(sum(Object.entries(t).map(([d, c]) => d * c)) / n ** n, formula(n), 1e-12);
  }
  near(formula(2), 1.5);
  near(formula(3), 19 / 9);
  near(19 / 9, 2.11, 0.005);
  near(formula(2) / 2, 0.75);
  near(formula(3) / 3, 0.7, 0.005);
  near(formula(100) / 100, 0.634, 5e-4);
  near(1 - 1 / Math.E, 0.632, 5e-4);
  near(1000 * Math.log(1 - 1 / 1000), -1 - 1 / 2000, 1e-6);
}

// confidence
near((0.8 * 0.3) / (0.8 * 0.3 + 0.2 * 0.9), 0.57, 5e-3);
near((4 * 0.3) / 0.9, 4 / 3);
near(0.4 * 1, 0.4);
near(0.6 * 0.4 ** 2 + 0.4 * 0.6 ** 2, 0.24);
{
  const b = [0, 1, 2, 3].map((k) => [1, 10, 45, 120][k] * 0.1 ** k * 0.9 ** (10 - k));
  near(1 - sum(b), 0.013, 5e-4);
}
near(3 / 30, 0.1);
near(4 / 80, 0.05);
near(2 / 50, 0.04);
assert.equal(3 ** 3, 27);
near(700 / 2700, 0.26, 5e-3);

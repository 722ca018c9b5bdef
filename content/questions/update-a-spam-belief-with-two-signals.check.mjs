import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const post = (prior, s, h) => {
  const o = (prior / (1 - prior)) * (s / h);
  return o === Infinity ? 1 : o / (1 + o);
};
near(0.2 / 0.8, 0.25, 1e-12);
near(0.6 / 0.05, 12, 1e-9);
near(0.5 / 0.1, 5, 1e-9);
near(0.25 * 12, 3, 1e-12);
near(post(0.2, 0.6, 0.05), 0.75, 1e-12);
near(0.25 * 60, 15, 1e-12);
near(post(0.2, 0.6 * 0.5, 0.05 * 0.1), 15 / 16, 1e-12);
near(15 / 16, 0.9375, 1e-12);
near(post(0.2, 0.6 * 0.7, 0.05 * 0.6), 7 / 9, 1e-12);
near(7 / 9, 0.778, 5e-4);
near((3 * 7) / 6, 3.5, 1e-12);
near(7 / 6, 1.17, 0.004);

// exact enumeration of the joint table: marginals must agree with the prompt
const joint = { S: { a: 0.6, b: 0.5, ab: 0.6 * 0.7 }, H: { a: 0.05, b: 0.1, ab: 0.05 * 0.6 } };
for (const k of ['S', 'H']) {
  const { a, b, ab } = joint[k];
  const cells = [ab, a - ab, b - ab, 1 - a - b + ab];
  assert.ok(cells.every((c) => c >= 0));
  near(cells.reduce((x, y) => x + y), 1, 1e-12);
}
near(joint.S.ab, 0.42, 1e-12);
near(joint.H.ab, 0.03, 1e-12);
near(0.42 / 0.3, 1.4, 1e-9);
near(0.03 / 0.005, 6, 1e-9);

// plain dependence under the model
const pa = 0.2 * 0.6 + 0.8 * 0.05;
const pb = 0.2 * 0.5 + 0.8 * 0.1;
near(pa, 0.16, 1e-12);
near(pb, 0.18, 1e-12);
near(pa * pb, 0.029, 3e-4);
near(0.2 * 0.3 + 0.8 * 0.005, 0.064, 1e-12);

// a million mails
near(200000 * 0.3, 60000, 1e-6);
near(800000 * 0.005, 4000, 1e-6);
near(200000 * 0.42, 84000, 1e-6);
near(800000 * 0.03, 24000, 1e-6);
near(84000 / 108000, 7 / 9, 1e-12);
near(24000 / 108000, 0.22, 0.003);
near(60000 / 64000, 0.9375, 1e-12);
assert.equal(24000 / 4000, 6);

// B silent
near(0.5 / 0.9, 0.556, 5e-4);
near((3 * 0.5) / 0.9, 1.667, 5e-4);
near(post(0.2, 0.6 * 0.5, 0.05 * 0.9), 0.625, 1e-12);
near(0.3 / 0.4, 0.75, 1e-12);
near(3 * 0.75, 2.25, 1e-12);
near(post(0.2, 0.6 * 0.3, 0.05 * 0.4), 0.692, 5e-4);
near(0.75 * 0.7 + 0.25 * 0.6, 0.675, 1e-12);
near(0.675 * (7 / 9) + 0.325 * (2.25 / 3.25), 0.75, 1e-12);

// Fréchet bounds, by scanning all feasible joint rates
assert.equal(Math.max(0, +(0.6 + 0.5 - 1).toFixed(12)), 0.1);
let lo = 1;
let hi = 0;
for (let i = 0; i <= 400; i++)
  for (let j = 0; j <= 50; j++) {
    const p = post(0.2, 0.1 + i / 1000, j / 1000);
    lo = Math.min(lo, p);
    hi = Math.max(hi, p);
  }
near(lo, 1 / 3, 1e-9);
near(0.25 * (0.1 / 0.05), 0.5, 1e-12);
assert.equal(hi, 1);
near(1000 * 0.03, 30, 1e-9);
near(1000 * 0.005, 5, 1e-9);

// prior shift
near(2 / 98, 1 / 49, 1e-12);
near(60 / 49, 1.22, 0.005);
near(post(0.02, 0.3, 0.005), 0.550, 5e-4);
near((12 * 7) / 6, 14, 1e-12);
near(14 / 49, 0.286, 5e-4);
near(post(0.02, 0.42, 0.03), 0.222, 5e-4);
near(Math.log(1 / 49) - Math.log(1 / 4), -2.51, 0.005);

// saturated logistic regression reproduces each cell: log odds are linear in A, B, AB with four free parameters
const lo4 = (a, b) => {
  const f = ({ a: x, b: y, ab: z }) => (a && b ? z : a ? x - z : b ? y - z : 1 - x - y + z);
  return Math.log((0.2 * f(joint.S)) / (0.8 * f(joint.H)));
};
const c0 = lo4(0, 0);
const cA = lo4(1, 0) - c0;
const cB = lo4(0, 1) - c0;
const cAB = lo4(1, 1) - c0 - cA - cB;
near(1 / (1 + Math.exp(-(c0 + cA + cB + cAB))), 7 / 9, 1e-12);

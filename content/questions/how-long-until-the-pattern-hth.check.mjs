import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not within ${t} of ${b}`);
const next = (pat, seen) => {
  for (let j = Math.min(pat.length, seen.length); j >= 0; j--) if (seen.endsWith(pat.slice(0, j))) return j;
  return 0;
};
// distribution of the waiting time by forward iteration
function law(pat, p = 0.5, steps = 3000) {
  const k = pat.length;
  let v = new Array(k + 1).fill(0);
  v[0] = 1;
  const out = [];
  for (let n = 0; n < steps; n++) {
    const w = new Array(k + 1).fill(0);
    for (let s = 0; s < k; s++) {
      w[next(pat, pat.slice(0, s) + 'H')] += v[s] * p;
      w[next(pat, pat.slice(0, s) + 'T')] += v[s] * (1 - p);
    }
    out.push(w[k]);
    w[k] = 0;
    v = w;
  }
  return out;
}
const mom = (d) => {
  const m = d.reduce((a, x, i) => a + x * (i + 1), 0);
  return [m, d.reduce((a, x, i) => a + x * (i + 1) ** 2, 0) - m * m];
};
const tail = (d, n) => 1 - d.slice(0, n).reduce((a, b) => a + b, 0);
const median = (d) => {
  let c = 0;
  for (let i = 0; i < d.length; i++) if ((c += d[i]) >= 0.5 - 1e-15) return i + 1;
};
const [hth, htt, hhh] = ['HTH', 'HTT', 'HHH'].map((x) => law(x));
for (const [d, m, v, med, t20, t30] of [
  [hth, 10, 58, 8, 0.093, 0.025],
  [htt, 8, 24, 7, 0.027, 0.0033],
]) {
  near(mom(d)[0], m, 1e-9);
  near(mom(d)[1], v, 1e-6);
  assert.equal(median(d), med);
  near(tail(d, 20), t20, 5e-4);
  near(tail(d, 30), t30, t30 < 0.01 ? 5e-5 : 5e-4);
}
near(mom(hhh)[0], 14, 1e-9);
near(Math.sqrt(58), 7.6, 0.05);
near(1 / tail(hth, 30), 40, 0.5);

// the equations
const solve = (last) => {
  // fixed point iteration of e0, eH, eHT
  let e = [0, 0, 0];
  for (let i = 0; i < 4000; i++) e = [1 + e[1] / 2 + e[0] / 2, 1 + e[1] / 2 + e[2] / 2, 1 + e[last] / 2];
  return e;
};
solve(0).forEach((x, i) => near(x, [10, 8, 6][i], 1e-9));
solve(1).forEach((x, i) => near(x, [8, 6, 4][i], 1e-9));
near(mom(law('HT'))[0], 4, 1e-9);
near(4 + 1 + 10 / 2, 10, 0);
near(4 + 1 + 6 / 2, 8, 0);

// race by exact propagation over the last letters
function race(a, b) {
  let m = new Map([['', 1]]);
  let pa = 0;
  let pb = 0;
  for (let n = 0; n < 3000; n++) {
    const w = new Map();
    for (const [k, v] of m)
      for (const c of 'HT') {
        const t = k + c;
        if (t.endsWith(a)) pa += v / 2;
        else if (t.endsWith(b)) pb += v / 2;
        else w.set(t.slice(-3), (w.get(t.slice(-3)) || 0) + v / 2);
      }
    m = w;
  }
  near(pa + pb, 1, 1e-9);
  return pa;
}
near(race('HTH', 'HTT'), 0.5, 1e-9);
near(race('HHT', 'HTH'), 2 / 3, 1e-9);
near(race('THTH', 'HTHH'), 9 / 14, 1e-9);
near(mom(law('THTH'))[0], 20, 1e-6);
near(mom(law('HTHH'))[0], 18, 1e-6);
near(mom(law('HHT'))[0], 8, 1e-9);
const conway = (x, y) => {
  let s = 0;
  for (let k = 1; k <= x.length; k++) if (x.endsWith(y.slice(0, k))) s += 2 ** (k - 1);
  return s;
};
assert.deepEqual([conway('HTH', 'HTH'), conway('HTH', 'HHT'), conway('HHT', 'HHT'), conway('HHT', 'HTH')], [5, 1, 4, 2]);
assert.equal((5 - 1) / (4 - 2), 2);

// Li's rule against the chain, all patterns of length 3 and 4
for (let L = 3; L <= 4; L++)
  for (let c = 0; c < 2 ** L; c++) {
    const pat = [...Array(L).keys()].map((i) => ((c >> i) & 1 ? 'H' : 'T')).join('');
    near(mom(law(pat))[0], 2 * conway(pat, pat), 1e-6);
  }

// biased coin
for (const p of [0.1, 0.3, 0.5, 0.8]) {
  const q = 1 - p;
  near(mom(law('HTH', p, 20000))[0], 1 / (p * p * q) + 1 / p, 1e-3);
  near(mom(law('HTT', p, 20000))[0], 1 / (p * q * q), 1e-3);
}
near(1 / (0.01 * 0.9), 111.1, 0.05);
near(1 / (0.01 * 0.9) + 10, 121.1, 0.05);
near(1 / (0.1 * 0.81), 12.3, 0.05);
near(mom(law('HHH', 0.1, 60000))[0], 1110, 1e-2);
near(1110 / 60, 18.5, 1e-9);
assert.equal(100 + 10000 + 1000000, 1010100);
near(1010100 / 60 / 24 / 365.25, 1.92, 0.01);

// counts: exact variance by enumeration for short sequences, then the formula at m = 1000
const counts = (pat, n) => {
  let s1 = 0;
  let s2 = 0;
  for (let c = 0; c < 2 ** n; c++) {
    let k = 0;
    for (let i = 0; i + 3 <= n; i++) if ([0, 1, 2].every((j) => ((c >> (i + j)) & 1) === (pat[j] === 'H' ? 1 : 0))) k++;
    s1 += k;
    s2 += k * k;
  }
  const m = s1 / 2 ** n;
  return [m, s2 / 2 ** n - m * m];
};
for (const n of [6, 9, 12]) {
  const m = n - 2;
  near(counts('HTH', n)[0], m / 8, 1e-12);
  near(counts('HTH', n)[1], (7 * m - 2) / 64, 1e-12);
  near(counts('HTT', n)[1], (3 * m + 6) / 64, 1e-12);
}
near(1000 / 8, 125, 0);
near(6998 / 64, 109.3, 0.05);
near(3006 / 64, 47.0, 0.05);
near(Math.sqrt(125), 11.2, 0.05);
near(Math.sqrt(6998 / 64), 10.5, 0.05);
near(Math.sqrt(3006 / 64), 6.9, 0.05);
near(20 / Math.sqrt(3006 / 64), 2.9, 0.05);
near(20 / Math.sqrt(125), 1.8, 0.05);
near(1 / 2 / 2, 0.25, 0); // T then H after HTH

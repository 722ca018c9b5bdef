import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
const mean = a => a.reduce((s, x) => s + x, 0) / a.length;
const city = [101, 101, 105, 105, 117, 118, 120, 121], other = [81, 81, 85, 85, 90, 90, 92, 92], ch = [5, 6, 7, 7, 8, 9, 9, 10, 11];
assert.equal(mean(city.slice(0, 4)), 103); assert.equal(mean(city.slice(4)), 119); assert.equal(mean(other.slice(0, 4)), 83); assert.equal(mean(other.slice(4)), 91);
assert.equal(119 - 103, 16); assert.equal(91 - 83, 8); assert.equal(mean(ch), 8); near(16 / 103 * 100, 15.5, 0.05);
for (const s of [city, other]) assert.equal(mean(s.slice(2, 4)) - mean(s.slice(0, 2)), 4);
{ const drift = [1, 2, 3, 4, 5, 6, 7, 8]; assert.equal(mean(drift.slice(2, 4)) - mean(drift.slice(0, 2)), 2); assert.equal(mean(drift.slice(4)) - mean(drift.slice(0, 4)), 4); }
const sd = Math.sqrt(ch.reduce((s, x) => s + (x - 8) ** 2, 0) / 8); near(sd, 1.94, 0.005);
const se = sd * Math.sqrt(1 + 1 / 9); near(se, 2.04, 0.005);
// t quantile with 8 degrees of freedom by integrating its density
const G = { 4: 6, 4.5: 11.631728396567448 }; const dens = t => G[4.5] / (Math.sqrt(8 * Math.PI) * G[4]) * (1 + t * t / 8) ** -4.5;
let area = 0; const h = 1e-4; for (let x = h / 2; x < 2.306; x += h) area += dens(x) * h; near(0.5 + area, 0.975, 1e-4);
near(8 - 2.306 * se, 3.3, 0.05); near(8 + 2.306 * se, 12.7, 0.05); assert.ok(Math.max(...ch) < 16);
near(103 * 91 / 83, 112.9, 0.05); near(119 - 103 * 91 / 83, 6.1, 0.05);
assert.equal(119000 * 2, 238000); assert.equal(8000 * 6, 48000); assert.equal(238000 - 48000, 190000); near(238000 / 8000, 29.75, 1e-9);
near(12.7 * 6, 76, 0.3); assert.ok(12.7 * 6 < 238); near(238 / 6, 39.7, 0.05); near(238 / 6 / 119, 1 / 3, 1e-12);
// simulated coverage of the interval for a tenth draw
let u = 362436069; const rnd = () => { u ^= u << 13; u >>>= 0; u ^= u >>> 17; u ^= u << 5; u >>>= 0; return (u + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(rnd())) * Math.cos(2 * Math.PI * rnd());
let ok = 0, top = 0; const R = 60000; for (let r = 0; r < R; r++) { const c = Array.from({ length: 9 }, g), m = mean(c), s = Math.sqrt(c.reduce((a, x) => a + (x - m) ** 2, 0) / 8), t = g(); if (Math.abs(t - m) < 2.306 * s * Math.sqrt(10 / 9)) ok++; if (t > Math.max(...c)) top++; }
near(ok / R, 0.95, 0.004); near(top / R, 0.1, 0.005);
// follow-ups: already treated city as control; number of cities
assert.equal((4 - 0) - (8 - 4), 0);
near(15.7 * 1.94 ** 2 / 9, 6.5, 0.1);
{ // power of a two-group t test with 8 cities each: about 80 percent
  let hit = 0; const T = 2.145; for (let r = 0; r < 40000; r++) { const a = Array.from({ length: 8 }, () => 1.94 * g()), b = Array.from({ length: 8 }, () => 3 + 1.94 * g()); const ma = mean(a), mb = mean(b), v = (a.reduce((s, x) => s + (x - ma) ** 2, 0) + b.reduce((s, x) => s + (x - mb) ** 2, 0)) / 14; if (Math.abs(mb - ma) / Math.sqrt(v / 4) > T) hit++; } near(hit / 40000, 0.82, 0.03); }

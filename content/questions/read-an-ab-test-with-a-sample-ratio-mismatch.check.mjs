import assert from 'node:assert/strict';
const near = (a, b, t) => assert.ok(Math.abs(a - b) <= t, `${a} is not ${b} (tolerance ${t})`);
// complementary error function by its continued fraction (x > 2) or the series
function erfc(x) { if (x < 2.5) { let t = x, s = x; for (let n = 1; n < 80; n++) { t *= -x * x / n; s += t / (2 * n + 1); } return 1 - 2 / Math.sqrt(Math.PI) * s; } let f = 0; for (let k = 60; k > 0; k--) f = k / 2 / (x + f); return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + f); }
const p1 = c => erfc(Math.sqrt(c / 2)), p2 = z => erfc(Math.abs(z) / Math.SQRT2);
near(p2(1.959964), 0.05, 1e-6); near(p2(3.290527), 0.001, 1e-6);
const C = 412306, T = 409114, cells = [[236480, 236702], [108210, 107935], [41310, 41388], [26306, 23089]];
assert.equal(cells.reduce((s, x) => s + x[0], 0), C); assert.equal(cells.reduce((s, x) => s + x[1], 0), T);
assert.equal(C - T, 3192); assert.equal(C + T, 821420); assert.equal((C + T) / 2, 410710);
const chi = (a, b) => (a - b) ** 2 / (a + b);
near((C - 410710) ** 2 / 410710 + (T - 410710) ** 2 / 410710, chi(C, T), 1e-9);
near(chi(C, T), 12.4, 0.05); near(p1(chi(C, T)), 0.0004, 0.00005); near(1 / p1(chi(C, T)), 2300, 50);
near(Math.sqrt(C + T), 900, 10);
near(Math.sqrt(0.25 / (C + T)) * 100, 0.055, 0.0005); near((C / (C + T) - 0.5) * 100, 0.19, 0.005); near((C / (C + T) - 0.5) / Math.sqrt(0.25 / (C + T)), 3.5, 0.03);
near(C / (C + T) * 100, 50.2, 0.05); near(T / (C + T) * 100, 49.8, 0.05); near(3192 / (C + T) * 100, 0.4, 0.02); near(3192 / C * 100, 0.8, 0.03);
const test = (a, n, b, m) => { const p = a / n, q = b / m, z = (q - p) / Math.sqrt(p * (1 - p) / n + q * (1 - q) / m); return { p, q, d: q - p, z, pv: p2(z) }; };
const r = test(20615, C, 20868, T); near(r.p * 100, 5.000, 0.0005); near(r.q * 100, 5.101, 0.0005); near(r.d / r.p * 100, 2.0, 0.05); near(r.pv, 0.037, 0.0005);
for (const [x, rate, d, pv, tol] of [[0, 5.061, 0.06, 0.20, 0.005], [0.05, 5.100, 0.10, 0.038, 0.0005], [0.2, 5.216, 0.22, 0, 0.0001]]) { const k = test(20615, C, 20868 + 3192 * x, C); near(k.q * 100, rate, 0.0006); near(k.d * 100, d, 0.005); near(k.pv, pv, tol); }
const ps = cells.map(([a, b]) => p1(chi(a, b))); for (const q of ps.slice(0, 3)) assert.ok(q > 0.545 && q < 0.795); near(Math.min(...ps.slice(0, 3)), 0.55, 0.006); near(Math.max(...ps.slice(0, 3)), 0.79, 0.006);
near(chi(26306, 23089), 209.5, 0.05); assert.equal(26306 - 23089, 3217); near(3217 / 26306 * 100, 12.2, 0.05); near(3217 / 26306, 1 / 8, 0.004); assert.ok(ps[3] * 4 < 0.001);
assert.equal(C - 26306, 386000); assert.equal(T - 23089, 386025); assert.equal(20615 - 1173, 19442); assert.equal(20868 - 1078, 19790);
const s = test(19442, 386000, 19790, 386025); near(s.p * 100, 5.037, 0.0005); near(s.q * 100, 5.127, 0.0005); near(s.z, 1.80, 0.005); near(s.pv, 0.072, 0.0005);
near(1173 / 26306 * 100, 4.46, 0.005); near(1078 / 23089 * 100, 4.67, 0.005);
near(3.290527 * Math.sqrt(0.25 / 772025) * 100, 0.19, 0.005); near(3.290527 * Math.sqrt(0.25 / 800000) * 100, 0.18, 0.005);
// 14 equally spaced looks at a healthy test
let u = 88172645; const rnd = () => { u ^= u << 13; u >>>= 0; u ^= u >>> 17; u ^= u << 5; u >>>= 0; return (u + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(rnd())) * Math.cos(2 * Math.PI * rnd());
let a = 0, b = 0; const R = 200000; for (let i = 0; i < R; i++) { let w = 0, mx = 0; for (let k = 1; k <= 14; k++) { w += g(); mx = Math.max(mx, Math.abs(w) / Math.sqrt(k)); } if (mx > 1.959964) a++; if (mx > 3.290527) b++; }
near(a / R, 0.218, 0.005); near(b / R, 0.007, 0.001);

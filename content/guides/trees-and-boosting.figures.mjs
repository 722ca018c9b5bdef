import fs from 'node:fs';
import path from 'node:path';
let seed = 23; const setSeed = (s) => { seed = s; };
const u = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296; };
const g = () => Math.sqrt(-2 * Math.log(u())) * Math.cos(2 * Math.PI * u());
const sig = (z) => 1 / (1 + Math.exp(-z));
function data(n, d) { const X = Array.from({ length: d }, () => new Float64Array(n)), y = new Uint8Array(n), f = new Float64Array(n); for (let i = 0; i < n; i++) { for (let j = 0; j < d; j++) X[j][i] = g(); f[i] = -0.5 + 1.5 * Math.sin(1.5 * X[0][i]) + X[1][i] + 1.2 * X[2][i] * X[3][i]; y[i] = u() < sig(f[i]) ? 1 : 0; } return { X, y, f, n, d }; }
const B = 32;
function binner(D) { return D.X.map((x) => { const s = Float64Array.from(x).sort(); return Array.from({ length: B - 1 }, (_, b) => s[Math.floor((b + 1) * s.length / B)]); }); }
function binned(D, cuts) { const o = new Uint8Array(D.n * D.d); D.X.forEach((x, j) => { const c = cuts[j]; for (let i = 0; i < D.n; i++) { let lo = 0, hi = B - 1; while (lo < hi) { const m = (lo + hi) >> 1; if (x[i] >= c[m]) lo = m + 1; else hi = m; } o[i * D.d + j] = lo; } }); return o; }
function boost(T, V, { lr, depth, rounds, lambda = 1, minH = 1 }) {
  const cuts = binner(T), bt = binned(T, cuts), bv = binned(V, cuts), d = T.d, base = Math.log(T.y.reduce((a, b) => a + b, 0) / (T.n - T.y.reduce((a, b) => a + b, 0)));
  const Ft = new Float64Array(T.n).fill(base), Fv = new Float64Array(V.n).fill(base), curve = [];
  const nt = new Uint8Array(T.n), nv = new Uint8Array(V.n), G = new Float64Array(T.n), Hh = new Float64Array(T.n);
  const N = 1 << depth;
  for (let r = 0; r < rounds; r++) {
    for (let i = 0; i < T.n; i++) { const p = sig(Ft[i]); G[i] = p - T.y[i]; Hh[i] = p * (1 - p); nt[i] = 0; }
    const splits = [];
    for (let l = 0; l < depth; l++) {
      const nodes = 1 << l, gs = new Float64Array(nodes), hs = new Float64Array(nodes); for (let i = 0; i < T.n; i++) { gs[nt[i]] += G[i]; hs[nt[i]] += Hh[i]; }
      const best = Array.from({ length: nodes }, () => ({ gain: 1e-9, j: -1, b: 0 }));
      const hg = new Float64Array(nodes * d * B), hh = new Float64Array(nodes * d * B);
      for (let i = 0; i < T.n; i++) { const gi = G[i], hi = Hh[i], r0 = i * d; let k = nt[i] * d * B; for (let j = 0; j < d; j++, k += B) { const q = k + bt[r0 + j]; hg[q] += gi; hh[q] += hi; } }
      for (let j = 0; j < d; j++) for (let k = 0; k < nodes; k++) { let a = 0, h = 0; const o = (k * d + j) * B, par = gs[k] ** 2 / (hs[k] + lambda); for (let b = 0; b < B - 1; b++) { a += hg[o + b]; h += hh[o + b]; const a2 = gs[k] - a, h2 = hs[k] - h; if (h < minH || h2 < minH) continue; const gain = a * a / (h + lambda) + a2 * a2 / (h2 + lambda) - par; if (gain > best[k].gain) best[k] = { gain, j, b }; } }
      const js = Int32Array.from(best, (s) => Math.max(s.j, 0)), cut = Int32Array.from(best, (s) => (s.j >= 0 ? s.b : 255));
      for (let i = 0; i < T.n; i++) { const k = nt[i]; nt[i] = 2 * k + (bt[i * d + js[k]] > cut[k] ? 1 : 0); }
      splits.push([js, cut]);
    }
    nv.fill(0); for (const [js, cut] of splits) for (let i = 0; i < V.n; i++) { const k = nv[i]; nv[i] = 2 * k + (bv[i * d + js[k]] > cut[k] ? 1 : 0); }
    const ga = new Float64Array(N), ha = new Float64Array(N); for (let i = 0; i < T.n; i++) { ga[nt[i]] += G[i]; ha[nt[i]] += Hh[i]; }
    const w = ga.map((x, k) => -lr * x / (ha[k] + lambda)); let L = 0; for (let i = 0; i < T.n; i++) Ft[i] += w[nt[i]]; for (let i = 0; i < V.n; i++) { Fv[i] += w[nv[i]]; L += Math.log(1 + Math.exp(V.y[i] ? -Fv[i] : Fv[i])); }
    curve.push(L / V.n);
  }
  let bi = 0; curve.forEach((c, i) => { if (c < curve[bi]) bi = i; }); return { curve, best: curve[bi], at: bi + 1 };
}

setSeed(23); const Tr = data(1500, 8), Va = data(4000, 8);
const curves = [[1, 30], [0.3, 150], [0.1, 400], [0.03, 900]].map(([lr, rounds]) => ({ lr, ...boost(Tr, Va, { lr, depth: 3, rounds }) }));
const X0 = 70, X1 = 660, Y0 = 330, Y1 = 50, lo = 0.52, hi = 0.68, x = (m) => X0 + (X1 - X0) * Math.log10(m) / 3, y = (l) => Y0 + (Y1 - Y0) * (l - lo) / (hi - lo), f = (v) => v.toFixed(1);
const out = [];
for (let l = 0.52; l < 0.681; l += 0.04) out.push(`<line class="grid" x1="${X0}" x2="${X1}" y1="${f(y(l))}" y2="${f(y(l))}"/><text x="${X0 - 10}" y="${f(y(l) + 5)}" text-anchor="end">${l.toFixed(2)}</text>`);
for (const m of [1, 10, 100, 1000]) out.push(`<text x="${f(x(m))}" y="${Y0 + 24}" text-anchor="middle">${m}</text>`);
curves.forEach((c, k) => { let d = ''; c.curve.forEach((l, i) => { if (l <= hi) d += `${d ? 'L' : 'M'}${f(x(i + 1))} ${f(y(l))}`; }); out.push(`<path class="line w${k}" d="${d}"/><circle class="dot" cx="${f(x(c.at))}" cy="${f(y(c.best))}" r="5"/>`); });
const label = (m, l, t, a) => out.push(`<text x="${f(x(m))}" y="${f(y(l))}" text-anchor="${a}">${t}</text>`);
label(2.4, 0.545, 'rate 1: 0.5615 at 5', 'middle'); label(27, 0.527, '0.3: 0.5394 at 40', 'middle'); label(150, 0.5315, '0.1: 140', 'middle'); label(480, 0.5315, '0.03: 395', 'middle');
out.push(`<text x="${X0}" y="26">validation log loss, trees of depth 3</text><text x="${X1}" y="${Y0 + 48}" text-anchor="end">number of trees (logarithmic)</text>`);
['1', '0.3', '0.1', '0.03'].forEach((t, k) => out.push(`<line class="line w${k}" x1="540" x2="590" y1="${74 + 24 * k}" y2="${74 + 24 * k}"/><text x="600" y="${79 + 24 * k}">${t}</text>`));
out.push('<text x="540" y="54">learning rate</text>');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 390" role="img"><style>text{font:15px system-ui,sans-serif;fill:#26242f}.grid{stroke:#d9d7df;stroke-width:1}.line{fill:none;stroke:#4330a8;stroke-width:2.2}.w0{stroke:#8a4b12;stroke-dasharray:2 3}.w1{stroke:#1f6b45;stroke-dasharray:9 4}.w2{stroke-width:2.6}.w3{stroke:#26242f;stroke-dasharray:12 3 2 3}.dot{fill:#ffffff;stroke:#26242f;stroke-width:2}@media (prefers-color-scheme:dark){text{fill:#e9e7f0}.grid{stroke:#3c3a48}.line{stroke:#b3a9f5}.w0{stroke:#f0b87a}.w1{stroke:#7fd6a6}.w3{stroke:#e9e7f0}.dot{fill:#1b1a24;stroke:#e9e7f0}}</style>\n${out.join('\n')}\n</svg>\n`;
fs.writeFileSync(path.join(process.argv[2], 'trees-and-boosting-rates.svg'), svg);

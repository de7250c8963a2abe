import {
  type EverydayRequests,
  type JobProfile,
  likenesses,
  nearnessTo,
  placed,
  product,
} from './everyday.ts';

/**
 * What the everyday requests say for each job, in this order. Of the caller's likely requests: how much the job is about them
 * (`member`, `profile`, `lent`, `above`, `ahead`, `first`, `third`, `behind`), and how much any attached job is (`claimed`, `unclaimed`,
 * `spoken`, `aboutAny`, `thirdAny`); how alike the two are over all requests (`alike`); and the share of neighbours in
 * meaning that are the job's own texts, with and without those lent to it (`neighbours` to `ownOdds`).
 */
export const EVERYDAY_FEATURES = [
  ...(['member', 'profile', 'lent', 'above', 'ahead', 'first', 'third', 'behind'] as const),
  ...(['claimed', 'unclaimed', 'spoken', 'aboutAny', 'thirdAny', 'alike'] as const),
  ...(['neighbours', 'ownNeighbours', 'odds', 'ownOdds'] as const),
] as const;

/** How sharply likeness turns into a guess at the request, into what a job is about, and into neighbourhood. */
const GUESS = 0.05;
const ABOUT = 0.08;
const CLAIM = 0.06;
const RIVAL = 0.05;
const NEIGHBOUR = 0.05;

type Row = Float64Array;
type Claims = { about: Row; shares: Row; above: Row; ahead: Row; behind: Row; rank: Row; lent: Row };

/** One row of `EVERYDAY_FEATURES` a job, for a sentence vector of the caller's words. */
export function everydayEvidence(
  everyday: EverydayRequests,
  vector: Float32Array,
  profiles: readonly JobProfile[],
): number[][] {
  const place = placed(everyday.space, vector);
  const like = likenesses(everyday, place);
  const near = nearnessTo(everyday, like);
  const guess = shares(near, GUESS);
  const claims = claimsFor(profiles);
  const any = {
    about: most(claims, 'about'),
    above: most(claims, 'above'),
    third: most(claims, 'rank', (rank) => (rank < 3 ? 1 : 0)),
  };
  const unclaimed = greatest(near.map((value, t) => value * (1 - (any.about[t] ?? 0))));
  const spoken = greatest(near.map((value, t) => value * (any.about[t] ?? 0)));
  const shared = [
    expected(guess, any.about),
    unclaimed,
    spoken,
    expected(guess, any.above) / 4,
    expected(guess, any.third),
  ];
  const neighbours = neighbourhood(everyday, like, place, profiles, claims);
  return claims.map((claim, j) => [
    expected(guess, claim.about),
    guess.reduce((sum, p, t) => sum + Math.sqrt(p * (claim.shares[t] ?? 0)), 0),
    greatest(near.map((value, t) => value * (claim.about[t] ?? 0))),
    expected(guess, claim.above) / 4,
    3 * expected(guess, claim.ahead),
    expected(
      guess,
      claim.rank.map((rank) => (rank === 0 ? 1 : 0)),
    ),
    expected(
      guess,
      claim.rank.map((rank) => (rank < 3 ? 1 : 0)),
    ),
    3 * expected(guess, claim.behind),
    ...shared,
    correlation(near, profiles[j]?.nearness ?? near),
    ...(neighbours[j] ?? []),
  ]);
}

/** Claims hold as long as the same jobs stand side by side: by the first of them. */
const settled = new WeakMap<JobProfile, { profiles: readonly JobProfile[]; claims: Claims[] }>();

function claimsFor(profiles: readonly JobProfile[]): Claims[] {
  const [first] = profiles;
  if (!first) return [];
  const before = settled.get(first);
  if (before?.profiles.length === profiles.length && before.profiles.every((one, j) => one === profiles[j]))
    return before.claims;
  const claims = claimsOf(profiles);
  settled.set(first, { profiles: [...profiles], claims });
  return claims;
}

function claimsOf(profiles: readonly JobProfile[]): Claims[] {
  const requests = profiles[0]?.nearness.length ?? 0;
  const best = new Float64Array(requests).fill(-1);
  const second = new Float64Array(requests).fill(-1);
  for (const { nearness } of profiles)
    nearness.forEach((value, t) => {
      if (value > (best[t] ?? 0)) [second[t], best[t]] = [best[t] ?? 0, value];
      else if (value > (second[t] ?? 0)) second[t] = value;
    });
  return profiles.map(({ nearness }) => {
    const top = greatest(nearness);
    const mean = nearness.reduce((sum, x) => sum + x, 0) / (requests || 1);
    const spread = Math.sqrt(nearness.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (requests || 1)) || 1;
    const order = [...nearness.keys()].sort((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0));
    const rank = new Float64Array(requests);
    for (const [place, t] of order.entries()) rank[t] = place;
    return {
      about: nearness.map((x) => Math.exp((x - top) / ABOUT)),
      shares: shares(nearness, ABOUT),
      above: nearness.map((x) => (x - mean) / spread),
      ahead: nearness.map((x, t) => x - ((x === best[t] ? second[t] : best[t]) ?? 0)),
      behind: nearness.map((x) => x - top),
      rank,
      lent: nearness.map((x, t) => Math.exp((x - top) / CLAIM + (x - (best[t] ?? 0)) / RIVAL)),
    };
  });
}

/** The caller's neighbours in meaning: the jobs' own texts, sayings lent to them, and sayings that no job claims. */
function neighbourhood(
  { requestOf, requests }: EverydayRequests,
  like: Row,
  place: Float32Array,
  profiles: readonly JobProfile[],
  claims: readonly Claims[],
): number[][] {
  const sayings = new Float64Array(requests);
  like.forEach((value, i) => {
    const t = requestOf[i] ?? 0;
    sayings[t] = (sayings[t] ?? 0) + Math.exp(value / NEIGHBOUR);
  });
  const own = profiles.map(({ texts }) =>
    texts.reduce((sum, text) => sum + Math.exp(product(place, text) / NEIGHBOUR), 0),
  );
  const lent = claims.map((claim) => expected(sayings, claim.lent));
  const free = sayings.reduce((sum, value, t) => {
    const claimed = claims.reduce((all, claim) => all + (claim.lent[t] ?? 0), 0);
    return sum + value * (1 - Math.min(1, claimed));
  }, 1e-9);
  const allOwn = own.reduce((sum, x) => sum + x, 0);
  const all = allOwn + sayings.reduce((sum, x) => sum + x, 0);
  return own.map((mine, j) => [
    (mine + (lent[j] ?? 0)) / all,
    mine / (allOwn + free),
    Math.log((mine + (lent[j] ?? 0)) / free) / 8,
    Math.log(mine / free) / 8,
  ]);
}

function shares(values: Row, sharpness: number): Row {
  const top = greatest(values);
  const powers = values.map((value) => Math.exp((value - top) / sharpness));
  const sum = powers.reduce((all, power) => all + power, 0) || 1;
  return powers.map((power) => power / sum);
}

function expected(weights: Row, values: Row): number {
  let sum = 0;
  for (let t = 0; t < weights.length; t += 1) sum += (weights[t] ?? 0) * (values[t] ?? 0);
  return sum;
}

function most(claims: readonly Claims[], key: keyof Claims, of = (value: number) => value): Row {
  const top = new Float64Array(claims[0]?.[key].length ?? 0).fill(Number.NEGATIVE_INFINITY);
  for (const claim of claims)
    for (let t = 0; t < top.length; t += 1) top[t] = Math.max(top[t] ?? 0, of(claim[key][t] ?? 0));
  return top;
}

function greatest(values: Row): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > top) top = value;
  return top;
}

function correlation(a: Row, b: Row): number {
  const mean = (row: Row) => row.reduce((sum, x) => sum + x, 0) / (row.length || 1);
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let t = 0; t < a.length; t += 1) {
    const [x, y] = [(a[t] ?? 0) - ma, (b[t] ?? 0) - mb];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa && bb ? ab / Math.sqrt(aa * bb) : 0;
}

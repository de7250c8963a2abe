import { createHash } from 'node:crypto';
import type { RoutableJob } from '../../../../../core/understanding/route.ts';
import { type Clash, type ClashCheck, strongest } from '../../../../../core/understanding/routing/overlap.ts';

type Compare = (one: RoutableJob, two: RoutableJob) => Promise<Clash[]>;
/** Of a pair by the digests of its texts, whose ids the clashes name; empty until it was looked at. */
type Pair = { one: RoutableJob; two: RoutableJob; key: string; ids: ReadonlyMap<string, string> };

/** Pairs kept: those of a hundred agent steps of ten jobs. */
const KEPT = 5_000;

/**
 * Finds what the jobs of an agent step say for each other. Each pair is kept by the digests of both texts, whatever job or workspace they
 * are in: an edit of one of ten jobs has nine pairs looked at, and taking it back none.
 */
export function clashFinder(compare: Compare): (jobs: readonly RoutableJob[]) => ClashCheck {
  const known = new Map<string, Clash[]>();
  const asked = new Map<string, Promise<Clash[]>>();

  const look = (pair: Pair): Promise<Clash[]> => {
    const found = known.get(pair.key);
    if (found) {
      known.delete(pair.key);
      known.set(pair.key, found);
      return Promise.resolve(found);
    }
    const running = asked.get(pair.key) ?? compare(pair.one, pair.two);
    asked.set(pair.key, running);
    running.then(
      (clashes) => {
        asked.delete(pair.key);
        known.set(pair.key, clashes);
        if (known.size > KEPT) known.delete(known.keys().next().value as string);
      },
      () => asked.delete(pair.key),
    );
    return running;
  };
  return (jobs) => {
    const pairs = pairsOf(jobs);
    const before = pairs.map((pair) => ({ pair, clashes: known.get(pair.key) }));
    const whole = Promise.all(pairs.map(async (pair) => named(await look(pair), pair)));
    // Who only wants to know how far it is does not wait: the next who asks is told of the failure.
    whole.catch(() => {});
    return {
      found: strongest(before.flatMap(({ pair, clashes }) => named(clashes ?? [], pair))),
      done: before.filter(({ clashes }) => clashes).length,
      of: pairs.length,
      whole: whole.then((clashes) => strongest(clashes.flat())),
    };
  };
}

function pairsOf(jobs: readonly RoutableJob[]): Pair[] {
  const digested = jobs.map((job) => ({ id: job.id, digest: digestOf(job), job }));
  return digested.flatMap((one, at) =>
    digested.slice(at + 1).map((other): Pair => {
      const [first, second] = one.digest <= other.digest ? [one, other] : [other, one];
      // Two jobs of one text are two all the same.
      const twin = first.digest === second.digest ? `${second.digest}'` : second.digest;
      return {
        one: { ...bare(first.job), id: first.digest },
        two: { ...bare(second.job), id: twin },
        key: `${first.digest} ${second.digest}`,
        ids: new Map([
          [first.digest, first.id],
          [twin, second.id],
        ]),
      };
    }),
  );
}

function named(clashes: readonly Clash[], { ids }: Pair): Clash[] {
  const nameOf = (digest: string) => ids.get(digest) ?? digest;
  return clashes.map((clash) => ({
    ...clash,
    jobId: nameOf(clash.jobId),
    otherId: nameOf(clash.otherId),
  }));
}

/** What routing reads of a job and nothing else: a plan need not be sent to another thread. */
function bare({ name, description, phrases, when, notWhen }: RoutableJob): Omit<RoutableJob, 'id'> {
  return { name, description, phrases, when, notWhen };
}

function digestOf(job: RoutableJob): string {
  return createHash('sha256')
    .update(JSON.stringify(bare(job)))
    .digest('base64url');
}

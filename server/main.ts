import { join } from 'node:path';
import { emergencyIn } from '../core/understanding/emergency.ts';
import packageJson from '../package.json' with { type: 'json' };
import { openIdentities } from './accounts/identities.ts';
import { newToken } from './accounts/secret-token.ts';
import { signInLinks } from './accounts/sign-in-link.ts';
import { OpenJobs } from './api/presence/open-jobs.ts';
import { tokenBucket } from './api/request/rate-limits.ts';
import { buildApp } from './app.ts';
import { embeddedBrain, warm } from './brains/embedded/embedded-brain.ts';
import { startEmbedding } from './brains/embedded/embedding.ts';
import { similarPassages } from './brains/embedded/similar-passages.ts';
import { clashFinder } from './brains/embedded/similarity/clashes/clash-finder.ts';
import { clashThread } from './brains/embedded/similarity/clashes/clash-thread.ts';
import { draftedPhrases } from './brains/embedded/similarity/drafted-phrases.ts';
import { readyFirstWords } from './brains/first-words.ts';
import { LiveCalls } from './calls/live-calls.ts';
import { deliverMail, keepDelivering } from './calls/mail-delivery.ts';
import { noticeMessages } from './calls/message-notices.ts';
import { keepRetention } from './calls/retention.ts';
import { WrapUp } from './calls/wrap-up.ts';
import { type Config, processConfig } from './config.ts';
import { demo } from './demo/demo.ts';
import { makeDemoCalls } from './demo/demo-calls.ts';
import { seedDemo } from './demo/seed.ts';
import { openKnowledge } from './knowledge/knowledge-desk.ts';
import { languageModels } from './language-models.ts';
import { addressOf, listen, StartProblem } from './listening.ts';
import { openLog } from './log.ts';
import { openOptimizing } from './optimizing.ts';
import { openOutgoing } from './outgoing/outgoing.ts';
import type { Messaging } from './ports/messaging.ts';
import { proveChange } from './proof/prove-change.ts';
import { outboxMessaging } from './providers/messaging/outbox.ts';
import { smtpMessaging } from './providers/messaging/smtp.ts';
import { type Running, stopOnSignals } from './shutdown.ts';
import { apiKeyLine, signInLine } from './sign-in-lines.ts';
import { StoreProblem } from './store/problem.ts';
import { openStore, type Store, type WorkspaceStore } from './store/store.ts';
import { systemClock as clock } from './system-clock.ts';
import { readTemplates } from './templates.ts';

/** Twenty attempts to sign in at once, then one every half minute. */
const ATTEMPTS = { burst: 20, perSecond: 1 / 30 };
/** What a caller waits for the meaning of words before the words alone decide. */
const PATIENCE_MS = 250;
/** Left to the first requests after the start. */
const QUIET_MS = 1500;
/** The first page is out by then. */
const MOMENT_MS = 150;
const WEB_FOLDER = join(import.meta.dirname, '../web/dist');

/** The composition root: everything that the server is made of is constructed in this file and nowhere else. */
async function start(config: Config): Promise<void> {
  const store = await openStore({ url: config.databaseUrl ?? null, dataFolder: config.dataFolder, clock });
  try {
    await startOn(store, config);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startOn(store: Store, config: Config): Promise<void> {
  const log = openLog(config.logLevel);
  const templates = await readTemplates();
  // The page is answered first: the demo is made by the first request to the API, or when nobody asked for a moment.
  const furnished = once(() => seedDemo(store, clock, templates, demo));
  const publicUrl = config.publicUrl ?? null;
  const links = signInLinks(store.settings, clock);
  const identities = once(() => openIdentities(store, { publicUrl, newSecret: () => newToken(clock) }));
  const messaging = messagingOf(store, config);
  const mail = { store, messaging };
  const outgoing = openOutgoing({ clock, allowPrivate: config.allowPrivate });
  const models = languageModels(config, { outgoing, clock });
  const tell = async (workspace: WorkspaceStore, callId: string) => {
    await noticeMessages(store, workspace, callId);
    await deliverMail(mail);
  };
  const wrapUp = new WrapUp(log, tell, models.summarise);
  const embedding = startEmbedding();
  const knowledge = openKnowledge({
    ...{ store, clock, log, fetch: outgoing.fetch },
    similar: (question, passages) => similarPassages(question, passages, embedding),
  });
  const patience = () => new Promise<void>((resolve) => void clock.after(PATIENCE_MS, resolve));
  const liveCalls = new LiveCalls({
    ...{ store, clock, messaging, brains: [embeddedBrain(embedding, patience)], wrapUp },
    modelFor: models.brainFor,
    onStart: (call) => void warm(embedding, call).catch(() => undefined),
  });
  const app = buildApp(
    {
      ...{ store, clock, log, identities, templates, publicUrl, outgoing, knowledge },
      signInLinks: links,
      attempts: tokenBucket(clock, ATTEMPTS.burst, ATTEMPTS.perSecond),
      mockCalls: liveCalls,
      openJobs: new OpenJobs(store.bus, clock),
      draftPhrases: (job) => draftedPhrases(job, embedding),
      clashesOf: clashFinder(clashThread(embedding)),
      languageModels: models,
      drafting: models,
      optimizing: openOptimizing({ byModel: models.rewrite, proveChange }),
    },
    { host: config.host, version: packageJson.version, webFolder: WEB_FOLDER, furnished },
  );
  const { server, port } = await listen(app, config.host, config.port);
  const running: Running = { server, liveCalls, knowledge, embedding, store, log, over: false };
  stopOnSignals(running);
  if (config.printApiKey) await furnished();
  await announce(store, config, links, publicUrl ?? addressOf(config.host, port));
  await new Promise<void>((resolve) => void clock.after(MOMENT_MS, resolve));
  if (running.over) return;
  await readyFirstWords();
  await furnished().catch((error: unknown) => {
    // Stopped meanwhile: a demo that is half made is made afresh at the next start.
    if (!running.over) throw error;
  });
  await afterStart(running, identities, mail);
}

/** Everything goes to the outbox unless a mail server was set. */
function messagingOf(store: Store, { smtpUrl, smtpFrom }: Config): Messaging {
  const outbox = outboxMessaging((message) =>
    store.in(message.workspaceId).outbox.add({ ...message, callId: null }),
  );
  return smtpUrl && smtpFrom ? smtpMessaging({ url: smtpUrl, from: smtpFrom }, outbox) : outbox;
}

async function announce(
  store: Store,
  config: Config,
  links: ReturnType<typeof signInLinks>,
  address: string,
): Promise<void> {
  const lines = [
    `Callwell runs at ${address}`,
    await signInLine(links, address, config.signInLink),
    config.printApiKey ? await apiKeyLine(store, clock) : null,
  ];
  process.stdout.write(`${lines.filter((line) => line !== null).join('\n')}\n`);
}

/** What nobody waits for: the accounts library, and the demo's calls. Failing, they are logged and nothing else is lost. */
async function afterStart(
  running: Running,
  identities: () => Promise<unknown>,
  mail: { store: Store; messaging: Messaging },
): Promise<void> {
  const { store, liveCalls, knowledge, log } = running;
  // Loading the accounts library holds the thread for half a second: the first page is answered before.
  await new Promise<void>((resolve) => void clock.after(QUIET_MS, resolve));
  if (running.over) return;
  // The lists of danger are made at their first use, and what is harmless is compiled with the first word of one: better now than in
  // a caller's first turn.
  emergencyIn('It is about a fire inspection');
  try {
    await identities();
    await keepDelivering(mail, clock, log, () => running.over);
    await makeDemoCalls(store, liveCalls, clock, demo, () => running.over);
    knowledge.start();
    await keepRetention(store, clock, log, () => running.over);
  } catch (error) {
    if (!running.over) log.error({ err: error }, 'Something after the start failed');
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

async function main(): Promise<void> {
  const parsed = processConfig();
  if ('help' in parsed) return void process.stdout.write(`${parsed.help}\n`);
  if ('problem' in parsed) return fail(parsed.problem);
  try {
    await start(parsed.config);
  } catch (error) {
    if (error instanceof StoreProblem || error instanceof StartProblem) return fail(error.message);
    throw error;
  }
}

/** Ends at once: threads that were started before the problem showed must not keep the process alive. */
function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

await main();

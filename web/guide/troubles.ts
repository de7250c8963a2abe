/** A screen of the app that shows why. */
export type Screen = { label: string; act: string; path: string };

export type Cause = {
  cause: string;
  /** What to look at, and what to do about it. */
  look: string;
  screen: Screen;
  /** Rules of the guide that find it beforehand. */
  rules?: readonly string[];
};

export type Trouble = { id: string; title: string; first: string; causes: readonly Cause[] };

const mockCall: Screen = { label: 'New mock call', act: 'Start a mock call', path: '/mock-calls/new' };
const calls: Screen = { label: 'Calls', act: 'Open Calls', path: '/calls' };
const jobs: Screen = { label: 'Jobs', act: 'Open Jobs', path: '/jobs' };
const flows: Screen = { label: 'Call flows', act: 'Open Call flows', path: '/call-flows' };
const knowledge: Screen = { label: 'Knowledge', act: 'Open Knowledge', path: '/knowledge' };
const destinations: Screen = {
  label: 'Destinations',
  act: 'Open Destinations',
  path: '/settings/destinations',
};

/** What owners say went wrong, and where the reason stands. `docs/troubleshooting.md` is held equal to it by a test. */
export const TROUBLES: readonly Trouble[] = [
  {
    id: 'wrong-job',
    title: 'It chose the wrong job',
    first:
      'Say the caller’s first sentence in a mock call and choose that turn: it shows every job with its score, and which words spoke for it.',
    causes: [
      {
        cause: 'Another job speaks for the same words.',
        look: 'The score of the other job is as high or higher. Say in both jobs when they do not run, or move the phrase to where it belongs.',
        screen: mockCall,
        rules: ['jobs-overlap', 'phrase-elsewhere', 'when-not'],
      },
      {
        cause: 'The job does not say when it runs.',
        look: 'Its first paragraph and its phrases are all that it is chosen by, beside name and description.',
        screen: jobs,
        rules: ['when-to-use', 'one-goal'],
      },
      {
        cause: 'The job is not attached to the agent step that answered, or only in the draft.',
        look: 'The call’s path shows the agent step; the job page shows under “Used by” where the job is live.',
        screen: flows,
        rules: ['attached-nowhere', 'not-published'],
      },
    ],
  },
  {
    id: 'skipped-question',
    title: 'It skipped a question',
    first:
      'Open the call: its results show each value with the words that proved it, and beside the job stand the steps that were done.',
    causes: [
      {
        cause: 'The caller had said it already.',
        look: 'Point at the value in the results: the words it came from light up. What was given early is not asked again.',
        screen: calls,
      },
      {
        cause: 'An earlier line asks for a value of the same name.',
        look: 'Name what you mean, such as “the patient’s name” beside “their name”.',
        screen: jobs,
        rules: ['asked-twice'],
      },
      {
        cause: 'The question stands under a condition that did not hold.',
        look: 'In a mock call, the plan beside the conversation shows which answer was taken.',
        screen: mockCall,
        rules: ['both-branches'],
      },
      {
        cause: 'The line was not read as a question.',
        look: 'In the plan beside the text, lines that are not sure are dashed and say what they are read as.',
        screen: jobs,
        rules: ['unsure-line', 'one-question'],
      },
    ],
  },
  {
    id: 'no-transfer',
    title: 'It did not transfer',
    first:
      'Open the call: every action stands in it with its receipt, or with the reason why it was not done.',
    causes: [
      {
        cause: 'The caller was asked and did not say yes.',
        look: 'No transfer happens without the caller’s yes. The transcript shows the question and the answer.',
        screen: calls,
        rules: ['confirm-before-transfer', 'alternative-before-transfer'],
      },
      {
        cause: 'Nobody answered.',
        look: 'The receipt says so. Give the destination its hours, and say in the job what happens when nobody answers.',
        screen: destinations,
        rules: ['transfer-unanswered', 'transfer-after-hours'],
      },
      {
        cause: 'The text names somebody whom the workspace does not have as a destination.',
        look: 'The editor marks the line. Add the destination, or choose one that exists.',
        screen: destinations,
        rules: ['action-in-prose', 'unknown-destination'],
      },
      {
        cause: 'The call was a mock call.',
        look: 'There transfers and texts are simulated, and the receipt says so.',
        screen: mockCall,
      },
    ],
  },
  {
    id: 'asked-again',
    title: 'It asked what it was told',
    first:
      'Choose the turn in a mock call with the caller’s words: it shows which values were heard and how sure they were.',
    causes: [
      {
        cause: 'The value was not heard for sure.',
        look: 'What is read back is asked once more until it is right. Dotted words of the transcript were heard with little confidence.',
        screen: calls,
        rules: ['read-back'],
      },
      {
        cause: 'Two lines ask for one thing in different words.',
        look: 'In the plan, each question shows the name of its value. Ask for each thing once.',
        screen: jobs,
        rules: ['asked-twice', 'known-number'],
      },
      {
        cause: 'The job does not use what earlier calls gave.',
        look: 'The agent step’s history must be on; even then the agent asks before it uses an earlier value.',
        screen: flows,
      },
    ],
  },
  {
    id: 'does-not-know',
    title: 'It said that it does not know',
    first:
      'Ask the same question in a mock call and choose the turn: it shows what was made of the words and what was answered.',
    causes: [
      {
        cause: 'No page holds the answer.',
        look: 'Search Knowledge for the caller’s words. The agent never guesses: it says so and offers a message.',
        screen: knowledge,
        rules: ['unknown-answer'],
      },
      {
        cause: 'The page is not chosen at the agent step.',
        look: 'Open the agent step and look at its pages, then publish.',
        screen: flows,
      },
      {
        cause: 'The answer stands in a job that was not running.',
        look: 'What stands in a job holds for that job. Move prices, hours and addresses to Knowledge.',
        screen: jobs,
        rules: ['facts-in-knowledge'],
      },
    ],
  },
];

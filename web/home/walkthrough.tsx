import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { flowPaths } from '../flows/paths.ts';
import { Button, Card, Icon, Link, useToast, VisuallyHidden } from '../ui/index.ts';

type Step = Schema<'Walkthrough'>['steps'][number]['step'];
type Numbers = Schema<'Home'>['numbers'];

/** The call flow to work on: of the first number that has one. */
function flowOf(numbers: Numbers): string {
  const first = numbers.find(({ flowId }) => flowId !== null) ?? numbers[0];
  if (!first) return flowPaths.numbers;
  return first.flowId === null
    ? flowPaths.list(first.phoneNumberId)
    : flowPaths.edit(first.phoneNumberId, first.flowId);
}

type Words = { title: string; act: string; href: string };

/** The words of a step and the place where it is done. Without a number there is no call flow yet: the number comes first. */
function wordsOf(step: Step, numbers: Numbers): Words {
  const flow = {
    act: numbers.length === 0 ? 'Add a phone number' : 'Open the call flow',
    href: flowOf(numbers),
  };
  switch (step) {
    case 'job':
      return {
        title: 'Write a job, or take one from a template',
        act: 'Choose a template',
        href: '/templates',
      };
    case 'attach':
      return { title: 'Attach it to the agent step of a call flow', ...flow };
    case 'mock-call':
      return { title: 'Try it in a mock call', act: 'Start a mock call', href: '/mock-calls/new' };
    case 'publish':
      return { title: 'Publish the call flow', ...flow };
    case 'record':
      return { title: 'Read the record of a call', act: 'Open Calls', href: '/calls' };
  }
}

function useWalkthrough() {
  const client = useQueryClient();
  const toast = useToast();
  const walkthrough = useQuery({
    ...queries.walkthrough(),
    // A step may be done in another window, or be noted just behind this page's first look.
    refetchInterval: ({ state }) => (state.data && !isDone(state.data) ? 5_000 : false),
  });
  const set = useMutation({
    mutationFn: (left: boolean) =>
      answer(
        api.PATCH('/walkthrough', {
          params: { header: { 'If-Match': `"${walkthrough.data?.etag ?? ''}"` } },
          body: { left },
        }),
      ),
    onSuccess: (now, left) => {
      client.setQueryData(queries.walkthrough().queryKey, now);
      if (left) toast.show({ text: 'The walk-through is put aside.', undo: () => setLeft(false) });
    },
    onError: (error) => toast.show({ text: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['walkthrough'] }),
  });
  const setLeft = (left: boolean) => set.mutate(left);
  return { walkthrough: walkthrough.data, setLeft };
}

function isDone({ steps }: Schema<'Walkthrough'>): boolean {
  return steps.every(({ state }) => state === 'done');
}

/** The five steps to the first answered call. Each ticks itself when it was done, wherever it was done. */
export function Walkthrough() {
  const { walkthrough, setLeft } = useWalkthrough();
  const home = useQuery(queries.home());
  if (!walkthrough || walkthrough.left || isDone(walkthrough)) return null;
  const next = walkthrough.steps.find(({ state }) => state === 'open')?.step;
  const done = walkthrough.steps.filter(({ state }) => state === 'done').length;
  return (
    <Card
      level={2}
      title="Get the first call answered"
      aside={
        <>
          <span className="t3 sm num">
            {done} of {walkthrough.steps.length}
          </span>
          <Button kind="quiet" size="sm" onClick={() => setLeft(true)}>
            Put aside
          </Button>
        </>
      }
    >
      <ol className="todo pad4 pt-0">
        {walkthrough.steps.map(({ step, state }) => (
          <StepRow
            key={step}
            words={wordsOf(step, home.data?.numbers ?? [])}
            standing={state === 'done' ? 'done' : step === next ? 'next' : 'later'}
          />
        ))}
      </ol>
    </Card>
  );
}

const looks = {
  done: { icon: 'check', mark: 'ok', text: 't2' },
  next: { icon: 'arrow', mark: '', text: 'b' },
  later: { icon: 'dot', mark: 't3', text: '' },
} as const;

function StepRow({ words, standing }: { words: Words; standing: keyof typeof looks }) {
  const { icon, mark, text } = looks[standing];
  return (
    <li aria-current={standing === 'next' ? 'step' : undefined}>
      <Icon name={icon} className={mark} />
      <span className={text}>
        {standing === 'done' && <VisuallyHidden>Done: </VisuallyHidden>}
        {words.title}
      </span>
      {standing !== 'done' && (
        <Link className={standing === 'next' ? 'btn sm pri' : 'btn sm quiet'} href={words.href}>
          {words.act}
        </Link>
      )}
    </li>
  );
}

/** The way back to a walk-through that was put aside. */
export function TakeUpWalkthrough() {
  const { walkthrough, setLeft } = useWalkthrough();
  if (!walkthrough?.left || isDone(walkthrough)) return null;
  return (
    <div>
      <Button kind="quiet" size="sm" onClick={() => setLeft(false)}>
        Take up the walk-through again
      </Button>
    </div>
  );
}

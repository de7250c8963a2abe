import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { Button, Card, Field, Input, Link, Notice, ScoreBar } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';

type Tried = Schema<'KnowledgeTried'>;

/** What the agent would answer, by the code that answers calls, and which passages it weighed. */
export function TryQuestion() {
  const [question, setQuestion] = useState('');
  const asking = useMutation({
    mutationFn: () => answer(api.POST('/knowledge-pages/try', { body: { question } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() && !asking.isPending) asking.mutate();
  };
  return (
    <Card title="Try a question" level={2} padded>
      <form className="try-question" onSubmit={submit}>
        <Field label="What a caller might ask" hint="From all pages; on a call from those attached">
          <Input
            value={question}
            maxLength={500}
            placeholder="Where can I park?"
            onChange={(event) => setQuestion(event.target.value)}
          />
        </Field>
        <Button
          type="submit"
          busy={asking.isPending}
          blockedBy={question.trim() ? undefined : 'Write a question first.'}
        >
          Ask
        </Button>
      </form>
      <div aria-live="polite">
        {asking.isError && (
          <Notice tone="danger" title="The question was not answered.">
            {asking.error.message}
          </Notice>
        )}
        {asking.data && <Answered tried={asking.data} />}
      </div>
    </Card>
  );
}

function Answered({ tried }: { tried: Tried }) {
  const source = tried.passages.find(({ id }) => id === tried.answer?.passageId);
  return (
    <div className="col mt-3">
      {tried.answer ? (
        <Notice
          tone="ok"
          icon="speaker"
          title={`“${tried.answer.text}”`}
          acts={
            source && (
              <Link className="btn sm" href={knowledgePaths.page(source.pageId)}>
                From: {source.title}
              </Link>
            )
          }
        />
      ) : (
        <Notice tone="warn" title="The agent would say that it does not know, and offer to take a message.">
          {tried.passages.length > 0 ? 'No passage answers this surely enough.' : 'There is no page yet.'}
        </Notice>
      )}
      {!tried.byMeaning && (
        <p className="t2 sm">The sentence model is not loaded, so passages were compared by words alone.</p>
      )}
      {tried.passages.length > 0 && (
        <details>
          <summary>Passages weighed</summary>
          <ol className="col mt-2 weighed">
            {tried.passages.map((passage) => (
              <ScoreBar
                key={passage.id}
                label={passage.text.replace(/^[-*#\s]+/, '').slice(0, 160)}
                score={Math.min(1, passage.score)}
                chosen={passage.id === tried.answer?.passageId}
                tone={passage.id === tried.answer?.passageId ? 'ok' : 'mute'}
              />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

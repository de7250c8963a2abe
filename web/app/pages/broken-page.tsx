import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAnswering } from '../../client/connection.ts';
import { NoAnswer } from '../../client/resilient-fetch.ts';
import { useTabTitle } from '../../shell/index.ts';
import { Button, Link, Notice } from '../../ui/index.ts';

/** The same outside the shell, where nothing else draws the landmark of the page. */
export function BrokenApp(props: ErrorComponentProps) {
  return (
    <main id="main">
      <BrokenPage {...props} />
    </main>
  );
}

/** The page's own code was not there when the page was first visited: no server, or a newer version of it. */
function isCodeMissing(error: unknown): boolean {
  return error instanceof Error && /dynamically imported|preload|importing a module/i.test(error.message);
}

/** Once a server that was away answers, a page whose code was missing is loaded anew. */
function useReloadOnAnswer(codeMissing: boolean): boolean {
  const answering = useAnswering();
  const [wasAway, setWasAway] = useState(!answering);
  useEffect(() => {
    if (!answering) setWasAway(true);
    else if (wasAway && codeMissing) location.reload();
  }, [answering, wasAway, codeMissing]);
  return answering;
}

/** Our fault, or no server: the page says so and offers the way on. What was typed is kept by the pages that take text. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  useTabTitle('This page stopped');
  const router = useRouter();
  const codeMissing = isCodeMissing(error);
  const answering = useReloadOnAnswer(codeMissing);
  const away = error instanceof NoAnswer || (codeMissing && !answering);
  const tryAgain = () => {
    if (codeMissing) return location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <div className="page">
      <div className="head">
        <h1>This page stopped</h1>
      </div>
      <Notice
        tone="danger"
        urgent
        title={titleOf(away, codeMissing)}
        acts={
          <>
            <Button onClick={tryAgain}>{codeMissing ? 'Load this page again' : 'Try again'}</Button>
            <Link className="btn quiet" href="/">
              Go to Home
            </Link>
          </>
        }
      >
        {reasonOf(error, away, codeMissing)}
      </Notice>
    </div>
  );
}

function titleOf(away: boolean, codeMissing: boolean): string {
  if (away) return 'The server did not answer.';
  return codeMissing ? 'This page could not be loaded.' : 'Something in this page went wrong.';
}

function reasonOf(error: unknown, away: boolean, codeMissing: boolean): string {
  if (away) return 'What is saved is safe. Check that Callwell runs and that this device is connected.';
  if (codeMissing) return 'What is saved is safe. Callwell may have been updated meanwhile.';
  const reason = error instanceof Error ? error.message.replace(/[.\s]+$/, '') : 'none';
  return `What is saved is safe. The reason given: ${reason}.`;
}

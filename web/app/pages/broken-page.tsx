import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
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

/** Our fault, or no server: the page says so and offers the way on. What was typed is kept by the pages that take text. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  useTabTitle('This page stopped');
  const router = useRouter();
  const offline = error instanceof TypeError && /fetch|network/i.test(error.message);
  return (
    <div className="page">
      <div className="head">
        <h1>This page stopped</h1>
      </div>
      <Notice
        tone="danger"
        urgent
        title={offline ? 'The server did not answer.' : 'Something in this page went wrong.'}
        acts={
          <>
            <Button
              onClick={() => {
                reset();
                void router.invalidate();
              }}
            >
              Try again
            </Button>
            <Link className="btn quiet" href="/">
              Go to Home
            </Link>
          </>
        }
      >
        {offline
          ? 'What is saved is safe. Check that Callwell runs and that this device is connected.'
          : `What is saved is safe. The reason given: ${error instanceof Error ? error.message : 'none'}.`}
      </Notice>
    </div>
  );
}

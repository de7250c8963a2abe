import { Button, Link, useToast } from '../../../ui/index.ts';

/** What leaves the job with an accepted change: callers get no answer from it until it is in Knowledge. */
export function MovedFact({ words }: { words: string }) {
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => toast.show({ text: 'Copied. Paste it into a knowledge page.' }),
      () =>
        toast.show({ text: 'Not copied: this browser does not allow it. Select the words in the reason.' }),
    );
  return (
    <span className="row wrap mt-2">
      <span>Until these words are in Knowledge, callers get no answer from them.</span>
      <Button size="sm" icon="copy" onClick={() => void copy()}>
        Copy the words
      </Button>
      <Link href="/knowledge/new">New knowledge page</Link>
    </span>
  );
}

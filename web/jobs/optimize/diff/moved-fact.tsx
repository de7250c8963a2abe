import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../client/queries.ts';
import { knowledgePaths } from '../../../knowledge/paths.ts';
import { usePageUses } from '../../../knowledge/uses/use-page-uses.ts';
import { Button, Icon, Link, useToast } from '../../../ui/index.ts';
import { AddFactDialog } from './knowledge/add-fact-dialog.tsx';
import { titleFor } from './knowledge/page-with-fact.ts';
import { useAddingFact } from './knowledge/use-adding-fact.ts';

export type MovedFactProps = {
  words: string;
  /** The title of the change that takes them out. */
  title: string;
};

/** What leaves the job with an accepted change: callers get no answer from it until it is in Knowledge. */
export function MovedFact({ words, title }: MovedFactProps) {
  const { data: me } = useSuspenseQuery(queries.me());
  const [open, setOpen] = useState(false);
  const { adding, added, takeBack } = useAddingFact(words);
  const mayAdd = me.rights.includes('edit-knowledge');
  return (
    <span className="row wrap mt-2">
      {added ? (
        <>
          <Icon name="check" className="ok" />
          <span>
            In Knowledge, on <Link href={knowledgePaths.page(added.id)}>{added.title}</Link>.{' '}
            <AnsweredWhere pageId={added.id} />
          </span>
          <Button size="sm" kind="quiet" icon="undo" onClick={takeBack}>
            Take it back
          </Button>
        </>
      ) : (
        <>
          <span>
            Until these words are in Knowledge, callers get no answer from them.
            {!mayAdd && ' Owners and admins write its pages.'}
          </span>
          {mayAdd && (
            <Button size="sm" icon="book" onClick={() => setOpen(true)}>
              Add to a Knowledge page
            </Button>
          )}
          <CopyWords words={words} />
        </>
      )}
      {open && (
        <AddFactDialog
          fact={words}
          about={titleFor(title)}
          adding={adding}
          onClose={() => {
            setOpen(false);
            adding.reset();
          }}
        />
      )}
    </span>
  );
}

/** A page answers nobody as long as no agent step has it. */
function AnsweredWhere({ pageId }: { pageId: string }) {
  const uses = usePageUses();
  if (!uses || (uses.get(pageId)?.length ?? 0) > 0) return null;
  return 'No agent step has this page yet: add it to one, and publish that call flow.';
}

function CopyWords({ words }: { words: string }) {
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => toast.show({ text: 'Copied. Paste it into a knowledge page.' }),
      () =>
        toast.show({ text: 'Not copied: this browser does not allow it. Select the words in the reason.' }),
    );
  return (
    <Button size="sm" kind="quiet" icon="copy" onClick={() => void copy()}>
      Copy the words
    </Button>
  );
}

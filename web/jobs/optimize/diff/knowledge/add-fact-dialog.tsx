import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { PAGE_LIMITS } from '../../../../../core/knowledge/page.ts';
import { queries } from '../../../../client/queries.ts';
import { Button, Dialog, Diff, Field, Input, Notice, Select, Skeleton } from '../../../../ui/index.ts';
import { diffRows } from '../../../diff-rows.ts';
import { pageFor, whyNot, withFact } from './page-with-fact.ts';
import { isLate, type useAddingFact } from './use-adding-fact.ts';

export type AddFactDialogProps = {
  fact: string;
  /** What the fact is about, as a title. */
  about: string;
  adding: ReturnType<typeof useAddingFact>['adding'];
  onClose: () => void;
};

/** Where the words go: a page that exists or a new one, shown as it will read before anything is written. */
export function AddFactDialog(props: AddFactDialogProps) {
  const pages = useQuery(queries.knowledgePages());
  // Words on a page of a website go when the website is read again.
  const own = pages.data?.data.filter(({ source }) => source.kind !== 'website');
  return (
    <Dialog
      open
      onClose={props.onClose}
      wide
      title="Add to a Knowledge page"
      description="The words go there as they are, whether or not the change is taken. Callers are answered from a page where an agent step has it."
    >
      {own ? (
        <AddFactForm {...props} pages={own} />
      ) : pages.isError ? (
        <Notice tone="danger" urgent title="The pages could not be read.">
          {pages.error.message}
        </Notice>
      ) : (
        <Skeleton label="Loading pages" rows={3} />
      )}
    </Dialog>
  );
}

const NEW = '';

/** With a break behind the last line, so that the line before the fact is shown as it is: unchanged. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

type FormProps = AddFactDialogProps & { pages: readonly { id: string; title: string }[] };

function AddFactForm({ fact, about, adding, onClose, pages }: FormProps) {
  const form = useId();
  const [chosen, setChosen] = useState(pageFor(pages, about)?.id ?? NEW);
  const [title, setTitle] = useState(about);
  const page = useQuery({ ...queries.knowledgePage(chosen), enabled: chosen !== NEW });
  const target = chosen === NEW ? { title } : page.data && { page: page.data };
  const text = chosen === NEW ? '' : page.data?.text;
  const name = chosen === NEW ? title : (page.data?.title ?? '');
  const blocked = text === undefined ? 'The page is being read.' : whyNot(name, text, fact);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (target && blocked === undefined && !adding.isPending) adding.mutate(target, { onSuccess: onClose });
  };
  return (
    <form id={form} className="form mt-3" noValidate onSubmit={submit}>
      {adding.isError && (
        <Notice tone="danger" urgent title="Nothing was added.">
          {isLate(adding.error)
            ? 'The page was changed meanwhile. It is shown as it is now; add the words again.'
            : adding.error.message}
        </Notice>
      )}
      <Field label="Page">
        <Select
          value={chosen}
          onChange={(next) => {
            setChosen(next);
            adding.reset();
          }}
          options={[
            { value: NEW, label: 'A new page' },
            ...pages.map(({ id, title: label }) => ({ value: id, label })),
          ]}
        />
      </Field>
      {chosen === NEW && (
        <Field label="Title" required count={{ text: title, most: PAGE_LIMITS.title }}>
          <Input value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      )}
      {text === undefined ? (
        <Skeleton label="Loading the page" rows={2} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
        <section className="card diff-box" aria-label="The page as it will read" tabIndex={0}>
          <Diff rows={diffRows(ended(text), ended(withFact(text, fact)))} />
        </section>
      )}
      <div className="acts">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" busy={adding.isPending} blockedBy={blocked}>
          {chosen === NEW ? 'Add as a new page' : `Add to “${name}”`}
        </Button>
      </div>
    </form>
  );
}

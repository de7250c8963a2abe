import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, edited, Refused, type Schema } from '../../../../client/client.ts';
import { useToast } from '../../../../ui/index.ts';
import { withFact } from './page-with-fact.ts';

type Page = Schema<'KnowledgePage'>;
/** A page that exists, as it was when the text was shown, or the title of a new one. */
export type Target = { page: Page } | { title: string };
/** Where the fact stands now, and what gives the page back as it was. */
type Added = { page: Page; before: string | null };

/** Puts a fact on a page at once, and takes it back as long as nobody has changed the page since. */
export function useAddingFact(fact: string) {
  const client = useQueryClient();
  const toast = useToast();
  const [added, setAdded] = useState<Added | null>(null);
  const renew = (page: Page | null) => {
    if (page) client.setQueryData(['knowledge-pages', page.id], page);
    void client.invalidateQueries({ queryKey: ['knowledge-pages'] });
  };
  const takeBack = async ({ page, before }: Added) => {
    try {
      renew(before === null ? await remove(page) : await change(page, before));
      setAdded(null);
      toast.show({
        text: before === null ? `“${page.title}” is gone again.` : `“${page.title}” is as it was.`,
      });
    } catch (error) {
      toast.show({
        text: isLate(error)
          ? `“${page.title}” was changed since. The words stay there; take them out on the page.`
          : `Not taken back. ${(error as Error).message}`,
      });
    }
  };
  const adding = useMutation({
    mutationFn: (target: Target) => put(target, fact),
    onSuccess: (done) => {
      renew(done.page);
      setAdded(done);
      toast.show({ text: `The words stand in “${done.page.title}”.`, undo: () => void takeBack(done) });
    },
    // The page is shown as it is now, with what would be added to it.
    onError: (error) => isLate(error) && renew(null),
  });
  return { adding, added: added?.page ?? null, takeBack: () => added && void takeBack(added) };
}

async function put(target: Target, fact: string): Promise<Added> {
  if ('page' in target) {
    const { page } = target;
    return { page: await change(page, withFact(page.text, fact)), before: page.text };
  }
  const body = { title: target.title.trim(), text: fact };
  return { page: await answer(api.POST('/knowledge-pages', { body })), before: null };
}

function change({ id, etag }: Page, text: string): Promise<Page> {
  return answer(api.PATCH('/knowledge-pages/{id}', { params: edited({ id }, etag), body: { text } }));
}

/** Only a page that still reads as it was made goes: what somebody wrote on it since would go with it. */
async function remove({ id, etag }: Page): Promise<null> {
  const now = await answer(api.GET('/knowledge-pages/{id}', { params: { path: { id } } }));
  if (now.etag !== etag) throw new ChangedSince();
  await answer(api.DELETE('/knowledge-pages/{id}', { params: { path: { id } } }));
  return null;
}

class ChangedSince extends Error {}

export function isLate(error: unknown): boolean {
  return error instanceof ChangedSince || (error instanceof Refused && error.refusal.status === 412);
}

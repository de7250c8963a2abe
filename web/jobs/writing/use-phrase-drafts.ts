import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JobText } from '../../../core/jobs/job.ts';
import { nameKey } from '../../../core/shared/text.ts';
import { answer, api } from '../../client/client.ts';
import { useSettled } from '../../ui/index.ts';

/**
 * Phrases drafted by the server for a job without any of its author's own; asked for when the writing pauses. Those that are kept
 * stay drafts of the same list, so that the others can be kept too.
 */
export function usePhraseDrafts({ name, description, instructions, phrases }: JobText): readonly string[] {
  const [settledName, about, text] = [useSettled(name), useSettled(description), useSettled(instructions)];
  const drafts = useQuery({
    queryKey: ['jobs', 'draft-phrases', settledName, about, text],
    queryFn: () =>
      answer(
        api.POST('/jobs/draft-phrases', {
          body: { name: settledName, description: about, instructions: text },
        }),
      ),
    enabled: settledName.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const drafted = drafts.data?.phrases ?? [];
  const known = new Set(drafted.map(nameKey));
  return phrases.every((phrase) => known.has(nameKey(phrase))) ? drafted : [];
}

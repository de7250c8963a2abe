import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, edited, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConflictNotice, FormDialog, faultElsewhere, useEdit } from '../../forms/index.ts';
import { useToast } from '../../ui/index.ts';
import { DestinationFields } from './destination-fields.tsx';
import { bodyOf, type DestinationDraft, draftOf, emptyDraft } from './draft.ts';
import { whoRings } from './words.ts';

const shown = ['/name', '/kind', '/memberIds', '/memberIds/0', '/e164'];

type DialogProps = { country: string; onClose: () => void };

/** Adds somebody whom calls can be transferred to. */
export function NewDestinationDialog({ country, onClose }: DialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const members = useQuery(queries.members()).data?.data ?? [];
  const [draft, setDraft] = useState<DestinationDraft>(emptyDraft);
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/destinations', { body: bodyOf(draft) })),
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: ['destinations'] });
      toast.show({ text: `“${name}” added.` });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Add destination"
      submitLabel="Add destination"
      busy={adding.isPending}
      fault={faultElsewhere(adding.error, shown)}
      onSubmit={() => adding.mutate()}
      onClose={onClose}
    >
      <DestinationFields
        draft={draft}
        change={(part) => {
          setDraft({ ...draft, ...part });
          adding.reset();
        }}
        error={adding.error}
        country={country}
        members={members}
      />
    </FormDialog>
  );
}

/** Changes a destination; jobs that name it go on with what is stored from the next call on. */
export function EditDestinationDialog({
  destination,
  country,
  onClose,
}: DialogProps & { destination: Schema<'Destination'> }) {
  const client = useQueryClient();
  const toast = useToast();
  const members = useQuery(queries.members()).data?.data ?? [];
  const edit = useEdit<Schema<'Destination'>, DestinationDraft>({
    stored: destination,
    draftOf,
    send: (part, etag) => {
      // Who rings is one choice of three members of the request: a change of any of them sends all of them.
      const who = 'kind' in part || 'memberIds' in part || 'e164' in part;
      const { kind, memberIds, e164 } = bodyOf({ ...draftOf(destination), ...part });
      const body = who ? { ...part, kind, memberIds, e164 } : part;
      return answer(api.PATCH('/destinations/{id}', { params: edited({ id: destination.id }, etag), body }));
    },
    onStored: ({ name }, how) => {
      void client.invalidateQueries({ queryKey: ['destinations'] });
      if (how === 'saved') toast.show({ text: `“${name}” saved.` });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`Change “${destination.name}”`}
      submitLabel="Save destination"
      busy={edit.busy}
      blockedBy={edit.dirty ? undefined : 'Nothing is changed yet.'}
      fault={faultElsewhere(edit.error, shown)}
      onSubmit={() => edit.dirty && edit.save()}
      onClose={onClose}
    >
      <ConflictNotice
        edit={edit}
        write={{
          name: ['Name', (draft) => draft.name],
          kind: ['Who is reached', (draft) => whoRings(draft, members, country)],
          memberIds: ['Members', (draft) => whoRings(draft, members, country)],
          e164: ['Number', (draft) => draft.e164 ?? 'none'],
          hours: ['Hours', (draft) => (draft.hours ? 'at certain hours' : 'at all hours')],
        }}
      />
      <DestinationFields
        draft={edit.draft}
        change={edit.change}
        error={edit.error}
        country={country}
        members={members}
      />
    </FormDialog>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { SITE_LIMITS } from '../../../core/knowledge/site.ts';
import { answer, api } from '../../client/client.ts';
import { FormDialog, faultAt, faultElsewhere } from '../../forms/index.ts';
import { Field, Input } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';

/** Asks for the address of a website and begins to read it. */
export function ReadSiteDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { history } = useRouter();
  const [url, setUrl] = useState('');
  const [most, setMost] = useState(String(SITE_LIMITS.usualPages));
  const mostPages = Number(most);
  const reading = useMutation({
    mutationFn: () => answer(api.POST('/knowledge-sites', { body: { url, mostPages } })),
    onSuccess: (site) => {
      void client.invalidateQueries({ queryKey: ['knowledge-sites'] });
      history.push(knowledgePaths.site(site.id));
    },
  });
  const numberFault =
    Number.isInteger(mostPages) && mostPages >= 1 && mostPages <= SITE_LIMITS.pages
      ? undefined
      : `Between 1 and ${SITE_LIMITS.pages}.`;
  const missing = url.trim() === '' ? 'Write the address first.' : numberFault;
  return (
    <FormDialog
      title="Read a website"
      description="Pages of this host are read as far as its robots.txt allows. You look at what was found before it enters Knowledge."
      submitLabel="Read website"
      busy={reading.isPending}
      blockedBy={missing}
      fault={faultElsewhere(reading.error, ['/url', '/mostPages'])}
      onSubmit={() => {
        if (!missing && !reading.isPending) reading.mutate();
      }}
      onClose={onClose}
    >
      <Field label="Address" required error={faultAt(reading.error, '/url')}>
        <Input
          type="url"
          inputMode="url"
          autoComplete="url"
          placeholder="https://example.com"
          value={url}
          onChange={(event) => {
            setUrl(event.target.value);
            reading.reset();
          }}
        />
      </Field>
      <Field label="Most pages" error={numberFault} hint="Nearest to the address first">
        <Input inputMode="numeric" value={most} onChange={(event) => setMost(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

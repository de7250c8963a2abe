import './model.css';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { ModelForm } from './model-form.tsx';

/** Which language model the agents think with: owners and admins alone, since a key stands behind it. */
export function ModelPage() {
  const { may } = useMe();
  return (
    <SettingsPage
      section={settingsPaths.model}
      title="Language model"
      sub="Agents work without one. With one, it answers what is not plain; every act still passes the same gates."
    >
      {may('manage-workspace') ? (
        <ModelSettings />
      ) : (
        <Notice tone="info" title="Owners and admins set the language model.">
          Ask one of them if something should be changed.
        </Notice>
      )}
    </SettingsPage>
  );
}

function ModelSettings() {
  const model = useQuery(queries.languageModel());
  return (
    <Loaded query={model} what="the language model" rows={4}>
      {(stored) => (
        <>
          {stored.installation && stored.endpoints.length === 0 && (
            <Notice tone="info" title={`This installation answers with ${stored.installation.model}.`}>
              It is used as long as this workspace has no endpoint of its own.
            </Notice>
          )}
          <ModelForm stored={stored} />
        </>
      )}
    </Loaded>
  );
}

import { useQuery } from '@tanstack/react-query';
import { queries } from '../../client/queries.ts';
import { Card, DescriptionList } from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { DeleteWorkspaceCard } from './delete-workspace-card.tsx';
import { DemoCard } from './demo-card.tsx';
import { FilesCard } from './files/files-card.tsx';
import { settingsInWords } from './words.ts';
import { WorkspaceForm } from './workspace-form.tsx';

/** Name, place, language, who edits jobs, how long calls are kept; removing the demo and the workspace itself. */
export function WorkspacePage() {
  const { may } = useMe();
  const workspace = useQuery(queries.workspace());
  return (
    <SettingsPage
      section={settingsPaths.workspace}
      title="Workspace"
      sub="What every number, flow and job of this business shares."
    >
      <Loaded query={workspace} what="the settings" rows={6}>
        {(stored) => (
          <>
            {may('manage-workspace') ? (
              <WorkspaceForm stored={stored} />
            ) : (
              <Card title="Settings" level={2}>
                <DescriptionList items={settingsInWords(stored)} />
              </Card>
            )}
            {may('edit-jobs') && <FilesCard name={stored.name} />}
            {may('delete-workspace') && stored.demo && <DemoCard />}
            {may('delete-workspace') && <DeleteWorkspaceCard workspace={stored} />}
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}

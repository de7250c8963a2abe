import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../client/queries.ts';
import { Button } from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberTable } from './member-table.tsx';

/** Who belongs to the workspace, and who is asked to. */
export function PeoplePage() {
  const { may } = useMe();
  const members = useQuery(queries.members());
  const [inviting, setInviting] = useState(false);
  const manages = may('manage-people');
  return (
    <SettingsPage
      section={settingsPaths.people}
      title="People"
      sub="Owners and admins run the workspace. Members try things, read calls and handle messages."
      acts={
        manages && (
          <Button kind="primary" icon="plus" onClick={() => setInviting(true)}>
            Invite somebody
          </Button>
        )
      }
    >
      <Loaded query={members} what="the members">
        {({ data }) => <MemberTable members={data} />}
      </Loaded>
      {manages && <InvitationList />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}

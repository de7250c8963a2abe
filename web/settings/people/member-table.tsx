import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { switchWorkspace } from '../../app/session.ts';
import { answer, api, edited, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConfirmAct } from '../../forms/index.ts';
import {
  Avatar,
  Cell,
  ColumnHead,
  formatList,
  IconButton,
  Pill,
  Row,
  RowHead,
  Select,
  Table,
  useToast,
} from '../../ui/index.ts';
import { useMe } from '../use-me.ts';
import { roleNames, rolesGivenBy } from './words.ts';

type Member = Schema<'Member'>;

/** Members with their roles and the numbers they own. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const { me, may } = useMe();
  const numbers = useQuery(queries.phoneNumbers()).data?.data ?? [];
  const [leaving, setLeaving] = useState<Member | null>(null);
  const changes = ({ role }: Member) => may('manage-people') && (me.role === 'owner' || role !== 'owner');
  return (
    <>
      <Table caption="Members" cards>
        <thead>
          <Row>
            <ColumnHead>Name</ColumnHead>
            <ColumnHead>Owns numbers</ColumnHead>
            <ColumnHead>Role</ColumnHead>
            {may('manage-people') && <ColumnHead right>End membership</ColumnHead>}
          </Row>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.id}>
              <RowHead>
                <span className="row">
                  <Avatar name={member.name} />
                  <span className="min-w-0">
                    {member.name} {member.id === me.memberId && <Pill>You</Pill>}
                    <span className="block t3 sm cut">{member.email ?? 'No e-mail address yet'}</span>
                  </span>
                </span>
              </RowHead>
              <Cell className="t2">
                {formatList(
                  numbers.filter(({ id }) => member.ownedNumberIds.includes(id)).map(({ label }) => label),
                ) || 'None'}
              </Cell>
              <Cell card="state">
                {changes(member) ? <RoleChoice member={member} /> : roleNames[member.role]}
              </Cell>
              {may('manage-people') && (
                <Cell right card="use">
                  {changes(member) && (
                    <IconButton
                      icon="sign-out"
                      label={
                        member.id === me.memberId ? 'Leave this workspace' : `End ${member.name}’s membership`
                      }
                      onClick={() => setLeaving(member)}
                    />
                  )}
                </Cell>
              )}
            </Row>
          ))}
        </tbody>
      </Table>
      {leaving && (
        <EndMembership member={leaving} own={leaving.id === me.memberId} onClose={() => setLeaving(null)} />
      )}
    </>
  );
}

function RoleChoice({ member }: { member: Member }) {
  const { me } = useMe();
  const client = useQueryClient();
  const toast = useToast();
  const renew = () => {
    void client.invalidateQueries({ queryKey: ['members'] });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  const setting = useMutation({
    mutationFn: ({ role, etag }: Pick<Member, 'role' | 'etag'>) =>
      answer(api.PATCH('/members/{id}', { params: edited({ id: member.id }, etag), body: { role } })),
    onSuccess: ({ role, etag }) => {
      renew();
      if (role === member.role) return;
      toast.show({
        text: `${member.name} is ${roleNames[role].toLowerCase()} now.`,
        undo: () => setting.mutate({ role: member.role, etag }),
      });
    },
    onError: (error) => {
      renew();
      toast.show({ text: `The role was not changed. ${error.message}` });
    },
  });
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      options={rolesGivenBy(me.role)}
      value={setting.isPending ? setting.variables.role : member.role}
      onChange={(role) => setting.mutate({ role: role as Member['role'], etag: member.etag })}
    />
  );
}

type EndMembershipProps = { member: Member; own: boolean; onClose: () => void };

function EndMembership({ member, own, onClose }: EndMembershipProps) {
  const client = useQueryClient();
  const toast = useToast();
  const stays = 'What they wrote stays. Numbers they own go to nobody in particular.';
  return (
    <ConfirmAct
      title={own ? 'Leave this workspace' : `End ${member.name}’s membership`}
      effect={
        own
          ? 'You can no longer open it from now on. What you wrote stays; somebody else has to invite you back.'
          : `${member.name} can no longer open this workspace from now on, and no longer rings for transfers. ${stays}`
      }
      keepLabel={own ? 'Stay' : 'Keep member'}
      actLabel={own ? 'Leave workspace' : 'End membership'}
      act={() => answer(api.DELETE('/members/{id}', { params: { path: { id: member.id } } }))}
      onDone={() => {
        if (own) return switchWorkspace(null);
        void client.invalidateQueries({ queryKey: ['members'] });
        toast.show({ text: `${member.name} is no longer a member.` });
      }}
      onClose={onClose}
    />
  );
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may } from '../../core/workspaces/role.ts';
import { everyRoute, Office } from './testing/office.ts';

const ROLES = ['admin', 'member'] as const;

/** Who may not do a thing is refused by the API, whatever the screen offers: walked over the whole contract. */
describe('a person without the right', () => {
  let office: Office;
  const cookies = { admin: '', member: '' };
  beforeAll(async () => {
    office = await Office.open({ limits: { burst: 100_000, perSecond: 1000 } });
    for (const role of ROLES) cookies[role] = await joined(office, role);
  });
  afterAll(() => office.close());

  const ask = (role: (typeof ROLES)[number], method: string, path: string) =>
    office.ask(method, path, { key: null, headers: { cookie: cookies[role], 'if-match': '"1"' } });

  const refused = everyRoute().flatMap(({ name, route, path }) =>
    ROLES.flatMap((role) => {
      const { right, method } = route;
      if (right === null || may(right, { role, jobEditors: 'owners-and-admins' })) return [];
      return [{ name, role, right, method, path }];
    }),
  );

  test.each(refused)('$role is refused $name for want of “$right”', async ({ role, method, path }) => {
    const { status, body } = await ask(role, method, path);
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'not-allowed' });
  });

  test('there is something to refuse to each role', () => {
    for (const role of ROLES) expect(refused.filter((one) => one.role === role).length).toBeGreaterThan(0);
  });

  test('a member may change the number that the member owns, its flow too, and no other', async () => {
    const own = await office.flow('+13125550111');
    const other = await office.flow('+13125550112');
    const member = (await office.does('get', '/members')).data.find(
      (one: { role: string }) => one.role === 'member',
    );
    const number = await office.does('get', `/phone-numbers/${own.numberId}`);
    await office.does(
      'patch',
      `/phone-numbers/${own.numberId}`,
      { ownerId: member.id },
      { 'if-match': `"${number.etag}"` },
    );
    const pause = (flowId: string) => ask('member', 'post', `/flows/${flowId}/withdraw`);
    expect((await pause(own.flowId)).status).toBe(200);
    expect((await pause(other.flowId)).status).toBe(403);
  });
});

async function joined(office: Office, role: 'admin' | 'member'): Promise<string> {
  const { link } = await office.does('post', '/invitations', { role });
  const token = /invitation=([\w-]+)$/.exec(link)?.[1] ?? '';
  const accepted = await office.ask('post', `/invitation-links/${token}/accept`, {
    key: null,
    body: { name: `The ${role}`, email: `${role}@example.com`, password: 'a long and quiet evening' },
  });
  return (accepted.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

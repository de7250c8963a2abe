import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { outboxMessaging } from './outbox.ts';
import { smtpMessaging } from './smtp.ts';

let server: Server | undefined;
afterEach(() => server?.close());

type Mailbox = { url: string; mails: { to: string; data: string }[] };

/** A mail server as far as one e-mail needs it (RFC 5321); `refusal` answers the recipient. */
async function mailServer(refusal?: string): Promise<Mailbox> {
  const mails: Mailbox['mails'] = [];
  server = createServer((socket) => converse(socket, mails, refusal));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  return { url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, mails };
}

function converse(socket: Socket, mails: Mailbox['mails'], refusal?: string): void {
  let [to, data, inData, rest] = ['', '', false, ''];
  const answer = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') {
      to = /<(.*)>/.exec(line)?.[1] ?? '';
      answer(refusal ?? '250 ok');
    } else if (verb === 'DATA') {
      inData = true;
      answer('354 go on');
    } else if (verb === 'QUIT') {
      answer('221 bye');
      socket.end();
    } else answer('250 ok');
  };
  const take = (line: string) => {
    if (!inData) return command(line);
    if (line !== '.') {
      data += `${line}\n`;
      return;
    }
    inData = false;
    mails.push({ to, data });
    answer('250 kept');
  };
  socket.setEncoding('utf8').on('data', (part: string) => {
    const lines = `${rest}${part}`.split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  socket.on('error', () => undefined);
  answer('220 mail.test');
}

const messaging = (url: string) =>
  smtpMessaging(
    { url, from: 'Callwell <agent@example.com>' },
    outboxMessaging(async () => ({ id: 'txt_kept' })),
  );
const mail = {
  ...{ key: 'notice-msg_1-mem_1', channel: 'email' as const, from: null, to: 'olive@example.com' },
  ...{ subject: 'Message for Dr. Lee', body: 'The crown came off.', workspaceId: 'ws_1' },
};

test('an e-mail reaches the server of the setting, its key as Message-ID', async () => {
  const { url, mails } = await mailServer();
  const { receiptId } = await messaging(url).send(mail);
  expect(receiptId).toBe('<notice-msg_1-mem_1@callwell>');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.to).toBe('olive@example.com');
  expect(mails[0]?.data).toMatch(/^From: Callwell <agent@example\.com>$/m);
  expect(mails[0]?.data).toMatch(/^Subject: Message for Dr\. Lee$/m);
  expect(mails[0]?.data).toContain('The crown came off.');
});

test('a line break in what a caller said begins no header', async () => {
  const { url, mails } = await mailServer();
  await messaging(url).send({ ...mail, subject: 'Hi\r\nBcc: everybody@example.com' });
  expect(mails[0]?.data).not.toMatch(/^Bcc:/m);
});

test('a refusal is told in the server’s words', async () => {
  const { url, mails } = await mailServer('550 no such mailbox');
  await expect(messaging(url).send(mail)).rejects.toThrow('no such mailbox');
  expect(mails).toEqual([]);
});

test('a server that is not there is an error and not a wait', async () => {
  const { url } = await mailServer();
  await new Promise<void>((resolve) => server?.close(() => resolve()));
  await expect(messaging(url).send(mail)).rejects.toThrow(/ECONNREFUSED/);
});

test('a text goes to the outbox', async () => {
  expect(await messaging('smtp://127.0.0.1:1').send({ ...mail, channel: 'text' })).toEqual({
    receiptId: 'txt_kept',
  });
});

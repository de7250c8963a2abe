import type { Messaging, OutgoingMessage } from '../../ports/messaging.ts';

/**
 * E-mail by the SMTP server of a setting; texts go where `others` takes them. The library is loaded with the first e-mail. The
 * key becomes the Message-ID, so that a mail program shows a retry once.
 */
export function smtpMessaging(setting: { url: string; from: string }, others: Messaging): Messaging {
  const transport = lazily(async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport(setting.url);
  });
  return {
    name: 'smtp',
    send: async (message) => {
      if (message.channel !== 'email') return others.send(message);
      const { messageId } = await (await transport()).sendMail(mailOf(message, setting.from));
      return { receiptId: messageId };
    },
  };
}

function mailOf(message: OutgoingMessage, from: string) {
  const { to, body, key } = message;
  // A caller's words may stand in the subject: a line break there would begin a header of their making.
  const subject = (message.subject ?? '').replace(/[\r\n]+/g, ' ');
  return { from, to, subject, text: body, messageId: `<${key.replace(/[^\w.-]+/g, '-')}@callwell>` };
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

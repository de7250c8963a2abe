import { z } from 'zod';
import { codePoints } from '../shared/text.ts';

const INVISIBLE_ONLY = /^[\s\p{Cf}\p{Cc}\p{Zs}]*$/u;

/** A text of at most `max` code points; `what` names it in the sentence that refuses a longer one: "The label". */
export function limitedText(what: string, max: number, min = 0) {
  return z
    .string({ error: `${what} is a text.` })
    .superRefine((text, ctx) => {
      const length = codePoints(text);
      if (length > max) {
        const message = `${what} can have ${write(max)} characters; this has ${write(length)}.`;
        ctx.addIssue({ code: 'custom', message, params: { code: 'too-long' } });
      }
      if (min > 0 && INVISIBLE_ONLY.test(text)) {
        ctx.addIssue({
          code: 'custom',
          message: `${what} is empty. Write something.`,
          params: { code: 'empty' },
        });
      }
    })
    .meta({ maxLength: max, ...(min > 0 ? { minLength: min } : {}) });
}

function write(count: number): string {
  return count.toLocaleString('en-US');
}

/** An id as it is sent: whether it names something of this workspace is for the store to say (404). */
export const idSchema = z.string().min(1).max(64);

/** Milliseconds since the epoch. */
export const timeSchema = z.int().meta({ description: 'Milliseconds since the epoch.' });

/** E.164, or what a person typed: the server writes it in normal form by the workspace's country. */
export const phoneSchema = z
  .string()
  .min(2, 'Write a phone number.')
  .max(40, 'This is too long for a phone number.');

import type { Clock } from '../../ports/clock.ts';

/** The secret that signs what is sent to a webhook: prefix and length are those of Standard Webhooks. */
export function webhookSecret(clock: Clock): string {
  return `whsec_${Buffer.from(clock.random(24)).toString('base64')}`;
}

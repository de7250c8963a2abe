import type { Call } from '../call.ts';
import { jobsWith } from '../job/job-run.ts';

const ASKS_FOR_A_PERSON =
  /\b(?:person|human|someone|somebody|manager|representative|receptionist|front desk|operator|talk to|speak (?:to|with)|persona|recepción)\b/i;

/** Who asks for a person gets the job that transfers; without one a message; null when no attached job does either. */
export function personJob(call: Call): string | null {
  const [transfers, messages] = [jobsWith(call, 'transfer'), jobsWith(call, 'take-message')];
  const named = transfers.find((id) => ASKS_FOR_A_PERSON.test(describe(call, id)));
  return named ?? messages.find((id) => ASKS_FOR_A_PERSON.test(describe(call, id))) ?? messages[0] ?? null;
}

function describe(call: Call, jobId: string): string {
  const job = call.snapshot.jobs[jobId];
  return job ? [job.name, job.description, ...job.phrases].join(' · ') : '';
}

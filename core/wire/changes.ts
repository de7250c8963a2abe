import { z } from 'zod';

/** One message of the change stream: something in the workspace is new. `version` only grows; ask again for what you show. */
export const changeSchema = z.object({ version: z.int() }).meta({ id: 'Change' });
export type Change = z.output<typeof changeSchema>;

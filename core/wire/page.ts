import { z } from 'zod';

export const PAGE_SIZE = { least: 1, usual: 50, most: 200 } as const;

/** Lists come in pages: ask again with `cursor` set to the `nextCursor` of the page before. */
export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(PAGE_SIZE.least).max(PAGE_SIZE.most).default(PAGE_SIZE.usual),
});

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}

/** A query's yes or no, written `true` or `false`. */
export const flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] });

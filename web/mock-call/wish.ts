/** What a mock call is of, and as whom and when it is made. It stands in the address, so "Start again" means the same. */
export type Wish = { flowId?: string; stepId?: string; jobId?: string; from?: string; at?: string };

const names = ['flowId', 'stepId', 'jobId', 'from', 'at'] as const;

export function wishOf(search: string): Wish {
  const given = new URLSearchParams(search);
  return Object.fromEntries(names.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

/** "?flowId=…&at=…", or nothing. */
export function searchOfWish(wish: Wish): string {
  const search = new URLSearchParams(names.flatMap((name) => (wish[name] ? [[name, wish[name]]] : [])));
  return search.size === 0 ? '' : `?${search}`;
}

export const mockCallPaths = {
  list: '/mock-calls',
  start: (wish: Wish) => `/mock-calls/new${searchOfWish(wish)}`,
  call: (id: string, wish: Wish) => `/mock-calls/${id}${searchOfWish(wish)}`,
} as const;

import type { Schema } from '../client/client.ts';

/** The page of something that the search found or that Home speaks of. */
export function pathOfHit({ kind, id }: Pick<Schema<'Hit'>, 'kind' | 'id'>): string {
  switch (kind) {
    case 'job':
      return `/jobs/${id}`;
    case 'flow':
      return `/call-flows/${id}`;
    case 'phone-number':
      return `/settings/phone-numbers/${id}/call-flow`;
    case 'knowledge-page':
      return `/knowledge/${id}`;
    case 'destination':
      return '/settings/destinations';
    case 'call':
      return `/calls/${id}`;
    case 'template':
      return `/templates/${id}`;
  }
}

/** The page that one of Home's acts leads to. */
export function pathOfLink({ page, id }: Schema<'Link'>): string {
  switch (page) {
    case 'job':
      return id ? `/jobs/${id}` : '/jobs/new';
    case 'jobs':
      return '/jobs';
    case 'flow':
      return id ? `/call-flows/${id}` : '/call-flows';
    case 'call':
      return id ? `/calls/${id}` : '/calls';
    case 'knowledge':
      return id ? `/knowledge/${id}` : '/knowledge';
    case 'messages':
      return '/messages';
    case 'phone-number':
      return id ? `/settings/phone-numbers/${id}/call-flow` : '/settings/phone-numbers';
    case 'settings':
      return '/settings';
  }
}

import type { Accepted, Etagged, IfMatch, NotFound, Refused } from '../result.ts';

/** A tool that jobs may call. The secret signs what is sent; it is sealed in the database and never listed. */
export type Webhook = { id: string; name: string; url: string; createdAt: number; updatedAt: number };

export interface Webhooks {
  /** By name. */
  list(): Promise<Etagged<Webhook>[]>;
  get(webhookId: string): Promise<Etagged<Webhook> | null>;
  byName(name: string): Promise<Etagged<Webhook> | null>;
  create(webhook: {
    name: string;
    url: string;
    secret: string;
  }): Promise<Accepted<Etagged<Webhook>> | Refused<'name-taken', Etagged<Webhook>>>;
  update(
    webhookId: string,
    change: { name?: string; url?: string; secret?: string },
    match: IfMatch,
  ): Promise<Accepted<Etagged<Webhook>> | NotFound | Refused<'name-taken' | 'stale', Etagged<Webhook>>>;
  remove(webhookId: string): Promise<Accepted<null> | NotFound>;
  secret(webhookId: string): Promise<string | null>;
}

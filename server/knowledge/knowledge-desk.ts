import type { Passage } from '../../core/knowledge/page.ts';
import type { PassageSimilarity } from '../../core/knowledge/rank.ts';
import { openReader, type Reader } from './reading/reader.ts';
import { SiteWork, type SiteWorkParts } from './site-work.ts';

/** What makes pages out of what others wrote, and what compares a question with them. */
export type KnowledgeDesk = {
  reader: Pick<Reader, 'file'>;
  sites: Pick<SiteWork, 'read'>;
  /** Likeness in meaning, as on a call; null while the sentence model is not there. */
  similarity(question: string, passages: readonly Passage[]): Promise<PassageSimilarity | null>;
};

export type KnowledgeParts = Omit<SiteWorkParts, 'reader'> & {
  /** Rejects while the sentence model is not there. */
  similar(question: string, passages: readonly Passage[]): Promise<PassageSimilarity>;
};

/** The desk with its reading thread and its background work. `start` takes up websites that an earlier run left. */
export function openKnowledge({ similar, ...parts }: KnowledgeParts): KnowledgeDesk & {
  start(): void;
  close(): Promise<void>;
} {
  const reader = openReader(parts.clock);
  const sites = new SiteWork({ ...parts, reader });
  return {
    ...{ reader, sites },
    similarity: (question, passages) => similar(question, passages).catch(() => null),
    start: () => sites.start(),
    close: async () => {
      await sites.close();
      await reader.close();
    },
  };
}

import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { start } from './0001-start.ts';
import { emergencySettings } from './0002-emergency-settings.ts';
import { callShortfalls } from './0003-call-shortfalls.ts';
import { knowledgeSites } from './0004-knowledge-sites.ts';
import { deletedPages } from './0005-deleted-pages.ts';
import { languageModels } from './0006-language-models.ts';
import { revisionReach } from './0007-revision-reach.ts';
import { jobsToLookAt } from './0008-jobs-to-look-at.ts';

/**
 * By name, in the order in which they are applied. A migration that has been released never changes: the next change is the next
 * file. The same ones run on both databases.
 */
export function migrationsFor(engine: Engine['name']): Record<string, Migration> {
  return {
    '0001-start': start(engine),
    '0002-emergency-settings': emergencySettings,
    '0003-call-shortfalls': callShortfalls(engine),
    '0004-knowledge-sites': knowledgeSites(engine),
    '0005-deleted-pages': deletedPages(engine),
    '0006-language-models': languageModels(engine),
    '0007-revision-reach': revisionReach(engine),
    '0008-jobs-to-look-at': jobsToLookAt,
  };
}

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../ports/clock.ts';

export const SECRET_KEY_FILE = 'secret.key';

/** Seals what must not be readable in the database or a backup of it. */
export type Secrets = { seal(text: string): string; unseal(sealed: string): string };

/**
 * AES-256-GCM under a key that lies in the data folder, beside the database and never in it. The key is made once; whoever restores
 * a backup on another machine brings it along. `unseal` throws when the text was sealed by another key or was changed.
 */
export function openSecrets(dataFolder: string, clock: Clock): Secrets {
  const key = keyIn(dataFolder, clock);
  return {
    seal: (text) => {
      const nonce = clock.random(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed.replace(/^v1\./, ''), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

function keyIn(dataFolder: string, clock: Clock): Buffer {
  const file = join(dataFolder, SECRET_KEY_FILE);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    try {
      writeFileSync(file, Buffer.from(clock.random(32)).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another node on the same folder was first: its key is the one.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  chmodSync(file, 0o600);
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
}

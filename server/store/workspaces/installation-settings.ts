import type { Engine } from '../database/engine.ts';

/** Few values that concern the whole installation (has an owner a password, the sign-in link's hash, …). */
export class InstallationSettings {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async get(key: string): Promise<string | null> {
    const row = await this.#engine.database
      .selectFrom('installation_settings')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  async set(key: string, value: string): Promise<void> {
    await this.#engine.database
      .insertInto('installation_settings')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  }

  async remove(key: string): Promise<void> {
    await this.#engine.database.deleteFrom('installation_settings').where('key', '=', key).execute();
  }

  /** Sets only if it is now `expected` (null: not there); tells whether it did. A link that works once is taken this way. */
  async swap(key: string, expected: string | null, value: string): Promise<boolean> {
    const { database } = this.#engine;
    const rows =
      expected === null
        ? await database
            .insertInto('installation_settings')
            .values({ key, value })
            .onConflict((conflict) => conflict.doNothing())
            .returning('key')
            .execute()
        : await database
            .updateTable('installation_settings')
            .set({ value })
            .where('key', '=', key)
            .where('value', '=', expected)
            .returning('key')
            .execute();
    return rows.length > 0;
  }
}

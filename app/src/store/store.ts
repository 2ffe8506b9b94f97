import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { DB } from './schema.gen.ts'

/** One organisation's rows, for the length of one transaction. Every query of a request goes through one of these. */
export interface Store {
  readonly db: Kysely<DB>
  readonly organisation: string
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

// One round trip opens the transaction and says for whom it is; apart they cost a reader two thirds of its speed.
function opening(organisation: string, mode: 'read only' | 'read write'): string {
  if (!uuid.test(organisation)) throw new TypeError('not the id of an organisation')
  return `begin ${mode}; select set_config('app.org', '${organisation}', true)`
}

function within<T>(
  database: Database,
  organisation: string,
  mode: 'read only' | 'read write',
  work: (store: Store) => Promise<T>,
  keep: (value: T) => boolean,
): Promise<T> {
  return database.kysely.connection().execute(async (db) => {
    await sql.raw(opening(organisation, mode)).execute(db)
    try {
      const value = await work({ db, organisation })
      await sql.raw(keep(value) ? 'commit' : 'rollback').execute(db)
      return value
    } catch (failure) {
      // The session may be gone with the database; what matters is the failure itself.
      await sql
        .raw('rollback')
        .execute(db)
        .catch(() => {})
      throw failure
    }
  })
}

/** Reads within one organisation. */
export const reading = <T>(
  database: Database,
  organisation: string,
  work: (store: Store) => Promise<T>,
): Promise<T> => within(database, organisation, 'read only', work, () => true)

/** Changes within one organisation; all of it is kept, or, when `keep` says no or anything fails, nothing. */
export const changing = <T>(
  database: Database,
  organisation: string,
  work: (store: Store) => Promise<T>,
  keep: (value: T) => boolean = () => true,
): Promise<T> => within(database, organisation, 'read write', work, keep)

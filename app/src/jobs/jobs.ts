import { PgBoss } from 'pg-boss'
import type { SendJob } from '../commands/sign-in.ts'
import type { Connection } from '../store/database.ts'

/** Work in the background, kept in the database: a node that dies leaves it to another. Payloads are ids only. */
export interface Jobs {
  readonly send: SendJob
  work(name: JobName, perform: (id: string) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export type JobName = Parameters<SendJob>[0]

const queues: Readonly<Record<JobName, { retryLimit: number; retryDelay: number; retryBackoff: boolean }>> = {
  'sign-in-mail': { retryLimit: 3, retryDelay: 2, retryBackoff: true },
  'lost-key-mail': { retryLimit: 3, retryDelay: 2, retryBackoff: true },
  'send-mail': { retryLimit: 8, retryDelay: 30, retryBackoff: true },
  'check-file': { retryLimit: 3, retryDelay: 2, retryBackoff: true },
  'take-in-file': { retryLimit: 3, retryDelay: 2, retryBackoff: true },
  'offer-groups': { retryLimit: 2, retryDelay: 10, retryBackoff: true },
  'offer-themes': { retryLimit: 2, retryDelay: 10, retryBackoff: true },
  'fit-round': { retryLimit: 1, retryDelay: 10, retryBackoff: false },
}

const again: ReadonlySet<JobName> = new Set(['check-file', 'take-in-file', 'offer-groups', 'offer-themes'])
// One in so many seconds for each thing it is about, however often it is asked for.
const seldom: Partial<Record<JobName, number>> = { 'fit-round': 10 }

export async function startJobs(
  connection: Connection,
  log: (what: string, failure: unknown) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    host: connection.host ?? '',
    port: connection.port ?? 5432,
    user: connection.user ?? '',
    password: String(connection.password),
    database: connection.database ?? '',
    schema: 'pgboss',
    max: 3,
    application_name: 'evenground jobs',
    // Its tables are made by our own migrations; the program's role may not change them.
    migrate: false,
    createSchema: false,
  })
  boss.on('error', (failure) => log('a background job could not be reached', failure))
  await boss.start()
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options)
  return {
    async send(name, id) {
      // The job of a mail carries the id of what it is about, so that sent twice it is still one. A file is read again whenever
      // somebody decides otherwise of it.
      const seconds = seldom[name]
      const once = seconds ? { singletonKey: id, singletonSeconds: seconds } : again.has(name) ? {} : { id }
      await boss.send(name, { id }, once)
    },
    async work(name, perform) {
      await boss.work<{ id: string }>(name, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await perform(job.data.id)
      })
    },
    close: () => boss.stop({ graceful: true, timeout: 1_000 }),
  }
}

import pg from 'pg'
import type { Connection } from './database.ts'

/** Tells every node that something in a project changed: after the commit, once for many changes, and never inside a transaction. */
export interface Announcements {
  announce(project: string): void
  /** Called with a project's id after something in it changed, here or on another node. Gives what stops it. */
  listen(heard: (project: string) => void): () => void
  close(): Promise<void>
}

const channel = 'evenground_changes'
const together = 250
const jitter = 150
const again = 2_000

/** Opens the one session that speaks and hears; when it breaks it is opened again, and meanwhile this node tells itself. */
export function openAnnouncements(
  connection: Connection,
  log: (what: string, failure: unknown) => void,
): Announcements {
  const listeners = new Set<(project: string) => void>()
  const due = new Map<string, NodeJS.Timeout>()
  let client: pg.Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const tell = (project: string) => {
    for (const heard of listeners) heard(project)
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      ...connection,
      application_name: 'evenground announcements',
      keepAlive: true,
    })
    fresh.on('notification', ({ payload }) => payload && tell(payload))
    fresh.on('error', (failure) => lost(fresh, failure))
    fresh.on('end', () => lost(fresh, new Error('the session ended')))
    try {
      await fresh.connect()
      await fresh.query(`listen ${channel}`)
      client = fresh
    } catch (failure) {
      lost(fresh, failure)
    }
  }

  function lost(which: pg.Client, failure: unknown): void {
    if (client === which) client = undefined
    if (closed || retry) return
    log('announcements are cut off; trying again', failure)
    retry = setTimeout(() => {
      retry = undefined
      void connect()
    }, again)
    void which.end().catch(() => {})
  }

  async function speak(project: string): Promise<void> {
    due.delete(project)
    const speaking = client
    if (!speaking) return tell(project)
    try {
      await speaking.query('select pg_notify($1, $2)', [channel, project])
    } catch {
      tell(project)
    }
  }

  void connect()
  return {
    announce(project) {
      if (due.has(project) || closed) return
      due.set(
        project,
        setTimeout(() => void speak(project), together + Math.floor(Math.random() * jitter)),
      )
    },
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    async close() {
      closed = true
      clearTimeout(retry)
      for (const timer of due.values()) clearTimeout(timer)
      await client?.end()
    },
  }
}

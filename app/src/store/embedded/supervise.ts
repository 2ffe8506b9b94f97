import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './log.ts'
import type { PostgresProcess } from './postgres-process.ts'

/** A server that is kept running; `gaveUp` settles with a plain message if it keeps dying, and never otherwise. */
export type Supervised = {
  readonly restarts: number
  readonly gaveUp: Promise<string>
  stop(): Promise<void>
}

const often = { deaths: 5, within: 60_000 }
const longestPause = 5_000

/** Keeps a server running: when it dies it is started again, each time after a longer pause, until it dies too often. */
export async function supervise(start: () => Promise<PostgresProcess>, log: Log): Promise<Supervised> {
  let current = await start()
  let restarts = 0
  let stopping: AbortController | undefined = new AbortController()
  const deaths: number[] = []

  const watch = async (): Promise<string | undefined> => {
    while (true) {
      const how = await current.left
      if (!stopping) return undefined
      const recent = noteDeath(deaths)
      if (recent > often.deaths)
        return `The database ended ${recent} times within a minute; the last time it ${how}. Evenground stops here. Your data is in its folder.`
      log.warn(`The database ${how}. It is started again.`)
      await wait(pause(recent), undefined, { signal: stopping.signal }).catch(ignoreAbort)
      if (!stopping) return undefined
      try {
        current = await start()
        restarts += 1
      } catch (error) {
        return `The database ${how} and could not be started again. ${(error as Error).message}`
      }
      if (!stopping) await current.stop()
    }
  }

  const watching = watch()
  const gaveUp = new Promise<string>((resolve) => {
    void watching.then((message) => {
      if (message === undefined) return
      log.error(message)
      resolve(message)
    })
  })
  return {
    get restarts() {
      return restarts
    },
    gaveUp,
    async stop() {
      stopping?.abort()
      stopping = undefined
      await current.stop()
      await watching
    },
  }
}

function noteDeath(deaths: number[]): number {
  const now = performance.now()
  deaths.push(now)
  while ((deaths[0] ?? now) < now - often.within) deaths.shift()
  return deaths.length
}

function pause(recent: number): number {
  return recent <= 1 ? 0 : Math.min(100 * 2 ** (recent - 1), longestPause)
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from './log.ts'
import type { PostgresProcess } from './postgres-process.ts'

/** A server that is kept running; `gaveUp` settles with a plain message if it keeps dying, and never otherwise. */
export type Supervised = {
  readonly restarts: number
  readonly gaveUp: Promise<string>
  stop(): Promise<void>
}

// A life shorter than this is a failure to start; that many in a row and starting again helps nobody.
const shortLife = 1_000
const shortLivesInARow = 6

/** Keeps a server running: when it dies it is started again, at once or (when it died young) after growing pauses, until it has died young too often. */
export async function supervise(start: () => Promise<PostgresProcess>, log: Log): Promise<Supervised> {
  const stopping = new AbortController()
  const state = { server: await start(), restarts: 0, shortLives: 0 }

  const revive = async (died: string): Promise<string | undefined> => {
    let how = died
    while (state.shortLives < shortLivesInARow) {
      log.warn(`The database ${how}. It is started again.`)
      const pause = state.shortLives === 0 ? 0 : 50 * 2 ** state.shortLives
      await wait(pause, undefined, { signal: stopping.signal }).catch(ignoreAbort)
      if (stopping.signal.aborted) return undefined
      try {
        state.server = await start()
        state.restarts += 1
        return undefined
      } catch (error) {
        how = `could not be started again. ${(error as Error).message}`
        state.shortLives += 1
      }
    }
    return gaveUpMessage(how)
  }

  const watch = async (): Promise<string | undefined> => {
    while (true) {
      const born = performance.now()
      const how = await state.server.left
      if (stopping.signal.aborted) return undefined
      state.shortLives = performance.now() - born < shortLife ? state.shortLives + 1 : 0
      const gaveUp = await revive(how)
      if (gaveUp !== undefined) return gaveUp
      if (stopping.signal.aborted) return state.server.stop().then(() => undefined)
    }
  }

  const watching = watch()
  return {
    get restarts() {
      return state.restarts
    },
    gaveUp: new Promise((resolve) => {
      void watching.then((message) => message !== undefined && resolve(message))
    }),
    async stop() {
      stopping.abort()
      await state.server.stop()
      await watching
    },
  }
}

function gaveUpMessage(how: string): string {
  return `The database ended ${shortLivesInARow} times in a row soon after its start. The last time it ${how}\nEvenground stops here. Your data is in its folder.`
}

function ignoreAbort(error: Error): void {
  if (error.name !== 'AbortError') throw error
}

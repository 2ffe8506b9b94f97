import { holdLock, type Lock } from './lock.mjs'

// A server whose starter was killed leaves by itself, but first finishes what it was doing.
const timeToLeave = 20_000

/** The server's own lock on its data folder: undefined when another server is still at work there after a while. */
export function holdServerLock(folder: string): Promise<Lock | undefined> {
  return holdLock(folder, 'server', { patience: timeToLeave })
}

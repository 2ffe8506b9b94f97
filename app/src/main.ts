import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { answerCommits } from './commands/answer.ts'
import { makeFirstLink } from './commands/begin.ts'
import type { World } from './commands/command.ts'
import { makeDemo } from './demo/make-demo.ts'
import { story } from './demo/story.ts'
import { startBackground } from './jobs/background.ts'
import { startJobs } from './jobs/jobs.ts'
import { openMailer } from './jobs/mailer.ts'
import { conversationDoors } from './readers/answer.ts'
import { chooseAccount } from './start/account.mjs'
import { writeAddress } from './start/address.mjs'
import { dropPrivileges } from './start/drop-privileges.ts'
import { readFlags } from './start/flags.mjs'
import { holdServerLock } from './start/hold-server-lock.ts'
import { openStore } from './start/open-store.ts'
import { sayDemo, sayFirstSteps, saySheet } from './start/say.ts'
import { openAccounts } from './store/accounts.ts'
import { openAnnouncements } from './store/announcements.ts'
import { openDatabase, readSafety } from './store/database.ts'
import { anyOrganisation } from './store/doors.ts'
import { isStartProblem, startProblem } from './store/embedded/start-problem.ts'
import { MigrationFailed, migrate } from './store/migrate.ts'
import { openSecret } from './store/open-secret.ts'
import { outsideKey } from './store/outside-key.ts'
import { createApp } from './web/app.tsx'
import { loadAssets } from './web/assets.ts'
import { startMetrics } from './web/metrics.ts'
import type { Log, Parts } from './web/parts.ts'

const here = import.meta.dirname

async function start(): Promise<void> {
  const { flags, wrong } = readFlags(process.argv.slice(2))
  if (wrong !== undefined || flags.data === undefined)
    throw startProblem(wrong ?? '--data wants the name of a folder.')
  const folder = flags.data
  const log = pino(
    { level: process.env.EVENGROUND_LOG ?? 'warn', base: null },
    pino.destination({ fd: 2, sync: true }),
  )
  const failed = (what: string, failure: unknown) =>
    log.warn({ failure: failure instanceof Error ? failure.message : String(failure) }, what)
  const lock = await holdServerLock(folder)
  if (!lock) throw startProblem(`Another server is still at work on ${folder}. Wait a moment and try again.`)

  const account = chooseAccount(folder)
  const secret = openSecret(folder, process.env.EVENGROUND_KEY, account)
  const key = outsideKey(secret.bytes)
  const assets = loadAssets(join(here, 'assets'))
  const store = await openStore({ folder, account, key, url: process.env.DATABASE_URL, log: plainLog(log) })
  // From here on nothing needs root: whoever breaks in finds an account that owns the data folder and nothing else.
  await migrate(store.roles.owner, join(here, 'migrations'), store.roles.appRole)
  dropPrivileges(account)

  const database = openDatabase(store.roles.app)
  await assertSafe(database)
  const local = `http://${flags.host.includes(':') ? `[${flags.host}]` : flags.host}:${flags.port}`
  const address = (process.env.EVENGROUND_ADDRESS ?? '').replace(/\/+$/, '')
  const announcements = openAnnouncements(store.roles.app, failed)
  const world: World = { database, key, now: () => new Date(), announce: announcements.announce }
  const accounts = openAccounts(store.roles.app, key, address || local)
  const jobs = await startJobs(store.roles.app, failed)
  const mailServer = process.env.EVENGROUND_SMTP
  const metrics = startMetrics()
  const parts: Parts = {
    world,
    accounts,
    announcements,
    assets,
    metrics,
    address,
    log,
    answers: answerCommits(database),
    door: conversationDoors(database, world.now),
    send: jobs.send,
    mailIsSet: mailServer !== undefined,
  }
  const background = await startBackground({
    world,
    accounts,
    jobs,
    announcements,
    address: address || local,
    mailer: mailServer
      ? openMailer(world, mailServer, process.env.EVENGROUND_MAIL_FROM ?? 'Evenground <evenground@localhost>')
      : undefined,
    sealed: metrics.sealed,
    failed,
  })

  const app = createApp(parts)
  const server = serve({
    fetch: app.fetch,
    hostname: flags.host,
    port: flags.port,
    overrideGlobalObjects: false,
  })
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject)).catch(
    (failure) => {
      throw startProblem(whyNotListening(failure, flags.port), failure)
    },
  )
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : flags.port
  const shown = address || local.replace(/:\d+$/, `:${port}`)
  writeAddress(folder, shown)
  if (secret.fresh) saySheet(secret.bytes)
  await sayHowToBegin(parts, shown, flags.demo)

  let leaving = false
  async function stop(code: number): Promise<void> {
    if (leaving) return
    leaving = true
    // Streams stay open by nature; what is under way gets a moment, then the line is cut.
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1_000).unref()
    await background.stop()
    await jobs.close()
    await Promise.all([accounts.close(), announcements.close(), database.close()])
    await store.stop()
    await lock?.release()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
  process.on('disconnect', () => void stop(0))
  void store.gaveUp.then((why) => {
    console.error(why)
    return stop(1)
  })
}

/** Prints the address and the way in: a first link while nobody looks after the place, or the door of the example. */
async function sayHowToBegin({ world, accounts }: Parts, address: string, demo: boolean): Promise<void> {
  const empty = !(await anyOrganisation(world.database))
  if (demo && empty) await makeDemo(world, accounts)
  if (demo && (await accounts.exists(story.steward.email)))
    return sayDemo(address, await accounts.makeLink(story.steward.email))
  sayFirstSteps(address, empty ? await makeFirstLink(world) : undefined)
}

async function assertSafe(database: Parameters<typeof readSafety>[0]): Promise<void> {
  const safety = await readSafety(database)
  const off = Object.entries(safety).filter(([, setting]) => setting !== 'on')
  if (off.length > 0)
    throw startProblem(
      `The database may lose answers that people were told are safe: ${off.map(([name, setting]) => `${name} is ${setting}`).join(', ')}. Set ${off.length > 1 ? 'them' : 'it'} to on.`,
    )
}

const plainLog = (log: Log) => ({
  info: (message: string) => log.info({}, message),
  warn: (message: string) => log.warn({}, message),
  error: (message: string) => log.error({}, message),
})

function whyNotListening(failure: unknown, port: number): string {
  const { code } = failure as { code?: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Try another one: npm start -- --port ${port + 1}`
  if (code === 'EACCES')
    return `Port ${port} may not be used by this account. Try one above 1024: npm start -- --port 8080`
  return `Evenground cannot listen on port ${port}: ${(failure as Error).message}`
}

start().catch((failure: unknown) => {
  const plain = isStartProblem(failure) || failure instanceof MigrationFailed
  console.error(plain ? failure.message : failure)
  process.exit(1)
})

import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openIdentityProvider } from './channels/identity-provider.ts'
import { answerCommits } from './commands/answer.ts'
import { makeFirstLink } from './commands/begin.ts'
import type { World } from './commands/command.ts'
import { floodWatch } from './commands/flood-watch.ts'
import { makeDemo } from './demo/make-demo.ts'
import { story } from './demo/story.ts'
import { warmScreen } from './domain/screen.ts'
import { startBackground } from './jobs/background.ts'
import { startJobs } from './jobs/jobs.ts'
import { openMailer } from './jobs/mailer.ts'
import { conversationDoors } from './readers/answer.ts'
import { chooseAccount } from './start/account.mjs'
import { writeAddress } from './start/address.mjs'
import { type Closing, closing } from './start/closing.ts'
import { dropPrivileges } from './start/drop-privileges.ts'
import { readFlags } from './start/flags.mjs'
import { holdServerLock } from './start/hold-server-lock.ts'
import { listen } from './start/listen.ts'
import { type OpenedStore, openStore } from './start/open-store.ts'
import { providerSettings } from './start/provider-settings.ts'
import { nearbyAt, reachedAt } from './start/reached-at.ts'
import { sayDemo, sayFirstSteps, sayNearby, saySheet } from './start/say.ts'
import { openAccounts } from './store/accounts.ts'
import { openAnnouncements } from './store/announcements.ts'
import { openDatabase, readSafety } from './store/database.ts'
import { anyOrganisation } from './store/doors.ts'
import { isStartProblem, startProblem } from './store/embedded/start-problem.ts'
import { showSheetOnce } from './store/installation.ts'
import { MigrationFailed, migrate } from './store/migrate.ts'
import { openSecret } from './store/open-secret.ts'
import { type OutsideKey, outsideKey } from './store/outside-key.ts'
import { createApp } from './web/app.tsx'
import { type Assets, loadAssets } from './web/assets.ts'
import { startMetrics } from './web/metrics.ts'
import type { Log, Parts } from './web/parts.ts'

const here = import.meta.dirname

async function start(all: Closing, log: Log): Promise<void> {
  const { flags, wrong } = readFlags(process.argv.slice(2))
  if (wrong !== undefined || flags.data === undefined)
    throw startProblem(wrong ?? '--data wants the name of a folder.')
  const folder = flags.data
  const lock = await holdServerLock(folder)
  if (!lock) throw startProblem(`Another server is still at work on ${folder}. Wait a moment and try again.`)
  all.after(() => lock.release())

  const account = chooseAccount(folder)
  const secret = openSecret(folder, process.env.EVENGROUND_KEY, account)
  const key = outsideKey(secret.bytes)
  const assets = loadAssets(join(here, 'assets'))
  const store = await openStore({ folder, account, key, url: process.env.DATABASE_URL, log: plainLog(log) })
  all.after(() => store.stop())
  void store.gaveUp.then((why) => leave(all, 1, why))
  await migrate(store.roles.owner, join(here, 'migrations'), store.roles.appRole)
  // From here on nothing needs root: whoever breaks in finds an account that owns its part of the data folder and nothing else.
  dropPrivileges(account)

  warmScreen()
  const { parts, startWork } = await openParts({ all, store, key, assets, log, flags })
  const listening = await listen(createApp(parts), flags.host, flags.port)
  all.after(() => listening.stop())
  // Only now the port is known, which mails name in their links.
  const address = reachedAt(parts.address, flags.host, listening.port)
  const nearby = parts.address ? undefined : nearbyAt(flags.host, listening.port, networkInterfaces())
  await startWork(address, nearby)
  writeAddress(folder, address)
  if (!secret.given) await showSheetOnce(parts.world.database, () => saySheet(secret.bytes))
  await sayHowToBegin(parts, address, flags.demo)
  if (nearby) sayNearby(nearby)
}

interface Opening {
  readonly all: Closing
  readonly store: OpenedStore
  readonly key: OutsideKey
  readonly assets: Assets
  readonly log: Log
  readonly flags: { readonly host: string; readonly port: number }
}

interface Opened {
  readonly parts: Parts
  /** Starts the work behind the pages; its mails name this address, and what is handed out nearby the other. */
  startWork(address: string, nearby: string | undefined): Promise<void>
}

/** Opens everything the routes work with. */
async function openParts({ all, store, key, assets, log, flags }: Opening): Promise<Opened> {
  const failed = (what: string, failure: unknown) =>
    log.warn({ failure: failure instanceof Error ? failure.message : String(failure) }, what)
  const { app } = store.roles
  const database = openDatabase(app)
  all.after(() => database.close())
  await assertSafe(database)
  const address = (process.env.EVENGROUND_ADDRESS ?? '').replace(/\/+$/, '')
  const announcements = openAnnouncements(app, failed)
  all.after(() => announcements.close())
  const world: World = { database, key, now: () => new Date(), announce: announcements.announce }
  const accounts = openAccounts(app, key, reachedAt(address, flags.host, flags.port))
  all.after(() => accounts.close())
  const jobs = await startJobs(app, failed)
  all.after(() => jobs.close())
  const metrics = startMetrics()
  const server = process.env.EVENGROUND_SMTP
  const from = process.env.EVENGROUND_MAIL_FROM ?? 'Evenground <evenground@localhost>'
  const mailer = server ? openMailer(world, server, from) : undefined
  const provided = providerSettings(process.env)
  let near: string | undefined
  const parts: Parts = {
    provider: provided && openIdentityProvider(provided),
    ...{ world, accounts, announcements, assets, metrics, address, log },
    answers: answerCommits(world),
    floods: floodWatch(world, failed),
    door: conversationDoors(database, world.now),
    send: jobs.send,
    nearby: () => near,
    mailIsSet: server !== undefined,
  }
  return {
    parts,
    async startWork(address, nearby) {
      near = nearby
      const work = { world, accounts, jobs, announcements, mailer, failed, address, sealed: metrics.sealed }
      const background = await startBackground(work)
      all.after(() => background.stop())
    },
  }
}

/** Prints the address and the way in: a first link while nobody looks after the place, or the door of the example. */
async function sayHowToBegin({ world, accounts }: Parts, address: string, demo: boolean): Promise<void> {
  const empty = !(await anyOrganisation(world.database))
  if (demo && empty) await makeDemo(world, accounts)
  if (demo && (await accounts.exists(story.steward.email)))
    return sayDemo(address, {
      key: story.key,
      hosts: [
        { ...story.steward, link: await accounts.makeLink(story.steward.email) },
        { ...story.otherHost, link: await accounts.makeLink(story.otherHost.email) },
      ],
    })
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

async function leave(all: Closing, code: number, why?: string): Promise<void> {
  if (why) console.error(why)
  await all.close()
  process.exit(code)
}

const log = pino(
  { level: process.env.EVENGROUND_LOG ?? 'warn', base: null },
  pino.destination({ fd: 2, sync: true }),
)
const all = closing((failure) => log.warn({ failure: String(failure) }, 'something did not close'))
// Before anything is opened: whoever is told to leave at any moment closes what there is.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(all, 0))
process.on('disconnect', () => void leave(all, 0))

start(all, log).catch((failure: unknown) => {
  const plain = isStartProblem(failure) || failure instanceof MigrationFailed
  if (!plain) console.error(failure)
  return leave(all, 1, plain ? failure.message : undefined)
})

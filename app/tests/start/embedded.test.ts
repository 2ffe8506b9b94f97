import { execFileSync, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { chooseAccount } from '../../src/start/account.mjs'
import { asAccount } from '../../src/store/embedded/as-account.ts'
import { type Embedded, openEmbedded } from '../../src/store/embedded/open-embedded.ts'
import { emptyFolder, postgresPackage } from './folders.ts'
import { otherProcess } from './other-process.ts'
import { isAlive, until } from './processes.ts'
import { query } from './query.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }

// One database is made; every test gets a copy of it that was never started again.
let seed = ''
beforeAll(async () => {
  seed = mkdtempSync(join(tmpdir(), 'evenground-seed-'))
  const embedded = await openEmbedded({
    folder: seed,
    account: chooseAccount(seed),
    binaries: postgresPackage,
    log,
  })
  await embedded.stop()
}, 120_000)
afterAll(() => rmSync(seed, { recursive: true, force: true }))

/** A data folder with a stopped, empty database. */
function stoppedDatabase(name: string): string {
  const folder = emptyFolder(name)
  execFileSync('cp', ['-a', `${seed}/.`, folder])
  return folder
}

/** Opens a folder's database, to be stopped with the test at the latest. */
async function open(folder: string, binaries: string | undefined = postgresPackage): Promise<Embedded> {
  const embedded = await openEmbedded({ folder, account: chooseAccount(folder), binaries, log })
  onTestFinished(() => embedded.stop(), 120_000)
  return embedded
}

const postmaster = (folder: string) =>
  Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])

test('a new database is safe, in no country’s order, and reached by its socket alone', async () => {
  const { admin, version } = await open(emptyFolder('new'))
  const show = async (name: string) => (await query(admin, `show ${name}`))[0]?.[0]
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'])
    expect(await show(name)).toBe('on')
  expect(await show('server_encoding')).toBe('UTF8')
  expect(await show('listen_addresses')).toBe('')
  expect(version.startsWith(String(await show('server_version')))).toBe(true)
  const [order] = await query(
    admin,
    "select datlocprovider, datlocale from pg_database where datname = 'template1'",
  )
  expect(order).toEqual(['b', 'C.UTF-8'])
  await expect(query({ ...admin, password: 'wrong' }, 'select 1')).rejects.toThrow(
    'password authentication failed',
  )
  await expect(query({ ...admin, host: '127.0.0.1', port: 5432 }, 'select 1')).rejects.toThrow()
})

test('what was written is there after a kill -9 of Node, and the server that was left running is replaced', async () => {
  const folder = stoppedDatabase('killed')
  const other = await otherProcess('keep-database-open.ts', folder, postgresPackage)
  expect(other.word).toBe('written')
  const leftover = postmaster(folder)
  await other.kill('SIGKILL')
  expect(isAlive(leftover)).toBe(true)

  const { admin, restarts } = await open(folder)
  expect(await query(admin, 'select words from kept')).toEqual([['a quieter waiting room']])
  expect(postmaster(folder)).not.toBe(leftover)
  expect(isAlive(leftover)).toBe(false)
  expect(restarts).toBe(0)
})

test('a database that is killed is started again, also with its programs gone from the installation', async () => {
  const folder = stoppedDatabase('again')
  const embedded = await open(folder, undefined)
  await query(embedded.admin, 'create table kept as select 1 as one')
  process.kill(postmaster(folder), 'SIGKILL')
  await until(() => embedded.restarts === 1)
  expect(await query(embedded.admin, 'select one from kept')).toEqual([[1]])
})

test('a postmaster.pid whose number now belongs to another program stops nobody, and harms nobody', async () => {
  const folder = stoppedDatabase('stale')
  const bystander = spawn('sleep', ['600'], { ...asAccount(chooseAccount(folder)), stdio: 'ignore' })
  onTestFinished(() => void bystander.kill('SIGKILL'))
  const [cluster, run] = [join(folder, 'pg'), join(folder, 'run')]
  const about = `${bystander.pid}\n${cluster}\n1700000000\n5432\n${run}\n`
  writeFileSync(join(cluster, 'postmaster.pid'), `${about}\n  1234  5678\nready\n`)
  writeFileSync(join(run, '.s.PGSQL.5432.lock'), about)
  const { admin } = await open(folder)
  expect(await query(admin, 'select 1')).toEqual([[1]])
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull()
})

test('where the path is too long for a socket, a short private folder holds it, and goes with the server', async () => {
  const folder = join(
    emptyFolder('long'),
    'a-folder-of-the-estate-of-the-hospital'.repeat(2),
    'evenground and its data',
  )
  mkdirSync(folder, { recursive: true })
  const embedded = await open(folder)
  const { host } = embedded.admin
  expect(host.startsWith(folder)).toBe(false)
  expect(statSync(host).mode & 0o777).toBe(0o700)
  expect(await query(embedded.admin, 'select 1')).toEqual([[1]])
  await embedded.stop()
  expect(existsSync(host)).toBe(false)
})

test('data of another major version is left as it is, with words on what to do; its own kept programs open it', async () => {
  const folder = stoppedDatabase('major')
  const first = await open(folder)
  await query(first.admin, 'create table kept as select 1 as one')
  await first.stop()
  const control = () => readFileSync(join(folder, 'pg/global/pg_control'))
  const before = control()
  const mark = join(folder, 'pg/PG_VERSION')
  writeFileSync(mark, '17\n')
  await expect(open(folder)).rejects.toThrow(/written by PostgreSQL 17.*Nothing was changed/s)
  expect(control()).toEqual(before)

  // The installation moves on to 19; the data keeps the programs it was made with.
  writeFileSync(mark, '18\n')
  const newer = emptyFolder('newer')
  writeFileSync(join(newer, 'package.json'), JSON.stringify({ version: '19.1.0' }))
  const again = await open(folder, newer)
  expect(again.version).toBe(first.version)
  expect(await query(again.admin, 'select one from kept')).toEqual([[1]])
})

test('a first start that was killed half-way leaves nothing in the way', async () => {
  const folder = stoppedDatabase('half')
  renameSync(join(folder, 'pg'), join(folder, '.pg-unfinished'))
  rmSync(join(folder, '.pg-unfinished/PG_VERSION'))
  mkdirSync(join(folder, 'postgres/.copying-abc'))
  const { admin } = await open(folder)
  expect(await query(admin, 'select 1')).toEqual([[1]])
  expect(readdirSync(folder)).not.toContain('.pg-unfinished')
})

test('a database that cannot come back is given up with plain words', async () => {
  const folder = stoppedDatabase('broken')
  const embedded = await open(folder)
  rmSync(join(folder, 'pg/global/pg_control'))
  process.kill(postmaster(folder), 'SIGKILL')
  expect(await embedded.gaveUp).toMatch(/could not be started again.*Your data is in its folder/s)
})

test('a password that is gone is named; nothing is made anew over old data', async () => {
  const folder = stoppedDatabase('secret')
  rmSync(join(folder, 'secret'), { recursive: true })
  await expect(open(folder)).rejects.toThrow('password is missing')
  expect(existsSync(join(folder, 'pg/PG_VERSION'))).toBe(true)
})

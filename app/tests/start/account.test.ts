import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canReach, chooseAccount, findAccount } from '../../src/start/account.mjs'
import { chooseDataFolder, prepareDataFolder } from '../../src/start/data-folder.mjs'
import { checkout, emptyFolder, isRoot } from './folders.ts'
import { otherProcess } from './other-process.ts'

const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 }

test('an account reaches a folder when every folder above lets it pass', () => {
  const top = emptyFolder('reach')
  mkdirSync(join(top, 'a/b'), { recursive: true })
  expect(canReach(join(top, 'a/b'), stranger)).toBe(true)
  expect(canReach(join(top, 'a/not-there-yet'), stranger)).toBe(true)
  chmodSync(join(top, 'a'), 0o700)
  expect(canReach(join(top, 'a/b'), stranger)).toBe(false)
  chmodSync(join(top, 'a'), 0o711)
  expect(canReach(join(top, 'a/b'), stranger)).toBe(true)
})

test('accounts are found by name and by number; who is not there is not found', () => {
  expect(findAccount('root')).toMatchObject({ name: 'root', uid: 0 })
  expect(findAccount('0')).toMatchObject({ name: 'root', uid: 0 })
  expect(findAccount('nobody-of-this-name')).toBeUndefined()
})

test('a folder is made, marked, and known again', () => {
  const folder = join(emptyFolder('made'), 'data')
  const account = chooseAccount(folder)
  for (const _ of ['first', 'second']) expect(prepareDataFolder(folder, account)).toBeUndefined()
  expect(readFileSync(join(folder, 'EVENGROUND.txt'), 'utf8')).toContain('Keep it private')
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o700)
})

test('a folder with other things in it is left alone', () => {
  const folder = emptyFolder('others')
  writeFileSync(join(folder, 'thesis.odt'), 'years of work')
  expect(prepareDataFolder(folder, chooseAccount(folder))).toContain('holds other things')
  expect(statSync(folder).mode & 0o777).toBe(0o755)
  expect(prepareDataFolder(join(folder, 'thesis.odt'), undefined)).toContain('is a file')
})

test('a place where no folder can be made is refused in plain words, and at once', () => {
  const file = join(emptyFolder('file'), 'letter.txt')
  writeFileSync(file, 'mine')
  // In a process of its own: what tries without end can be ended there.
  const closed = process.platform === 'linux' ? ['/proc/evenground', '/proc/evenground/data'] : []
  for (const folder of [...closed, join(file, 'data')]) {
    const module = join(checkout, 'app', 'src', 'start', 'data-folder.mjs')
    const script = `import(${JSON.stringify(module)}).then(({ prepareDataFolder }) => console.log(prepareDataFolder(${JSON.stringify(folder)}, undefined)))`
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', timeout: 20_000 })
    expect(stdout).toContain(`No folder can be made at ${folder}.`)
  }
})

test.skipIf(isRoot)('whoever is not root runs as themselves, beside the checkout', () => {
  expect(chooseAccount()).toBeUndefined()
  expect(chooseDataFolder({ checkout: '/somewhere' })).toBe('/somewhere/data')
})

describe.skipIf(!isRoot)('started as root', () => {
  test('whoever used sudo is asked next after a dedicated account, nobody last', () => {
    const named = findAccount('evenground')
    const sudo = findAccount('daemon')
    expect(chooseAccount(undefined, { SUDO_UID: String(sudo?.uid) })).toEqual(named ?? sudo)
    expect(chooseAccount(undefined, {})).toEqual(named ?? findAccount('nobody'))
    expect(chooseAccount(undefined, { SUDO_UID: '0' })?.uid).not.toBe(0)
    expect(chooseAccount(undefined, { SUDO_UID: '54321' })?.uid).not.toBe(0)
  })

  test('data stays with the account it was made for', () => {
    const folder = join(emptyFolder('stays'), 'data')
    const daemon = findAccount('daemon')
    expect(prepareDataFolder(folder, daemon)).toBeUndefined()
    expect(chooseAccount(folder, {})).toEqual(daemon)
  })

  test('the account owns what the programs work with, and root what root starts', () => {
    const folder = join(emptyFolder('owners'), 'data')
    const nobody = findAccount('nobody')
    expect(prepareDataFolder(folder, nobody)).toBeUndefined()
    const owner = (part: string) => statSync(join(folder, part)).uid
    expect(['.', 'app', 'postgres'].map(owner)).toEqual([0, 0, 0])
    expect(['secret', 'run'].map(owner)).toEqual([nobody?.uid, nobody?.uid])
  })

  test("another account's data is not taken over", () => {
    const folder = emptyFolder('alice')
    writeFileSync(join(folder, 'EVENGROUND.txt'), '')
    chownSync(folder, stranger.uid, stranger.gid)
    expect(prepareDataFolder(folder, findAccount('nobody'))).toContain('belongs to another account')
  })

  test('a folder behind a closed door is refused by name, and not chosen', () => {
    const closed = emptyFolder('closed')
    chmodSync(closed, 0o700)
    const said = prepareDataFolder(join(closed, 'data'), findAccount('nobody'))
    expect(said).toContain('cannot reach')
    expect(chooseDataFolder({ checkout: closed, environment: {} })).toBe('/var/lib/evenground')
    expect(chooseDataFolder({ checkout: closed, asked: '/srv/mine' })).toBe('/srv/mine')
    chmodSync(closed, 0o711)
    expect(chooseDataFolder({ checkout: closed, environment: {} })).toBe(join(closed, 'data'))
  })

  test('a link inside the folder is not followed to something of the machine', () => {
    const folder = join(emptyFolder('links'), 'data')
    const nobody = findAccount('nobody')
    expect(prepareDataFolder(folder, nobody)).toBeUndefined()
    const target = emptyFolder('target')
    symlinkSync(target, join(folder, 'secret', 'link'))
    expect(prepareDataFolder(folder, nobody)).toBeUndefined()
    expect(statSync(target).uid).toBe(0)
  })

  test('leaving root is for good', async () => {
    const { word } = await otherProcess('leave-root.ts')
    const account = chooseAccount()
    expect(JSON.parse(word)).toEqual({
      account: account?.name,
      uid: account?.uid,
      gid: account?.gid,
      groups: [account?.gid],
      rootAgain: false,
      readsShadow: false,
    })
  })
})

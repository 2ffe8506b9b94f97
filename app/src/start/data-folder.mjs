// Where Evenground keeps everything, and whose it is.
import { chmodSync, lchownSync, lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { canReach, chooseAccount } from './account.mjs'

const mark = 'EVENGROUND.txt'
const markText = `This folder holds everything an Evenground has been told: its database, its keys, its settings.
Keep it private, keep it backed up, and change nothing in it by hand.
`
const parts = ['secret', 'postgres', 'run', 'app']
const mayStandBeside = new Set(['lost+found', '.DS_Store', mark])

/** The folder for a start: the one asked for, else ./data in the checkout, else (root, with a closed checkout) /var/lib/evenground. */
export function chooseDataFolder({
  asked,
  checkout,
  environment = process.env,
  shared = '/var/lib/evenground',
}) {
  if (asked !== undefined) return resolve(asked)
  const beside = join(checkout, 'data')
  const account = chooseAccount(beside, environment)
  return account && !canReach(beside, account) ? shared : beside
}

/** Makes the folder and its parts, for the account. Answers with what is wrong in plain words, or with nothing. */
export function prepareDataFolder(folder, account) {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found && !found.isDirectory()) return `${folder} is a file. Please name a folder with --data.`
  if (account && !canReach(dirname(folder), account)) return unreachable(folder, account)
  if (found && !isOurs(folder))
    return `${folder} holds other things. Please name a new or empty folder with --data, so that nothing gets mixed up.`
  try {
    makePart(folder, account)
    for (const part of parts) makePart(join(folder, part), account)
    leaveMark(join(folder, mark), account)
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') throw error
    return `This account may not write in ${folder}. Start Evenground as the account that owns it, or name another folder with --data.`
  }
  return undefined
}

function isOurs(folder) {
  try {
    const names = readdirSync(folder)
    return names.includes(mark) || names.every((name) => mayStandBeside.has(name))
  } catch (error) {
    if (error.code === 'EACCES') return true // not ours to read: the writing below says so in plain words
    throw error
  }
}

// Root works here in a folder that another account can change, so it follows no link inside it.
function makePart(folder, account) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = lstatSync(folder)
  if (account && made.isSymbolicLink())
    throw new Error(`${folder} is a link. Please name the folder itself with --data.`)
  if (account && made.uid !== account.uid) lchownSync(folder, account.uid, account.gid)
  if ((made.mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
}

function leaveMark(file, account) {
  if (lstatSync(file, { throwIfNoEntry: false })) return
  writeFileSync(file, markText, { flag: 'wx' })
  if (account) lchownSync(file, account.uid, account.gid)
}

function unreachable(folder, account) {
  return `Evenground does not run as root but as the account "${account.name}", and that account cannot reach ${folder}. Please name a folder that it can reach with --data, for example --data /var/lib/evenground.`
}

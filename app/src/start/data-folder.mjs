// Where Evenground keeps everything, and whose it is. As root: the folder and the programs in it are root's, so that the account
// cannot change what root starts from them; what the programs work with (secrets, socket, database) is the account's alone.
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { canReach, chooseAccount } from './account.mjs'

const mark = 'EVENGROUND.txt'
const markText = `This folder holds everything an Evenground has been told: its database, its keys, its settings.
Keep it private, keep it backed up, and change nothing in it by hand.
`
const programParts = ['app', 'postgres']
const privateParts = ['secret', 'run']
const mayStandBeside = new Set(['lost+found', '.DS_Store'])

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
  return account && !canReach(checkout, account) ? shared : beside
}

/** Makes the folder and its parts, for the account. Answers with what is wrong in plain words, or with nothing. */
export function prepareDataFolder(folder, account) {
  try {
    const wrong = whatIsWrong(folder, account)
    if (wrong) return wrong
    makeFolder(folder, account ? 0o711 : 0o700)
    for (const part of programParts) makeFolder(join(folder, part), account ? 0o755 : 0o700)
    for (const part of privateParts) makeFolder(join(folder, part), 0o700, account)
    writeFileSync(join(folder, mark), markText)
    return undefined
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
      return `This account may not write in ${folder}. Please name a folder of your own with --data.`
    if (['ENOENT', 'ENOTDIR', 'EEXIST'].includes(error.code))
      return `No folder can be made at ${folder}. Please name another one with --data.`
    throw error
  }
}

function whatIsWrong(folder, account) {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (account && !canReach(dirname(folder), account)) {
    return `Evenground does not run as root but as the account "${account.name}", and that account cannot reach ${folder}. Please name a folder that it can reach, for example --data /var/lib/evenground.`
  }
  if (!found) return undefined
  if (!found.isDirectory()) return `${folder} is a file. Please name a folder with --data.`
  if (found.uid !== process.getuid() && !isEmpty(folder)) {
    return `${folder} belongs to another account (number ${found.uid}), not to ${userInfo().username}. Please start Evenground as that account, or name another folder with --data.`
  }
  if (isEmpty(folder) || readdirSync(folder).includes(mark)) return undefined
  return `${folder} holds other things. Please name a new or empty folder with --data, so that nothing gets mixed up.`
}

function isEmpty(folder) {
  try {
    return readdirSync(folder).every((name) => mayStandBeside.has(name))
  } catch (error) {
    if (error.code === 'EACCES') return false // another's closed folder is not ours to fill
    throw error
  }
}

function makeFolder(folder, mode, account) {
  makeWithParents(resolve(folder), mode)
  const owner = account ?? { uid: process.getuid(), gid: process.getgid() }
  const made = statSync(folder)
  if (made.uid !== owner.uid) chownSync(folder, owner.uid, owner.gid)
  if ((made.mode & 0o777) !== mode) chmodSync(folder, mode)
}

// mkdirSync's own `recursive` tries without end where the folder above is there and still nothing can be made in it, as in /proc.
function makeWithParents(folder, mode) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) makeWithParents(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (error.code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error
  }
}

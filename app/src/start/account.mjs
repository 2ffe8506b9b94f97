// PostgreSQL refuses to run as root, and nothing here needs root. Started as root, Evenground runs as another account.
// Plain JavaScript: scripts/start.mjs needs this under Node 20, before anything is installed or built.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const own = 'evenground'
const last = 'nobody'

/**
 * The account to run as: undefined when we are not root, and so run as ourselves. A data folder stays with the account that it was
 * made for; a new one goes to a dedicated account, to whoever used sudo, or to nobody.
 */
export function chooseAccount(folder, environment = process.env) {
  if (process.getuid?.() !== 0) return undefined
  const wanted = [ownerOf(folder), own, environment.SUDO_UID, last]
  for (const name of wanted) {
    const account = name === undefined ? undefined : findAccount(name)
    if (account && account.uid !== 0) return account
  }
  throw new Error(
    `Evenground does not run as root, and this machine has no account "${own}" or "${last}" to run as. Make one (useradd --system ${own}) and start again.`,
  )
}

/** Looks an account up by name or number in whatever the machine asks (files, LDAP): it must have an entry there. */
export function findAccount(nameOrId) {
  const ask = (flags) =>
    execFileSync('id', [...flags, nameOrId], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return { name: ask(['-un']), uid: Number(ask(['-u'])), gid: Number(ask(['-g'])) }
  } catch {
    return undefined // `id` ends with 1 for an account that does not exist
  }
}

/** Whether an account may walk down to a folder: the search bit of every folder above it that exists. */
export function canReach(folder, account) {
  let at = resolve(folder)
  while (true) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (found && !maySearch(found, account)) return false
    if (dirname(at) === at) return true
    at = dirname(at)
  }
}

function maySearch(found, account) {
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0
  if (found.gid === account.gid) return (found.mode & 0o010) !== 0
  return (found.mode & 0o001) !== 0
}

// The folder itself is root's, so that the account cannot change the programs that root starts from it; its secrets are the account's.
function ownerOf(folder) {
  const found = folder === undefined ? undefined : statSync(join(folder, 'secret'), { throwIfNoEntry: false })
  return found && found.uid !== 0 ? String(found.uid) : undefined
}

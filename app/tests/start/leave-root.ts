// Leaves root for the account of a folder and says what it can still do.
import { readFileSync } from 'node:fs'
import { chooseAccount } from '../../src/start/account.mjs'
import { dropPrivileges } from '../../src/start/drop-privileges.ts'

const account = chooseAccount(process.argv[2])
dropPrivileges(account)
const can = (attempt: () => void): boolean => {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}
console.log(
  JSON.stringify({
    account: account?.name,
    uid: process.getuid?.(),
    gid: process.getgid?.(),
    groups: process.getgroups?.(),
    rootAgain: can(() => process.setuid?.(0)),
    readsShadow: can(() => readFileSync('/etc/shadow')),
  }),
)

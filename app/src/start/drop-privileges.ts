import type { Account } from '../store/embedded/as-account.ts'

/** Becomes the account for good, before the server listens. Without an account (not root) there is nothing to drop. */
export function dropPrivileges(account: Account | undefined): void {
  if (!account) return
  const { setgroups, setgid, setuid } = process
  if (!setgroups || !setgid || !setuid) return
  setgroups([account.gid])
  setgid(account.gid)
  setuid(account.uid)
  if (couldBeRootAgain())
    throw new Error(`Evenground could not leave root for the account "${account.name}".`)
  Object.assign(process.env, { USER: account.name, LOGNAME: account.name })
}

function couldBeRootAgain(): boolean {
  try {
    process.setuid?.(0)
    return true
  } catch {
    return false // the answer we want: the kernel refuses
  }
}

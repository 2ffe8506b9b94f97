/** Whom the server and its database run as, when Evenground was started as root. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

export function chooseAccount(folder?: string, environment?: NodeJS.ProcessEnv): Account | undefined
export function findAccount(nameOrId: string): Account | undefined
export function canReach(folder: string, account: Account): boolean

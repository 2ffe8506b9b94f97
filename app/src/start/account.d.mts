import type { Account } from '../store/embedded/as-account.ts'

export function chooseAccount(folder?: string, environment?: NodeJS.ProcessEnv): Account | undefined
export function findAccount(nameOrId: string): Account | undefined
export function canReach(folder: string, account: Account): boolean
export type { Account }

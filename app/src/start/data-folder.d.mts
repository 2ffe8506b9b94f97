import type { Account } from '../store/embedded/as-account.ts'

export function chooseDataFolder(ask: {
  asked?: string | undefined
  checkout: string
  environment?: NodeJS.ProcessEnv
  shared?: string
}): string
export function prepareDataFolder(folder: string, account: Account | undefined): string | undefined

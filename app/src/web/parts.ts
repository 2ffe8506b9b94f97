import type { AnswerCommits } from '../commands/answer.ts'
import type { World } from '../commands/command.ts'
import type { FloodWatch } from '../commands/flood-watch.ts'
import type { SendJob } from '../commands/sign-in.ts'
import type { IdentityProvider } from '../commands/sign-in-elsewhere.ts'
import type { ConversationDoor } from '../readers/answer.ts'
import type { Accounts } from '../store/accounts.ts'
import type { Announcements } from '../store/announcements.ts'
import type { Assets } from './assets.ts'
import type { Metrics } from './metrics.ts'

/** What the routes work with, made once at start. */
export interface Parts {
  readonly world: World
  readonly accounts: Accounts
  /** Another place that lets its people in here, where one is set. */
  readonly provider: IdentityProvider | undefined
  readonly announcements: Announcements
  readonly answers: AnswerCommits
  readonly floods: FloodWatch
  readonly door: (code: string) => Promise<ConversationDoor | undefined>
  readonly send: SendJob
  readonly assets: Assets
  readonly metrics: Metrics
  /** Where people reach the program, such as https://hear.example.org, with no slash behind it. */
  readonly address: string
  /** Where other devices near this machine reach it, while no address is set and it listens to them; known once it listens. */
  readonly nearby: () => string | undefined
  /** Whether mail is sent, or waits in the outbox. */
  readonly mailIsSet: boolean
  readonly log: Log
}

/** Structured log; never a personal word in it. */
export interface Log {
  info(what: object, message: string): void
  warn(what: object, message: string): void
  error(what: object, message: string): void
}

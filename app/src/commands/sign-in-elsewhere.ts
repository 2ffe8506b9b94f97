import { done, type Outcome, problem } from '../domain/problem.ts'
import { emailAddress } from '../domain/written.ts'
import type { Accounts } from '../store/accounts.ts'
import type { World } from './command.ts'
import { beginStep, endStep } from './sign-in-step.ts'

/** Another place that knows an organisation's people, and says who somebody is. */
export interface IdentityProvider {
  /** What people call it. */
  readonly name: string
  /** Where a browser is to go, and what must fit together when it comes back. */
  begin(back: string): Promise<{ readonly address: string; readonly awaited: string }>
  /** The address it vouches for. Throws `NotVouched` for anything that does not fit. */
  finish(came: CameBack): Promise<string>
}

export interface CameBack {
  readonly back: string
  readonly awaited: string
  readonly query: URLSearchParams
  readonly now: Date
}

/** Thrown when another place vouches for nobody, with the reason for the log; never with words or names from outside. */
export class NotVouched extends Error {
  override readonly name = 'NotVouched'
}

/** Sends a browser to the other place. */
export async function goElsewhere(
  world: World,
  provider: IdentityProvider,
  back: string,
): Promise<{ half: string; address: string }> {
  const { address, awaited } = await provider.begin(back)
  return { address, half: await beginStep(world, { kind: 'elsewhere', user: null, awaited }) }
}

interface ComingBack {
  readonly half: string
  readonly back: string
  readonly query: URLSearchParams
}

/** Whose account it is that the other place vouches for. It makes nobody an account: an address must have one here, and have proved it. */
export async function comeBack(
  world: World,
  accounts: Accounts,
  provider: IdentityProvider,
  { half, back, query }: ComingBack,
): Promise<Outcome<{ user: string }>> {
  const step = await endStep(world, 'elsewhere', half)
  if (!step) return problem('start-again')
  const said = await provider.finish({ back, query, awaited: step.awaited, now: world.now() })
  const email = emailAddress.safeParse(said)
  const user = email.success ? await accounts.findProven(email.data) : undefined
  return user ? done({ user }) : problem('no-account')
}

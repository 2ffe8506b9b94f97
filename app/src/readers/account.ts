import { type NotPeople, notPeople } from '@evenground/fairness'
import { type MayAdd, mayAddWayIn } from '../domain/adding-ways-in.ts'
import { authenticatorAddress, writeBase32 } from '../domain/one-time-code.ts'
import type { Accounts, SignedIn } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { passkeysOf } from '../store/passkeys.ts'
import { openSecret, recoveryCodesLeft, secondFactorOf } from '../store/second-factors.ts'

/** What somebody sees of their own account. Days are days such as 2027-03-12. */
export interface AccountView {
  readonly name: string
  readonly email: string
  /** Whether they may add a way in, or what they must do first. */
  readonly mayAdd: MayAdd
  readonly passkeys: readonly PasskeyView[]
  readonly code: 'off' | 'on'
  readonly recoveryCodesLeft: NotPeople
  readonly sessions: readonly SessionView[]
}

interface PasskeyView {
  readonly id: string
  readonly name: string
  readonly addedOn: string
  readonly usedOn: string | null
}

interface SessionView {
  readonly id: string
  readonly begun: string
  readonly used: string
  /** Whether it is the very one that asks. */
  readonly here: boolean
}

/** A secret that waits for its first code, as an authenticator takes it. */
export interface WaitingSecretView {
  /** In groups of four letters. */
  readonly letters: string
  readonly address: string
}

interface AccountReading {
  readonly database: Database
  readonly accounts: Accounts
  readonly who: SignedIn
  readonly now: Date
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export async function readAccount({ database, accounts, who, now }: AccountReading): Promise<AccountView> {
  const factor = await secondFactorOf(database, who.user)
  const passkeys = await passkeysOf(database, who.user)
  const sessions = await accounts.sessionsOf(who.user)
  return {
    ...{ name: who.name, email: who.email, mayAdd: mayAddWayIn(who, now) },
    code: factor?.confirmed ? 'on' : 'off',
    recoveryCodesLeft: notPeople(await recoveryCodesLeft(database, who.user)),
    passkeys: passkeys.map(({ id, name, addedOn, usedOn }) => ({ id, name, addedOn, usedOn })),
    sessions: sessions.map(({ id, begun, used }) => ({
      ...{ id, begun: dayOf(begun), used: dayOf(used) },
      here: id === who.session,
    })),
  }
}

/** The secret that somebody is about to give to their authenticator; nothing where none waits, or one counts already. */
export async function readWaitingSecret(
  database: Database,
  key: OutsideKey,
  who: SignedIn,
): Promise<WaitingSecretView | undefined> {
  const factor = await secondFactorOf(database, who.user)
  if (!factor || factor.confirmed) return undefined
  const secret = openSecret(key, who.user, factor.secretSealed)
  return {
    letters: writeBase32(secret).replace(/(.{4})(?=.)/g, '$1 '),
    address: authenticatorAddress(secret, who.email),
  }
}

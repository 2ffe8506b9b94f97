import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { mayAddWayIn } from '../domain/adding-ways-in.ts'
import { FormToken } from '../domain/ids.ts'
import { secretBytes } from '../domain/one-time-code.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import type { Accounts, SignedIn } from '../store/accounts.ts'
import {
  confirmSecondFactor,
  dropSecondFactor,
  prepareSecondFactor,
  recoveryCodeStands,
  sealSecret,
  secondFactorOf,
} from '../store/second-factors.ts'
import { checkCode, recoveryCodesFrom, recoveryHash } from './check-code.ts'
import { fieldErrors, type World } from './command.ts'

const Code = z.string('error.missing').trim().min(1, 'error.missing').max(40, 'error.code')

/** Makes a secret for somebody's authenticator. It holds nobody back until a code has shown that the authenticator has it. */
export async function prepareCode(world: World, by: SignedIn): Promise<Outcome<null>> {
  const may = mayAddWayIn(by, world.now())
  if (may !== 'yes') return problem(may === 'prove-first' ? 'not-yours' : 'sign-in-first')
  const secret = sealSecret(world.key, by.user, randomBytes(secretBytes))
  await prepareSecondFactor(world.database, by.user, secret)
  return done(null)
}

/** From now on a link alone lets nobody in here: the sessions that one alone began end, but for this one. */
export async function turnCodeOn(
  world: World,
  accounts: Accounts,
  by: SignedIn,
  given: unknown,
): Promise<Outcome<{ recoveryCodes: readonly string[]; fresh: boolean }>> {
  const parsed = z.object({ code: Code, token: FormToken }).safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const factor = await secondFactorOf(world.database, by.user)
  if (!factor) return problem('not-found')
  const recoveryCodes = recoveryCodesFrom(world.key, by.user, parsed.data.token)
  const hashes = recoveryCodes.map((code) => recoveryHash(world.key, by.user, code))
  if (!factor.confirmed) {
    const checked = await checkCode(world, by.user, parsed.data.code, 'authenticator')
    if (!checked.ok) return checked
    await confirmSecondFactor(world.database, by.user, world.now(), hashes)
    await accounts.endSessions(by.user, by.session)
  }
  const [first] = hashes
  const ours = first && (await recoveryCodeStands(world.database, by.user, first))
  return ours ? done({ recoveryCodes, fresh: !factor.confirmed }) : problem('already-sent')
}

/** A code, or a recovery code, turns it off. */
export async function turnCodeOff(world: World, by: SignedIn, given: unknown): Promise<Outcome<null>> {
  const parsed = z.object({ code: Code }).safeParse(given)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  const factor = await secondFactorOf(world.database, by.user)
  if (!factor?.confirmed) return problem('not-found')
  const checked = await checkCode(world, by.user, parsed.data.code)
  if (!checked.ok) return checked
  await dropSecondFactor(world.database, by.user)
  return done(null)
}

import { stretchTyped, writeBase32 } from '../domain/one-time-code.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import type { OutsideKey } from '../store/outside-key.ts'
import { withinRate } from '../store/rates.ts'
import { openSecret, secondFactorOf, useRecoveryCode, useStretch } from '../store/second-factors.ts'
import type { World } from './command.ts'

// Of a million codes three are right at any moment: with these tries, guessing for a year by somebody who reads the mails as well
// comes off once in four.
const most = 10
const minutes = 60

const codesMade = 8
const lettersOfCode = 10

/** The codes for when an authenticator is lost: the same form makes the same ones, so that a retry can show them again. */
export const recoveryCodesFrom = (key: OutsideKey, user: string, token: string): readonly string[] =>
  Array.from({ length: codesMade }, (_, number) =>
    writeBase32(key.hash('second-factor', `recovery ${number} ${user} ${token}`)).slice(0, lettersOfCode),
  )

/** How a recovery code is kept. Spaces, hyphens and the size of letters make no difference; 0 and 1 are not among its signs. */
export function recoveryHash(key: OutsideKey, user: string, typed: string): Buffer {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('0', 'O').replaceAll('1', 'I')
  return key.hash('second-factor', `kept ${user} ${plain}`)
}

async function mayTry(world: World, user: string): Promise<boolean> {
  const slot = Math.floor(world.now().getTime() / (minutes * 60_000))
  const bucket = world.key.hash('rate', `code ${slot} ${user}`).subarray(0, 16)
  return withinRate(world.database, bucket, slot, most)
}

/** Whether a code is the one that this account's authenticator shows now, or, where that counts, a recovery code. Each works once. */
export async function checkCode(
  world: World,
  user: string,
  typed: string,
  recovery: 'recovery' | 'authenticator' = 'recovery',
): Promise<Outcome<null>> {
  if (!(await mayTry(world, user))) return problem('too-many')
  const factor = await secondFactorOf(world.database, user)
  if (!factor) return problem('not-found')
  const stretch = stretchTyped(openSecret(world.key, user, factor.secretSealed), typed, world.now())
  if (stretch !== undefined && (await useStretch(world.database, user, stretch))) return done(null)
  if (recovery === 'recovery' && factor.confirmed)
    if (await useRecoveryCode(world.database, user, recoveryHash(world.key, user, typed))) return done(null)
  return problem('check-fields', { code: 'error.code' })
}

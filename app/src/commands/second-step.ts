import { done, type Outcome, problem } from '../domain/problem.ts'
import { secondFactorOf } from '../store/second-factors.ts'
import { dropStep, stepWaits, tryStep } from '../store/sign-in-steps.ts'
import { checkCode } from './check-code.ts'
import type { World } from './command.ts'
import { beginStep, halfHash } from './sign-in-step.ts'

// After so many wrong codes somebody begins again, with a new link.
const mostTries = 5

const asked = (world: World, half: string) => ({
  hash: halfHash(world, 'code', half),
  kind: 'code' as const,
  now: world.now(),
})

/** Where an account has a second factor, begins the step that asks for its code, and gives the half for the browser. */
export async function askForCode(world: World, user: string): Promise<string | undefined> {
  const factor = await secondFactorOf(world.database, user)
  if (!factor?.confirmed) return undefined
  return beginStep(world, { kind: 'code', user, awaited: '' })
}

export const codeIsAwaited = (world: World, half: string): Promise<boolean> =>
  stepWaits(world.database, asked(world, half), mostTries)

/** Somebody who came by a link brings the code as well; only then it is said whose account this is. */
export async function bringCode(
  world: World,
  half: string,
  typed: string,
): Promise<Outcome<{ user: string }>> {
  const step = asked(world, half)
  const tried = await tryStep(world.database, step, mostTries)
  if (!tried?.user) return problem('start-again')
  const checked = await checkCode(world, tried.user, typed)
  if (!checked.ok) return checked.problem.id === 'not-found' ? problem('start-again') : checked
  await dropStep(world.database, step.hash)
  return done({ user: tried.user })
}

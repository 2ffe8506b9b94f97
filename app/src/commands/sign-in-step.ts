import { randomBytes } from 'node:crypto'
import { addStep, type StepKind, takeStep } from '../store/sign-in-steps.ts'
import type { World } from './command.ts'

/** How long somebody has for a step of signing in. */
export const stepMinutes = 10

/** The hash under which the half that a browser holds is known here. */
export const halfHash = (world: World, kind: StepKind, half: string): Buffer =>
  world.key.hash('sign-in-step', `${kind} ${half}`)

export interface Begun {
  readonly kind: StepKind
  readonly user: string | null
  /** What must come back, such as a challenge. */
  readonly awaited: string
}

/** Begins a step. Gives the half that only the browser is to hold; with it, nobody is signed in. */
export async function beginStep(world: World, { kind, user, awaited }: Begun): Promise<string> {
  const half = randomBytes(32).toString('base64url')
  const until = new Date(world.now().getTime() + stepMinutes * 60_000)
  const sealed = world.key.seal('sign-in-step', awaited)
  await addStep(world.database, { hash: halfHash(world, kind, half), kind, user, sealed, until })
  return half
}

/** Ends a step, once. Nothing comes of a half that is unknown, was used, or is too old. */
export async function endStep(
  world: World,
  kind: StepKind,
  half: string,
): Promise<{ readonly user: string | null; readonly awaited: string } | undefined> {
  const asked = { hash: halfHash(world, kind, half), kind, now: world.now() }
  const step = await takeStep(world.database, asked)
  return step && { user: step.user, awaited: world.key.open('sign-in-step', step.sealed) }
}

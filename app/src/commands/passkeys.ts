import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { mayAddWayIn } from '../domain/adding-ways-in.ts'
import { Id } from '../domain/ids.ts'
import { done, type Outcome, problem } from '../domain/problem.ts'
import { written } from '../domain/written.ts'
import type { SignedIn } from '../store/accounts.ts'
import { dropPasskey, findPasskey, keepPasskey, passkeysOf, passkeyUsed } from '../store/passkeys.ts'
import { fieldErrors, type World } from './command.ts'
import { AddedPasskey, UsedPasskey } from './passkey-shapes.ts'
import { beginStep, endStep } from './sign-in-step.ts'

/** Where a browser must have been when it made or used a passkey, as the program knows it and not as the browser says. */
export interface PasskeyPlace {
  readonly origin: string
  /** The name passkeys are made for. */
  readonly name: string
}

/** What the browser is to be asked, and the half of the step that it holds meanwhile. */
export interface PasskeyAsked {
  readonly half: string
  readonly options: object
}

const handleOf = (user: string) => new Uint8Array(Buffer.from(user, 'utf8'))
const todayIn = (world: World): string => world.now().toISOString().slice(0, 10)

/** Asks a browser to make a passkey, for somebody who may add one. */
export async function askForNewPasskey(
  world: World,
  place: PasskeyPlace,
  by: SignedIn,
): Promise<Outcome<PasskeyAsked>> {
  const may = mayAddWayIn(by, world.now())
  if (may !== 'yes') return problem(may === 'prove-first' ? 'not-yours' : 'sign-in-first')
  const known = await passkeysOf(world.database, by.user)
  const options = await generateRegistrationOptions({
    rpName: 'Evenground',
    rpID: place.name,
    userName: by.email,
    userDisplayName: by.name,
    userID: handleOf(by.user),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const step = { kind: 'new-passkey', user: by.user, awaited: options.challenge } as const
  return done({ half: await beginStep(world, step), options })
}

/** Keeps the passkey that a browser made, under a name of its owner's choosing. */
export async function addPasskey(
  world: World,
  place: PasskeyPlace,
  by: SignedIn,
  half: string,
  given: unknown,
): Promise<Outcome<null>> {
  const named = z.object({ name: written({ most: 60 }) }).safeParse(given)
  if (!named.success) return problem('check-fields', fieldErrors(named.error))
  const parsed = z.object({ credential: AddedPasskey }).safeParse(given)
  const step = await endStep(world, 'new-passkey', half)
  if (step?.user !== by.user) return problem('start-again')
  if (!parsed.success) return problem('passkey-refused')
  const { name } = named.data
  const response = parsed.data.credential
  const made = await verifyRegistrationResponse({
    ...{ response, expectedChallenge: step.awaited, requireUserVerification: true },
    ...{ expectedOrigin: place.origin, expectedRPID: place.name },
  }).catch(() => undefined) // it throws for whatever is not right with what a browser sent
  if (!made?.verified) return problem('passkey-refused')
  const { id: credential, publicKey, counter } = made.registrationInfo.credential
  const kept = await keepPasskey(world.database, {
    ...{ user: by.user, credential, counter, name, addedOn: todayIn(world) },
    publicKey: Buffer.from(publicKey),
    transports: response.response.transports,
  })
  return kept ? done(null) : problem('passkey-refused')
}

/** Asks a browser for any passkey of this place; whose it is, it says itself. */
export async function askForPasskey(world: World, place: PasskeyPlace): Promise<PasskeyAsked> {
  const options = await generateAuthenticationOptions({ rpID: place.name, userVerification: 'required' })
  const half = await beginStep(world, { kind: 'passkey', user: null, awaited: options.challenge })
  return { half, options }
}

/** Whose passkey this is, if it answers the challenge that this browser was given, once. */
export async function usePasskey(
  world: World,
  place: PasskeyPlace,
  half: string,
  given: unknown,
): Promise<Outcome<{ user: string }>> {
  const step = await endStep(world, 'passkey', half)
  if (!step) return problem('start-again')
  const parsed = z.object({ credential: UsedPasskey }).safeParse(given)
  const known = parsed.success && (await findPasskey(world.database, parsed.data.credential.id))
  if (!parsed.success || !known) return problem('passkey-refused')
  const response = parsed.data.credential
  if (!Buffer.from(response.response.userHandle, 'base64url').equals(handleOf(known.user)))
    return problem('passkey-refused')
  const used = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: step.awaited, requireUserVerification: true },
    ...{ expectedOrigin: place.origin, expectedRPID: place.name },
    credential: {
      id: known.credential,
      publicKey: new Uint8Array(known.publicKey),
      counter: known.counter,
    },
  }).catch(() => undefined) // as above; a counter that fell behind is among what it throws for
  if (!used?.verified) return problem('passkey-refused')
  const moved = await passkeyUsed(world.database, known, used.authenticationInfo.newCounter, todayIn(world))
  return moved ? done({ user: known.user }) : problem('passkey-refused')
}

/** Takes one of somebody's own passkeys away. */
export async function removePasskey(world: World, by: SignedIn, given: unknown): Promise<Outcome<null>> {
  const parsed = z.object({ passkey: Id }).safeParse(given)
  const gone = parsed.success && (await dropPasskey(world.database, by.user, parsed.data.passkey))
  return gone ? done(null) : problem('not-found')
}

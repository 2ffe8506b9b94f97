import { mayOpenHeld } from '../../domain/hold.ts'
import { type Outcome, problem } from '../../domain/problem.ts'
import { type OpenedRow, openedHeld, takeHeld } from '../../store/held.ts'
import type { Doing } from '../command.ts'

export interface HeldHere extends OpenedRow {
  readonly project: string
}

/** Held words of the project at hand, for somebody who may open them; locked until the transaction ends. */
export async function heldHere({ store, by }: Doing, voice: string): Promise<HeldHere | undefined> {
  const found = by.project ? await takeHeld(store, by.project, voice) : undefined
  return found && by.project && mayOpenHeld(by, found.held) ? { ...found, project: by.project } : undefined
}

/**
 * Held words that this person has opened, so that nobody decides on what they have not read: neither on words of which the log
 * says nothing, nor on words that were changed by their speaker since.
 */
export async function openedHere(
  doing: Doing,
  { voice, version }: { readonly voice: string; readonly version: number },
): Promise<HeldHere | undefined> {
  const found = await heldHere(doing, voice)
  if (!found || found.version !== version) return undefined
  const { project } = found
  const [opened] = await openedHeld(doing.store, { project, voices: [voice], person: doing.by.person })
  return opened && found
}

/** Somebody else decided, or the person who spoke changed or took back their words. */
export const movedOn = (): Outcome<never> => problem('hold-moved-on')

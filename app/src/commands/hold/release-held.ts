import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { ledger } from '../../domain/ledger.ts'
import { done, problem } from '../../domain/problem.ts'
import { lookThrough } from '../../domain/screen.ts'
import { placesOf, strike } from '../../domain/strike.ts'
import type { Span } from '../../domain/struck.ts'
import { maybeWritten } from '../../domain/written.ts'
import { letGo, letGoStruck, noteLook } from '../../store/held.ts'
import { command } from '../command.ts'
import { movedOn, openedHere } from './held-here.ts'
import { Version } from './version.ts'

/**
 * Lets held words go to the partners: as they are, or with parts struck out. The parts are those that the screen proposed and the
 * person left ticked, as `from-to`, and those that the person wrote out, one a line, letter for letter.
 */
export const releaseHeld = command({
  input: z.object({
    voice: Id,
    version: Version,
    strike: z.array(z.string()).default([]),
    more: maybeWritten({ most: 2000 }),
  }),
  may: 'read-first',
  async run(doing, given) {
    const found = await openedHere(doing, given)
    if (!found) return movedOn()
    const proposed = ticked(found.words, given.strike)
    const written = writtenOut(found.words, given.more)
    if (!proposed) return problem('check-fields', { strike: 'error.not-right' })
    if (!written) return problem('check-fields', { more: 'error.strike-not-there' })
    const parts = [...proposed, ...written]
    const { store, by, at } = doing
    if (parts.length > 0) await letGoStruck(store, found, parts, strike(found.words, parts))
    else await letGo(store, found)
    const what: 'struck' | 'released' = parts.length > 0 ? 'struck' : 'released'
    await noteLook(store, { project: found.project, voice: found, person: by.person, what, at })
    return done({ what }, ledger('let-voice-go', { voice: found.id, how: what }, found.project))
  },
})

/** The proposals that were ticked; nothing when one is none of the screen's. */
function ticked(words: string, strike: readonly string[]): readonly Span[] | undefined {
  const proposals = new Map(
    lookThrough(words).personal.map(({ start, end }) => [`${start}-${end}`, [start, end] as const]),
  )
  const spans = strike.map((part) => proposals.get(part))
  return spans.every((span) => span !== undefined) ? spans : undefined
}

/** Everywhere that the written lines stand; nothing when one stands nowhere. */
function writtenOut(words: string, more: string | null): readonly Span[] | undefined {
  const lines = (more ?? '').split('\n').flatMap((line) => line.trim() || [])
  const places = lines.map((line) => placesOf(words, line))
  if (places.some((found) => found.length === 0)) return undefined
  return places.flat().map(({ start, end }): Span => [start, end])
}

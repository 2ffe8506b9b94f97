import type { Context } from 'hono'
import type { Parts } from '../parts.ts'
import type { Partner } from '../project-reader.ts'
import { requireOpened } from './opened-voices.ts'
import { requirePartner } from './person.ts'

/** Whoever makes sense of the voices has agreed to keep them to themselves, and has opened them. */
export async function requireSense(parts: Parts, context: Context): Promise<Partner> {
  const partner = await requirePartner(parts, context, 'make-sense')
  await requireOpened(parts, partner)
  return partner
}

import type { Context } from 'hono'
import type { Me, ProjectReading } from '../readers/project.ts'
import type { requirePartner } from './guards/person.ts'
import type { Parts } from './parts.ts'
import { chooseLanguage, partnerLanguages } from './respond.ts'

export type Partner = Awaited<ReturnType<typeof requirePartner>>

export const meOf = ({ name, side, steward, duties }: Me): Me => ({ name, side, steward, duties })

/** A partner as the readers of a project know them. */
export const readerOf = (parts: Parts, context: Context, partner: Partner): ProjectReading => ({
  me: meOf(partner),
  person: partner.person,
  organisation: partner.organisation,
  project: partner.project,
  language: chooseLanguage(context, partnerLanguages),
  today: parts.world.now().toISOString().slice(0, 10),
  origin: parts.address || parts.nearby() || new URL(context.req.url).origin,
})

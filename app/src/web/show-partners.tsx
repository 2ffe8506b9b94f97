import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { readPartners } from '../readers/partners.ts'
import type { MadeInvitation } from './pages/partners-invite.tsx'
import { PartnersPage } from './pages/partners-page.tsx'
import type { Parts } from './parts.ts'
import { type Partner, readerOf } from './project-reader.ts'
import { Refusal } from './refusal.ts'
import { teamPage } from './respond.ts'
import { emptyForm, type FormState } from './ui/form-state.ts'

interface Shown {
  readonly form?: FormState
  readonly token?: string
  readonly made?: MadeInvitation
}

/** The page of who is here: as it is, with what is not right in one of its forms, or with an offer that was just made. */
export async function showPartners(
  parts: Parts,
  context: Context,
  partner: Partner,
  { form = emptyForm, token = randomUUID(), made }: Shown = {},
): Promise<Response> {
  const reader = readerOf(parts, context, partner)
  const view = await readPartners(parts.world.database, reader)
  if (!view) throw new Refusal('not-found')
  const page = { view, form, token, made: made ?? null }
  return teamPage(
    context,
    parts.assets,
    reader.language,
    (frame) => <PartnersPage frame={frame} {...page} />,
    { status: Object.keys(form.errors).length > 0 ? 422 : 200 },
  )
}

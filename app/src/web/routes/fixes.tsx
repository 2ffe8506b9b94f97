import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { correctFix } from '../../commands/correct-fix.ts'
import { noteFix } from '../../commands/note-fix.ts'
import { withdrawFix } from '../../commands/withdraw-fix.ts'
import { Id } from '../../domain/ids.ts'
import { readFixes } from '../../readers/fixes.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { FixesPage } from '../pages/fixes-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState } from '../ui/form-state.ts'

const idIn = (text: string | undefined): string | null => Id.safeParse(text).data ?? null

/** Obvious repairs, told at once. */
export function fixRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function show(
    context: Context,
    partner: Partner,
    given: { readonly form: FormState; readonly token: string; readonly correcting: string | null },
  ) {
    const reader = readerOf(parts, context, partner)
    const view = await readFixes(world.database, reader)
    if (!view) throw new Refusal('not-found')
    const status = Object.keys(given.form.errors).length > 0 ? 422 : 200
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <FixesPage frame={frame} view={view} today={reader.today} {...given} />,
      { status },
    )
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/fixes',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const correcting = idIn(context.req.query('correct'))
        return show(context, partner, { form: emptyForm, token: randomUUID(), correcting })
      },
    },
    {
      method: 'POST',
      path: '/p/:id/fixes',
      kind: 'partners',
      may: 'fix-now',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'fix-now')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, noteFix, fields)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/fixes`, 303)
        const shown = again(fields, outcome.problem, 'words')
        if (!shown) throw new Refusal(outcome.problem.id)
        return show(context, partner, { ...shown, correcting: null })
      },
    },
    {
      method: 'POST',
      path: '/p/:id/fixes/correct',
      kind: 'partners',
      may: 'fix-now',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'fix-now')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, correctFix, fields)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/fixes`, 303)
        const correcting = idIn(fields.fix)
        const shown = correcting === null ? null : again(fields, outcome.problem, 'words')
        if (!shown) throw new Refusal('not-found')
        return show(context, partner, { ...shown, correcting })
      },
    },
    {
      method: 'POST',
      path: '/p/:id/fixes/withdraw',
      kind: 'partners',
      may: 'fix-now',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'fix-now')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, withdrawFix, fields)
        if (!outcome.ok) throw new Refusal('not-found')
        return context.redirect(`/p/${partner.project}/fixes`, 303)
      },
    },
  ]
}

import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { changeIdea } from '../../commands/change-idea.ts'
import { perform } from '../../commands/command.ts'
import { parkIdea } from '../../commands/park-idea.ts'
import { wishLift } from '../../commands/wish-lift.ts'
import { withdrawIdea } from '../../commands/withdraw-idea.ts'
import { Id } from '../../domain/ids.ts'
import { readIdeas } from '../../readers/ideas.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { IdeasPage } from '../pages/ideas-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState } from '../ui/form-state.ts'

const idIn = (text: string | undefined): string | null => Id.safeParse(text).data ?? null

/** Parked ideas, and the blank page they wait for. */
export function ideaRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function show(
    context: Context,
    partner: Partner,
    given: { readonly form: FormState; readonly token: string; readonly changing: string | null },
    wanted: string | null = null,
  ) {
    const reader = readerOf(parts, context, partner)
    const view = await readIdeas(world.database, reader, wanted)
    if (!view) throw new Refusal('not-found')
    const status = Object.keys(given.form.errors).length > 0 ? 422 : 200
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <IdeasPage frame={frame} view={view} {...given} />,
      { status },
    )
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/ideas',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const voices = idIn(context.req.query('voice'))
        const form = voices === null ? emptyForm : { values: { voices }, errors: {} }
        const changing = idIn(context.req.query('change'))
        return show(context, partner, { form, token: randomUUID(), changing }, voices)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/ideas',
      kind: 'partners',
      may: 'park-idea',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'park-idea')
        const { fields, lists } = await readForm(context, ['voices'])
        const outcome = await perform(world, partner, parkIdea, { ...fields, ...lists })
        if (outcome.ok) return context.redirect(`/p/${partner.project}/ideas`, 303)
        const voices = (lists.voices ?? []).flatMap((voice) => idIn(voice) ?? []).join(' ')
        const shown = again({ ...fields, voices }, outcome.problem, 'words')
        if (!shown) throw new Refusal(outcome.problem.id)
        return show(context, partner, { ...shown, changing: null })
      },
    },
    {
      method: 'POST',
      path: '/p/:id/ideas/change',
      kind: 'partners',
      may: 'park-idea',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'park-idea')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, changeIdea, fields)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/ideas`, 303)
        const changing = idIn(fields.idea)
        const shown = changing === null ? null : again(fields, outcome.problem, 'words')
        if (!shown) throw new Refusal('not-found')
        return show(context, partner, { ...shown, changing })
      },
    },
    {
      method: 'POST',
      path: '/p/:id/ideas/take-back',
      kind: 'partners',
      may: 'park-idea',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'park-idea')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, withdrawIdea, fields)
        if (!outcome.ok) throw new Refusal('not-found')
        return context.redirect(`/p/${partner.project}/ideas`, 303)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/blank-page',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, wishLift, fields)
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return context.redirect(`/p/${partner.project}/ideas`, 303)
      },
    },
  ]
}

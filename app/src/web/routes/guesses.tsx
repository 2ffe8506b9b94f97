import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { fixRevealDay } from '../../commands/fix-reveal-day.ts'
import { keepGuesses } from '../../commands/keep-guesses.ts'
import { sealGuesses } from '../../commands/seal-guesses.ts'
import type { Receipt } from '../../domain/guess.ts'
import { readGuesses } from '../../readers/guesses.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { GuessesPage } from '../pages/guesses-page.tsx'
import { SealedPage } from '../pages/sealed-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { privately, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState } from '../ui/form-state.ts'

/** What partners expect to hear: written, sealed, and checked once it is open. */
export function guessRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function show(
    context: Context,
    partner: Partner,
    form: FormState,
    token: string,
    onlyDay = context.req.query('day') !== undefined,
  ) {
    const reader = readerOf(parts, context, partner)
    const view = await readGuesses(world, reader)
    if (!view) throw new Refusal('not-found')
    const page = { view, form, token, kept: context.req.query('kept') !== undefined, onlyDay }
    const status = form === emptyForm ? 200 : 422
    return teamPage(context, assets, reader.language, (frame) => <GuessesPage frame={frame} {...page} />, {
      status,
    })
  }

  async function showReceipt(context: Context, partner: Partner, receipt: Receipt) {
    const reader = readerOf(parts, context, partner)
    const view = await readGuesses(world, reader)
    if (!view) throw new Refusal('not-found')
    const { me, head } = view
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <SealedPage frame={frame} me={me} head={head} receipt={receipt} />,
      { headers: privately },
    )
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/guesses',
      kind: 'partners',
      may: 'guess',
      async handle(context) {
        return show(context, await requirePartner(parts, context, 'guess'), emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/p/:id/guesses',
      kind: 'partners',
      may: 'guess',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'guess')
        const { fields } = await readForm(context)
        if (fields.do !== 'seal') {
          const kept = await perform(world, partner, keepGuesses, fields)
          if (kept.ok) return context.redirect(`/p/${partner.project}/guesses?kept`, 303)
          const shown = again(fields, kept.problem, 'words1')
          if (!shown) throw new Refusal(kept.problem.id)
          return show(context, partner, shown.form, shown.token)
        }
        const sealed = await perform(world, partner, sealGuesses, fields)
        if (sealed.ok) return showReceipt(context, partner, sealed.value)
        const shown = again(fields, sealed.problem, 'words1')
        if (!shown) throw new Refusal(sealed.problem.id)
        return show(context, partner, shown.form, shown.token)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/guesses/day',
      kind: 'partners',
      may: 'host-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'host-project')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, fixRevealDay, fields)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/guesses`, 303)
        const shown = again(fields, outcome.problem, 'revealOn')
        if (!shown) throw new Refusal(outcome.problem.id)
        return show(context, partner, shown.form, shown.token, true)
      },
    },
  ]
}

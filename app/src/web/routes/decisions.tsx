import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { z } from 'zod'
import { type Command, perform } from '../../commands/command.ts'
import { mailBallots } from '../../commands/decide/ballot-links.ts'
import { amendDecision, passToSponsor, sayWhy } from '../../commands/decide/blocked.ts'
import { answerConcern, raiseConcern, settleConcern } from '../../commands/decide/concerns.ts'
import { openVoting, withdrawDecision } from '../../commands/decide/open-voting.ts'
import { proposeDecision } from '../../commands/decide/propose.ts'
import { vote } from '../../commands/decide/vote.ts'
import { Id } from '../../domain/ids.ts'
import type { Outcome } from '../../domain/problem.ts'
import { ballotLetter } from '../../i18n/letters.ts'
import { type DecisionView, readDecision } from '../../readers/decision.ts'
import { readDecisions, readPropose } from '../../readers/decisions.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { limit } from '../guards/rate.ts'
import type { DecisionPageProps } from '../pages/decide-words.ts'
import { DecisionPage } from '../pages/decision-page.tsx'
import { DecisionsPage } from '../pages/decisions-page.tsx'
import { ProposePage } from '../pages/propose-page.tsx'
import { TogetherPage } from '../pages/together-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** More links than a team sends, and fewer than somebody who wants to fill the boxes of others. */
const mailing = { name: 'ballot-mail', most: 20, minutes: 60 }

type Shown = Pick<DecisionPageProps, 'form' | 'posted' | 'token' | 'done'>

/** Proposals, worries, votes, and what came of them. */
export function decisionRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function find(context: Context, partner: Partner): Promise<DecisionView> {
    const id = Id.safeParse(context.req.param('decision'))
    const reader = readerOf(parts, context, partner)
    const view = id.success && (await readDecision(world.database, world.key, reader, id.data, world.now()))
    if (!view) throw new Refusal('not-found')
    return view
  }

  async function show(context: Context, partner: Partner, shown: Shown): Promise<Response> {
    const view = await find(context, partner)
    const { language, today } = readerOf(parts, context, partner)
    const status = Object.keys(shown.form.errors).length > 0 ? 422 : 200
    return teamPage(
      context,
      assets,
      language,
      (frame) => <DecisionPage frame={frame} view={view} today={today} {...shown} />,
      { status },
    )
  }

  async function showPropose(
    context: Context,
    partner: Partner,
    given: { readonly form: FormState; readonly token: string },
    amends: DecisionView | null,
  ): Promise<Response> {
    const reader = readerOf(parts, context, partner)
    const view = await readPropose(world.database, reader)
    if (!view) throw new Refusal('not-found')
    const page = { view, amends, ...given }
    const status = Object.keys(given.form.errors).length > 0 ? 422 : 200
    return teamPage(context, assets, reader.language, (frame) => <ProposePage frame={frame} {...page} />, {
      status,
    })
  }

  /** A form on the page of a decision. What is to be put right is shown beside its field. */
  const step = <Input extends z.ZodType, Value>(
    path: string,
    verb: (context: Context, partner: Partner) => Command<Input, Value> | Promise<Command<Input, Value>>,
    done?: 'voted' | 'mailed',
  ): Route => ({
    method: 'POST',
    path: `/p/:id/decisions/:decision/${path}`,
    kind: 'partners',
    may: 'decide',
    async handle(context) {
      const partner = await requirePartner(parts, context, 'decide')
      const { fields } = await readForm(context)
      const decision = context.req.param('decision') ?? ''
      const made = await verb(context, partner)
      const outcome = await perform(world, partner, made, { ...fields, decision })
      if (outcome.ok)
        return context.redirect(
          `/p/${partner.project}/decisions/${decision}${done ? `?done=${done}` : ''}`,
          303,
        )
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      const form = formState(fields, outcome.problem.fields)
      return show(context, partner, { form, posted: path, token: fields.token ?? randomUUID(), done: null })
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/decisions',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const reader = readerOf(parts, context, partner)
        const view = await readDecisions(world.database, reader)
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, reader.language, (frame) => (
          <DecisionsPage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'GET',
      path: '/p/:id/decisions/new',
      kind: 'partners',
      may: 'decide',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'decide')
        return showPropose(context, partner, { form: emptyForm, token: randomUUID() }, null)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/decisions/new',
      kind: 'partners',
      may: 'decide',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'decide')
        const { fields, lists } = await readForm(context, ['subjects'])
        const verb = proposeDecision(readerOf(parts, context, partner).language)
        const outcome = await perform(world, partner, verb, { ...fields, ...lists })
        if (outcome.ok)
          return context.redirect(`/p/${partner.project}/decisions/${outcome.value.decision}`, 303)
        const shown = again({ ...fields, subjects: chosen(lists.subjects) }, outcome.problem, 'words')
        if (!shown) throw new Refusal(outcome.problem.id)
        return showPropose(context, partner, shown, null)
      },
    },
    {
      method: 'GET',
      path: '/p/:id/decisions/:decision',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const asked = context.req.query('done')
        const done = asked === 'voted' || asked === 'mailed' ? asked : null
        return show(context, partner, { form: emptyForm, posted: null, token: randomUUID(), done })
      },
    },
    {
      method: 'GET',
      path: '/p/:id/decisions/:decision/together',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const view = await find(context, partner)
        const { language, origin, today } = readerOf(parts, context, partner)
        const address = `${origin}/p/${partner.project}/decisions/${view.id}`
        return teamPage(context, assets, language, (frame) => (
          <TogetherPage frame={frame} view={view} address={address} today={today} />
        ))
      },
    },
    {
      method: 'GET',
      path: '/p/:id/decisions/:decision/amend',
      kind: 'partners',
      may: 'decide',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'decide')
        const view = await find(context, partner)
        if (view.next !== 'amend') throw new Refusal('changed-since')
        return showPropose(context, partner, { form: emptyForm, token: randomUUID() }, view)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/decisions/:decision/amend',
      kind: 'partners',
      may: 'decide',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'decide')
        const { fields } = await readForm(context)
        const decision = context.req.param('decision') ?? ''
        const verb = amendDecision(readerOf(parts, context, partner).language)
        const outcome: Outcome<unknown> = await perform(world, partner, verb, { ...fields, decision })
        if (outcome.ok) return context.redirect(`/p/${partner.project}/decisions/${decision}`, 303)
        const shown = again(fields, outcome.problem, 'words')
        if (!shown) throw new Refusal(outcome.problem.id)
        return showPropose(context, partner, shown, await find(context, partner))
      },
    },
    step('open', () => openVoting),
    step('withdraw', () => withdrawDecision),
    step('vote', () => vote, 'voted'),
    step('concern', () => raiseConcern),
    step('answer', () => answerConcern),
    step('settle', () => settleConcern),
    step('why', () => sayWhy),
    step('sponsor', () => passToSponsor),
    step(
      'mail',
      async (context, partner) => {
        await limit(world, mailing, partner.person)
        const { language, origin } = readerOf(parts, context, partner)
        return mailBallots((link, closesOn) => ballotLetter(origin, language, { link, closesOn }))
      },
      'mailed',
    ),
  ]
}

/** What was chosen to stand on, as the form is shown again: only what has the shape of it. */
const chosen = (subjects: readonly string[] = []): string =>
  subjects.filter((subject) => /^[a-z]+:[0-9a-f-]{36}$/.test(subject)).join(' ')

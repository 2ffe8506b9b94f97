import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { perform } from '../../commands/command.ts'
import { closeStatements, openRound } from '../../commands/statements/round.ts'
import {
  approveStatement,
  refuseStatement,
  settleHeldStatement,
  takeStatementBack,
} from '../../commands/statements/say.ts'
import { wordFields, wordingOf, wordStatement, writeStatement } from '../../commands/statements/write.ts'
import { Id } from '../../domain/ids.ts'
import type { Language } from '../../domain/language.ts'
import type { Outcome, Problem } from '../../domain/problem.ts'
import { adviseOn } from '../../domain/statement-advice.ts'
import { readHead } from '../../readers/project.ts'
import { type AdviceView, adviceView, readStatements, type StatementsView } from '../../readers/statements.ts'
import { heldStatements } from '../../readers/statements-waiting.ts'
import { reading } from '../../store/store.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { HeldStatementsPage } from '../pages/held-statements-page.tsx'
import { StatementsPage } from '../pages/statements-page.tsx'
import type { Parts } from '../parts.ts'
import { meOf, type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

interface Given {
  readonly form: FormState
  readonly token: string
  readonly checked?: boolean
}

/** Where partners write what people are asked, and say yes to it. */
export function statementRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function show(context: Context, partner: Partner, { form, token, checked = false }: Given) {
    const reader = readerOf(parts, context, partner)
    const wanted = Id.safeParse(form.values.voices?.split(' ')[0]).data ?? null
    const view = await readStatements(world.database, reader, wanted)
    if (!view) throw new Refusal('not-found')
    const status = Object.keys(form.errors).length > 0 ? 422 : 200
    const advice = checked ? adviceFor(view, form) : null
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <StatementsPage frame={frame} view={view} form={form} token={token} checked={advice} />,
      { status },
    )
  }

  /** A form that is one button: it leads back to the page. */
  const button = (
    path: string,
    does: (partner: Partner, fields: unknown) => Promise<Outcome<unknown>>,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/statements${path}`,
    kind: 'partners',
    may: 'write-statements',
    async handle(context) {
      const partner = await requirePartner(parts, context, 'write-statements')
      const { fields } = await readForm(context)
      const outcome = await does(partner, fields)
      if (!outcome.ok) throw new Refusal(outcome.problem.id)
      return context.redirect(`/p/${partner.project}/statements`, 303)
    },
  })

  function refused(
    context: Context,
    partner: Partner,
    fields: Readonly<Record<string, string>>,
    problem: Problem,
  ) {
    const shown = again(
      fields,
      problem,
      Object.keys(fields).find((name) => name.startsWith('words-')) ?? 'words-en',
    )
    if (!shown) throw new Refusal(problem.id)
    return show(context, partner, shown)
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/statements',
      kind: 'partners',
      may: 'write-statements',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'write-statements')
        const asked = (name: 'voice' | 'theme') => Id.safeParse(context.req.query(name)).data
        const [voices, theme] = [asked('voice'), asked('theme')]
        const form =
          voices || theme ? formState({ ...(voices && { voices }), ...(theme && { theme }) }) : emptyForm
        return show(context, partner, { form, token: randomUUID() })
      },
    },
    {
      method: 'POST',
      path: '/p/:id/statements',
      kind: 'partners',
      may: 'write-statements',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'write-statements')
        const { fields, lists } = await readForm(context, ['voices'])
        const values = { ...fields, voices: (lists.voices ?? []).join(' ') }
        if (fields.do === 'check')
          return show(context, partner, {
            ...{ form: formState(values), token: fields.token ?? randomUUID(), checked: true },
          })
        const outcome = await perform(world, partner, writeStatement, { ...fields, ...lists })
        if (!outcome.ok) return refused(context, partner, values, outcome.problem)
        return context.redirect(`/p/${partner.project}/statements#statement-${outcome.value.statement}`, 303)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/statements/round',
      kind: 'partners',
      may: 'write-statements',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'write-statements')
        const { fields, lists } = await readForm(context, ['languages'])
        const outcome = await perform(world, partner, openRound, { ...fields, ...lists })
        if (outcome.ok) return context.redirect(`/p/${partner.project}/statements`, 303)
        const values = { ...fields, languages: (lists.languages ?? []).join(' ') }
        return refused(context, partner, values, outcome.problem)
      },
    },
    button('/close', (partner, fields) => perform(world, partner, closeStatements, fields)),
    button('/approve', (partner, fields) => perform(world, partner, approveStatement, fields)),
    button('/refuse', (partner, fields) => perform(world, partner, refuseStatement, fields)),
    button('/word', (partner, fields) => perform(world, partner, wordStatement, fields)),
    button('/take-back', (partner, fields) => perform(world, partner, takeStatementBack, fields)),
    ...heldRoutes(parts),
  ]
}

/** Where safety contacts look at what the screen held. */
function heldRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const path = '/p/:id/statements/held'
  const shared = { path, kind: 'partners', may: 'read-held' } as const
  return [
    {
      ...shared,
      method: 'GET',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-held')
        const found = await reading(world.database, partner.organisation, async (store) => ({
          head: await readHead(store, partner.project),
          held: await heldStatements(store, partner.project),
        }))
        const { head, held } = found
        if (!head) throw new Refusal('not-found')
        return teamPage(context, assets, chooseLanguage(context, partnerLanguages), (frame) => (
          <HeldStatementsPage frame={frame} me={meOf(partner)} head={head} held={held} />
        ))
      },
    },
    {
      ...shared,
      method: 'POST',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-held')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, settleHeldStatement, fields)
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        return context.redirect(`/p/${partner.project}/statements/held`, 303)
      },
    },
  ]
}

/** What there is to think about in the words of a form that is looked at first. */
function adviceFor(view: StatementsView, form: FormState): readonly AdviceView[] {
  const parsed = z.object(wordFields).safeParse(form.values)
  if (!parsed.success) return []
  const wording = Object.entries(wordingOf(parsed.data, view.round?.languages ?? [])) as [Language, string][]
  return wording.flatMap(([language, words]) => {
    const others = view.statements.flatMap((each) =>
      each.words
        .filter((other) => other.language === language)
        .map((other) => ({ number: each.number, words: other.words })),
    )
    return adviseOn(words, language, others).map(adviceView)
  })
}

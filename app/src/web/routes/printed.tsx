import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { makeCards } from '../../commands/make-cards.ts'
import { Id } from '../../domain/ids.ts'
import { readPrinted, readWaysIn } from '../../readers/ways-in.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { CardsPage } from '../pages/cards-page.tsx'
import { PosterPage } from '../pages/poster-page.tsx'
import { SheetsPage } from '../pages/sheets-page.tsx'
import { WaysInPage } from '../pages/ways-in-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { privately, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** All ways in of a conversation, and what partners print for them. */
export function printedRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const partnerOf = (context: Context) => requirePartner(parts, context, 'print-ways-in')

  const conversationOf = (context: Context): string => {
    const id = Id.safeParse(context.req.param('conversation'))
    if (!id.success) throw new Refusal('not-found')
    return id.data
  }

  async function show(
    context: Context,
    partner: Partner,
    form: FormState = emptyForm,
    sent: 'sheets' | 'cards' | null = null,
  ) {
    const reader = readerOf(parts, context, partner)
    const view = await readWaysIn(world.database, reader, conversationOf(context))
    if (!view) throw new Refusal('not-found')
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <WaysInPage {...{ frame, view, form, sent }} />,
      { status: sent ? 422 : 200 },
    )
  }

  async function printedFor(context: Context, partner: Partner, language: string) {
    const view = await readPrinted(
      world.database,
      readerOf(parts, context, partner),
      conversationOf(context),
      language,
    )
    if (!view) throw new Refusal('not-found')
    return view
  }

  /** Makes keys and shows them on what is to be printed, this once: no browser keeps the page. */
  const keyed = (what: 'sheets' | 'cards', Page: typeof SheetsPage): Route => ({
    method: 'POST',
    path: `/p/:id/conversations/:conversation/ways-in/${what}`,
    kind: 'partners',
    may: 'print-ways-in',
    async handle(context) {
      const partner = await partnerOf(context)
      const { fields } = await readForm(context)
      const conversation = conversationOf(context)
      const outcome = await perform(world, partner, makeCards, { ...fields, conversation })
      if (!outcome.ok) {
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields') throw new Refusal(id)
        return show(context, partner, formState(fields, errors), what)
      }
      const { cards } = outcome.value
      const view = await printedFor(context, partner, fields.language ?? '')
      const { language } = readerOf(parts, context, partner)
      return teamPage(context, assets, language, (frame) => <Page {...{ frame, view, cards }} />, {
        headers: privately,
      })
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/conversations/:conversation/ways-in',
      kind: 'partners',
      may: 'print-ways-in',
      handle: async (context) => show(context, await partnerOf(context)),
    },
    {
      method: 'GET',
      path: '/p/:id/conversations/:conversation/ways-in/poster',
      kind: 'partners',
      may: 'print-ways-in',
      async handle(context) {
        const partner = await partnerOf(context)
        const view = await printedFor(context, partner, context.req.query('in') ?? '')
        const { language } = readerOf(parts, context, partner)
        return teamPage(context, assets, language, (frame) => <PosterPage frame={frame} view={view} />)
      },
    },
    keyed('sheets', SheetsPage),
    keyed('cards', CardsPage),
  ]
}

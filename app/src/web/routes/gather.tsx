import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { perform } from '../../commands/command.ts'
import { readGather } from '../../readers/gather.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { GatherPage } from '../pages/gather-page.tsx'
import type { GatherFormProps } from '../pages/gather-sheet.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { type Press, presses, type Sheet, sheets } from './gather-sheets.ts'

/** The step Gather: its page, a page for each form, and the buttons that need none. */
export function gatherRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function viewOf(context: Context, partner: Partner) {
    const view = await readGather(world, readerOf(parts, context, partner))
    if (!view) throw new Refusal('not-found')
    return view
  }

  const answerWith = (context: Context, status: 200 | 422, make: (frame: Frame) => JSX.Element) =>
    teamPage(context, assets, chooseLanguage(context, partnerLanguages), make, { status })

  async function show(context: Context, partner: Partner, sheet: Sheet, form: FormState, token: string) {
    const view = await viewOf(context, partner)
    const Page = sheet.page
    const props = (frame: Frame): GatherFormProps => ({ frame, view, form, token })
    const status = Object.keys(form.errors).length > 0 ? 422 : 200
    return answerWith(context, status, (frame) => <Page {...props(frame)} />)
  }

  const pageOf = (sheet: Sheet): Route => ({
    method: 'GET',
    path: `/p/:id/gather/${sheet.name}`,
    kind: 'partners',
    may: sheet.may,
    async handle(context) {
      const partner = await requirePartner(parts, context, sheet.may)
      const question = context.req.query('question')
      const form = question ? formState({ question: question.slice(0, 40) }) : emptyForm
      return show(context, partner, sheet, form, randomUUID())
    },
  })

  const formOf = (sheet: Sheet): Route => ({
    method: 'POST',
    path: `/p/:id/gather/${sheet.name}`,
    kind: 'partners',
    may: sheet.may,
    async handle(context) {
      const partner = await requirePartner(parts, context, sheet.may)
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, sheet.verb, fields)
      if (outcome.ok) return context.redirect(`/p/${partner.project}/${sheet.back}`, 303)
      const next = again(fields, outcome.problem, sheet.first)
      if (!next) throw new Refusal(outcome.problem.id)
      return show(context, partner, sheet, next.form, next.token)
    },
  })

  const buttonOf = (press: Press): Route => ({
    method: 'POST',
    path: `/p/:id/gather/${press.path}`,
    kind: 'partners',
    may: press.may,
    async handle(context) {
      const partner = await requirePartner(parts, context, press.may)
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, press.verb, fields)
      // Nobody types into a button: what does not fit was made up.
      if (!outcome.ok)
        throw new Refusal(outcome.problem.id === 'check-fields' ? 'not-found' : outcome.problem.id)
      return context.redirect(`/p/${partner.project}/${press.back}`, 303)
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/gather',
      kind: 'partners',
      may: 'gather',
      async handle(context) {
        const view = await viewOf(context, await requirePartner(parts, context, 'gather'))
        return answerWith(context, 200, (frame) => <GatherPage frame={frame} view={view} />)
      },
    },
    ...sheets.flatMap((sheet) => [pageOf(sheet), formOf(sheet)]),
    ...presses.map(buttonOf),
  ]
}

import type { Context } from 'hono'
import { ballotOf, voteByLink } from '../../commands/decide/ballot-links.ts'
import { readBallot } from '../../readers/ballot.ts'
import { readForm } from '../guards/form.ts'
import { limitNetwork } from '../guards/rate.ts'
import { BallotKeptPage, BallotPage } from '../pages/ballot-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, privately, publicPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { everyLanguage } from '../ui/public-layout.tsx'

/** More than a room full of people behind one address, and far too few to guess a link of 256 bits. */
const rate = { name: 'ballot-link', most: 300, minutes: 15 }

/** Voting by a mailed link, without signing in: it opens one ballot, once. */
export function ballotRoutes(parts: Parts): readonly Route[] {
  const { world } = parts
  const frame = (context: Context) => frameOf(context, parts.assets, chooseLanguage(context, everyLanguage))

  async function show(context: Context, link: string, form: FormState): Promise<Response> {
    const found = await ballotOf(world, link)
    const today = world.now().toISOString().slice(0, 10)
    const view = found && (await readBallot(world.database, found, today))
    if (!view) throw new Refusal('link-used')
    const here = frame(context)
    return publicPage(context, here, <BallotPage frame={here} view={view} link={link} form={form} />, {
      status: form === emptyForm ? 200 : 422,
      headers: privately,
    })
  }

  return [
    {
      method: 'GET',
      path: '/ballot',
      kind: 'public',
      may: null,
      async handle(context) {
        await limitNetwork(world, rate, context)
        return show(context, context.req.query('link') ?? '', emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/ballot',
      kind: 'public',
      may: null,
      async handle(context) {
        await limitNetwork(world, rate, context)
        const { fields } = await readForm(context)
        const outcome = await voteByLink(world, fields)
        if (outcome.ok) return context.redirect(`/ballot/kept?lang=${frame(context).t.language}`, 303)
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return show(context, fields.link ?? '', formState(fields, outcome.problem.fields))
      },
    },
    {
      method: 'GET',
      path: '/ballot/kept',
      kind: 'public',
      may: null,
      handle(context) {
        const here = frame(context)
        return publicPage(context, here, <BallotKeptPage frame={here} />, { headers: privately })
      },
    },
  ]
}

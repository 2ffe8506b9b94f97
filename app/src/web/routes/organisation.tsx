import type { Context } from 'hono'
import type { Acting } from '../../commands/command.ts'
import { perform } from '../../commands/command.ts'
import { handMailOver } from '../../commands/hand-mail-over.ts'
import { handStewardship, setOrganisation } from '../../commands/set-organisation.ts'
import { readOrganisation } from '../../readers/organisation.ts'
import { readForm } from '../guards/form.ts'
import { requireMay } from '../guards/person.ts'
import { OrganisationPage } from '../pages/organisation-page.tsx'
import type { Parts } from '../parts.ts'
import { meOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** What the steward looks after. */
export function organisationRoutes(parts: Parts): readonly Route[] {
  const { world } = parts

  async function show(context: Context, person: Acting, form: FormState) {
    const me = meOf(person)
    const view = await readOrganisation(world.database, { ...person, me })
    const page = {
      ...{ view, form },
      address: parts.address || new URL(context.req.url).origin,
      saved: form === emptyForm && context.req.query('kept') === 'yes',
    }
    const language = chooseLanguage(context, partnerLanguages)
    return teamPage(
      context,
      parts.assets,
      language,
      (frame) => <OrganisationPage frame={frame} {...page} />,
      { status: form === emptyForm ? 200 : 422 },
    )
  }

  return [
    {
      method: 'POST',
      path: '/outbox/handed',
      kind: 'partners',
      may: 'see-outbox',
      async handle(context) {
        const person = await requireMay(parts, context, 'see-outbox')
        const { fields } = await readForm(context)
        const outcome = await perform(world, person, handMailOver, fields)
        if (!outcome.ok) throw new Refusal('not-found')
        return context.redirect('/outbox', 303)
      },
    },
    {
      method: 'GET',
      path: '/organisation',
      kind: 'partners',
      may: 'organisation-settings',
      async handle(context) {
        return show(context, await requireMay(parts, context, 'organisation-settings'), emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/organisation',
      kind: 'partners',
      may: 'organisation-settings',
      async handle(context) {
        const person = await requireMay(parts, context, 'organisation-settings')
        const { fields } = await readForm(context)
        const outcome = await perform(world, person, setOrganisation, { ...fields })
        if (outcome.ok) return context.redirect('/organisation?kept=yes', 303)
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return show(context, person, formState(fields, outcome.problem.fields))
      },
    },
    {
      method: 'POST',
      path: '/organisation/steward',
      kind: 'partners',
      may: 'organisation-settings',
      async handle(context) {
        const person = await requireMay(parts, context, 'organisation-settings')
        const { fields } = await readForm(context)
        const outcome = await perform(world, person, handStewardship, fields)
        if (!outcome.ok)
          throw new Refusal(outcome.problem.id === 'check-fields' ? 'not-found' : outcome.problem.id)
        return context.redirect('/home', 303)
      },
    },
  ]
}

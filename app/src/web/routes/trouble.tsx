import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { z } from 'zod'
import { type Command, perform } from '../../commands/command.ts'
import { openDispute, settle } from '../../commands/dispute.ts'
import { agreeEnding, proposeEnding, restart, takeEndingBack } from '../../commands/end-project.ts'
import { goOn, pause } from '../../commands/pause.ts'
import type { Action } from '../../domain/policy.ts'
import { readTrouble } from '../../readers/trouble.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { TroublePage } from '../pages/trouble-page.tsx'
import type { Parts } from '../parts.ts'
import { meOf, type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** When it goes wrong: a pause, a dispute, an end. */
export function troubleRoutes(parts: Parts): readonly Route[] {
  const { world } = parts

  async function show(context: Context, partner: Partner, form: FormState, token: string) {
    const { organisation, project, person } = partner
    const view = await readTrouble(world.database, {
      ...{ organisation, project, person },
      me: meOf(partner),
      now: world.now(),
    })
    if (!view) throw new Refusal('not-found')
    const { language } = readerOf(parts, context, partner)
    const page = { view, form, token }
    return teamPage(context, parts.assets, language, (frame) => <TroublePage frame={frame} {...page} />, {
      status: form === emptyForm ? 200 : 422,
    })
  }

  const step = <Input extends z.ZodType, Value>(
    path: string,
    may: Action,
    verb: (context: Context) => Command<Input, Value>,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/trouble/${path}`,
    kind: 'partners',
    may,
    async handle(context) {
      const partner = await requirePartner(parts, context, may)
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, verb(context), fields)
      if (outcome.ok) return context.redirect(`/p/${partner.project}/trouble`, 303)
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      return show(context, partner, formState(fields, outcome.problem.fields), fields.token ?? randomUUID())
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/trouble',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        return show(context, partner, emptyForm, randomUUID())
      },
    },
    step('pause', 'pause-project', () => pause),
    step('go-on', 'pause-project', () => goOn),
    step('dispute', 'open-dispute', () => openDispute),
    step('settle', 'open-dispute', () => settle),
    step('end', 'end-project', (context) => proposeEnding(chooseLanguage(context, partnerLanguages))),
    step('agree', 'end-project', () => agreeEnding),
    step('take-back', 'end-project', () => takeEndingBack),
    step('restart', 'end-project', () => restart),
  ]
}

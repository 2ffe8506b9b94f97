import type { Context } from 'hono'
import type { z } from 'zod'
import { agreeSide } from '../../commands/agree-side.ts'
import { answerHosting } from '../../commands/answer-hosting.ts'
import { type Command, perform } from '../../commands/command.ts'
import { leaveDuty } from '../../commands/leave-duty.ts'
import { leaveProject } from '../../commands/leave-project.ts'
import { offerHosting } from '../../commands/offer-hosting.ts'
import { sayEmployed } from '../../commands/say-employed.ts'
import { setDates } from '../../commands/set-dates.ts'
import type { Action } from '../../domain/policy.ts'
import { readOwnDuties } from '../../readers/own-duties.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { OwnDutiesPage } from '../pages/own-duties-page.tsx'
import type { Parts } from '../parts.ts'
import { meOf, type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { showPartners } from '../show-partners.tsx'
import { formState } from '../ui/form-state.ts'

/** What people say of their own seat, who hosts, and how they go. */
export function peopleRoutes(parts: Parts): readonly Route[] {
  /** A form of the partners' page: done, it leads on; with something not right, it stands there again. */
  const form = <Input extends z.ZodType, Value>(
    path: string,
    may: Action,
    verb: Command<Input, Value>,
    then: (partner: Partner) => string = ({ project }) => `/p/${project}/partners`,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/partners/${path}`,
    kind: 'partners',
    may,
    async handle(context) {
      const partner = await requirePartner(parts, context, may)
      const { fields } = await readForm(context)
      const outcome = await perform(parts.world, partner, verb, fields)
      if (outcome.ok) return context.redirect(then(partner), 303)
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      return showPartners(parts, context, partner, { form: formState(fields, outcome.problem.fields) })
    },
  })

  return [
    form('employed', 'say-own-side', sayEmployed),
    form('agree', 'see-project', agreeSide),
    form('host', 'see-project', offerHosting),
    form('host/answer', 'see-project', answerHosting),
    form('dates', 'host-project', setDates),
    form('leave', 'see-project', leaveProject, () => '/home'),
    {
      method: 'GET',
      path: '/p/:id/duty',
      kind: 'partners',
      may: 'see-own-duty',
      handle: (context: Context) => showDuties(parts, context),
    },
    {
      method: 'POST',
      path: '/p/:id/duty/stop',
      kind: 'partners',
      may: 'see-own-duty',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-own-duty')
        const { fields } = await readForm(context)
        const outcome = await perform(parts.world, partner, leaveDuty, fields)
        if (!outcome.ok)
          throw new Refusal(outcome.problem.id === 'check-fields' ? 'not-found' : outcome.problem.id)
        return context.redirect('/home', 303)
      },
    },
  ]
}

async function showDuties(parts: Parts, context: Context): Promise<Response> {
  const partner = await requirePartner(parts, context, 'see-own-duty')
  const { organisation, project, person } = partner
  const view = await readOwnDuties(parts.world.database, {
    ...{ organisation, project, person },
    me: meOf(partner),
  })
  if (!view) throw new Refusal('not-found')
  const { language } = readerOf(parts, context, partner)
  return teamPage(context, parts.assets, language, (frame) => <OwnDutiesPage frame={frame} view={view} />)
}

import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { makeProject } from '../../commands/make-project.ts'
import { readOutbox } from '../../readers/outbox.ts'
import type { Me } from '../../readers/project.ts'
import { readProject } from '../../readers/project-home.ts'
import { readProjects } from '../../readers/projects.ts'
import { readForm } from '../guards/form.ts'
import { requireMay, requirePartner, requirePerson } from '../guards/person.ts'
import type { LiveHub } from '../live.ts'
import { HomePage } from '../pages/home-page.tsx'
import { NewProjectPage } from '../pages/new-project-page.tsx'
import { OutboxPage } from '../pages/outbox-page.tsx'
import { ProjectPage } from '../pages/project-page.tsx'
import type { Parts } from '../parts.ts'
import { meOf, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** The pages of a project's partners, and those of the steward. */
export function partnerRoutes(parts: Parts, live: LiveHub): readonly Route[] {
  const { world, assets } = parts
  const languageOf = (context: Context) => chooseLanguage(context, partnerLanguages)

  function showNewProject(context: Context, me: Me, form: FormState, token: string) {
    const status = form === emptyForm ? 200 : 422
    return teamPage(
      context,
      assets,
      languageOf(context),
      (frame) => <NewProjectPage frame={frame} me={me} form={form} token={token} />,
      { status },
    )
  }

  return [
    {
      method: 'GET',
      path: '/home',
      kind: 'partners',
      may: null,
      async handle(context) {
        const person = await requirePerson(parts, context)
        const view = await readProjects(world.database, {
          me: meOf(person),
          organisation: person.organisation,
          person: person.person,
        })
        return teamPage(context, assets, languageOf(context), (frame) => (
          <HomePage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'GET',
      path: '/projects/new',
      kind: 'partners',
      may: 'make-project',
      async handle(context) {
        const person = await requireMay(parts, context, 'make-project')
        return showNewProject(context, meOf(person), emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/projects/new',
      kind: 'partners',
      may: 'make-project',
      async handle(context) {
        const person = await requireMay(parts, context, 'make-project')
        const { fields } = await readForm(context)
        const outcome = await perform(world, person, makeProject, fields)
        if (outcome.ok) return context.redirect(`/p/${outcome.value.project}`, 303)
        if (outcome.problem.id === 'already-sent')
          return showNewProject(
            context,
            meOf(person),
            formState(fields, { title: 'error.sent-before' }),
            randomUUID(),
          )
        if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
        return showNewProject(
          context,
          meOf(person),
          formState(fields, outcome.problem.fields),
          fields.token ?? randomUUID(),
        )
      },
    },
    {
      method: 'GET',
      path: '/p/:id',
      kind: 'partners',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        const view = await readProject(world, readerOf(parts, context, partner))
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, languageOf(context), (frame) => (
          <ProjectPage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'GET',
      path: '/p/:id/live',
      kind: 'machine',
      may: 'see-project',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'see-project')
        if (live.full()) throw new Refusal('busy', 60)
        // A HEAD asks whether there is something, and wants no stream.
        if (context.req.method === 'HEAD')
          return context.body(null, 200, { 'content-type': 'text/event-stream' })
        return live.stream(context, partner.project, () =>
          requirePartner(parts, context, 'see-project').then(
            () => true,
            () => false, // gone, signed out, or the database is away: the page asks again by itself
          ),
        )
      },
    },
    {
      method: 'GET',
      path: '/outbox',
      kind: 'partners',
      may: 'see-outbox',
      async handle(context) {
        const person = await requireMay(parts, context, 'see-outbox')
        const mails = await readOutbox(world)
        return teamPage(context, assets, languageOf(context), (frame) => (
          <OutboxPage frame={frame} me={meOf(person)} mails={mails} sends={parts.mailIsSet} />
        ))
      },
    },
  ]
}

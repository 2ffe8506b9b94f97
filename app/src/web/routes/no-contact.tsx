import type { Context } from 'hono'
import { type Acting, perform } from '../../commands/command.ts'
import { neverWriteTo, writeAgainTo } from '../../commands/no-contact.ts'
import { type ProjectHead, readHead } from '../../readers/project.ts'
import { reading } from '../../store/store.ts'
import { readForm } from '../guards/form.ts'
import { requireMay, requirePartner } from '../guards/person.ts'
import { NoContactPage, type NoContactPageProps } from '../pages/no-contact-page.tsx'
import type { Parts } from '../parts.ts'
import { meOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, formState } from '../ui/form-state.ts'

/** The list of addresses nothing is sent to, for the steward and for the hosts of each project. */
export function noContactRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  /** Who comes, from which project; the list is one for the whole organisation. */
  async function comes(context: Context): Promise<{ by: Acting; head: ProjectHead | null }> {
    if (context.req.param('id') === undefined)
      return { by: await requireMay(parts, context, 'no-contact'), head: null }
    const by = await requirePartner(parts, context, 'no-contact')
    const head = await reading(world.database, by.organisation, (store) => readHead(store, by.project))
    if (!head) throw new Refusal('not-found')
    return { by, head }
  }

  const show = (
    context: Context,
    { by, head }: { by: Acting; head: ProjectHead | null },
    page: Pick<NoContactPageProps, 'form' | 'done'>,
  ) =>
    teamPage(
      context,
      assets,
      chooseLanguage(context, partnerLanguages),
      (frame) => <NoContactPage frame={frame} me={meOf(by)} head={head} {...page} />,
      { status: Object.keys(page.form.errors).length > 0 ? 422 : 200 },
    )

  const routesAt = (path: string): readonly Route[] => [
    {
      method: 'GET',
      path,
      kind: 'partners',
      may: 'no-contact',
      async handle(context) {
        const who = await comes(context)
        const did = context.req.query('done')
        const done = did === 'added' || did === 'removed' ? did : null
        return show(context, who, { form: emptyForm, done })
      },
    },
    {
      method: 'POST',
      path,
      kind: 'partners',
      may: 'no-contact',
      async handle(context) {
        const who = await comes(context)
        const { fields } = await readForm(context)
        const off = fields.offEmail !== undefined
        const outcome = off
          ? await perform(world, who.by, writeAgainTo, fields)
          : await perform(world, who.by, neverWriteTo, fields)
        const here = who.head ? `/p/${who.head.id}/no-contact` : path
        if (outcome.ok) return context.redirect(`${here}?done=${off ? 'removed' : 'added'}`, 303)
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields') throw new Refusal(id)
        return show(context, who, { form: formState(fields, errors), done: null })
      },
    },
  ]

  return [...routesAt('/no-contact'), ...routesAt('/p/:id/no-contact')]
}

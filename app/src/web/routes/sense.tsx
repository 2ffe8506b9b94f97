import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { placeVoices } from '../../commands/place-voices.ts'
import { putGroupAway } from '../../commands/put-group-away.ts'
import { undoThemeChange } from '../../commands/undo-theme-change.ts'
import { Id } from '../../domain/ids.ts'
import { readSense } from '../../readers/sense.ts'
import { readForm } from '../guards/form.ts'
import { requireSense } from '../guards/make-sense.ts'
import { SensePage } from '../pages/sense-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { afterChange, backOf, readBack, senseAskedOf } from '../sense-asked.ts'

/** Voices and themes side by side: moving, undoing, and putting offered groups away. */
export function senseRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function show(
    context: Context,
    partner: Partner,
    query: (name: string) => string | undefined,
    wrong: string | null,
  ) {
    const reader = readerOf(parts, context, partner)
    const asked = senseAskedOf(query)
    const view = await readSense(world.database, reader, asked)
    if (!view) throw new Refusal('not-found')
    const next = Id.safeParse(query('next')).data ?? null
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => (
        <SensePage frame={frame} view={view} back={backOf('sense', asked)} next={next} wrong={wrong} />
      ),
      { status: wrong ? 422 : 200 },
    )
  }

  const post = (path: string, handle: (context: Context, partner: Partner) => Promise<Response>): Route => ({
    method: 'POST',
    path: `/p/:id/sense/${path}`,
    kind: 'partners',
    may: 'make-sense',
    handle: async (context) => handle(context, await requireSense(parts, context)),
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/sense',
      kind: 'partners',
      may: 'make-sense',
      handle: async (context) =>
        show(context, await requireSense(parts, context), (name) => context.req.query(name), null),
    },
    post('move', async (context, partner) => {
      const { fields, lists } = await readForm(context, ['voices'])
      const alike = fields.alike?.split(' ') ?? []
      const voices = [...new Set([...(lists.voices ?? []), ...alike])]
      if (fields.theme === 'new' && voices.length > 0)
        return context.redirect(newTheme(partner, voices, fields.back), 303)
      const outcome = await perform(world, partner, placeVoices, { ...fields, voices })
      if (outcome.ok) {
        const { change } = outcome.value
        return context.redirect(
          `/p/${partner.project}/${afterChange(fields.back, { ...fields, change })}`,
          303,
        )
      }
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      const { page, asked } = readBack(fields.back)
      // On the page of one theme nothing is lost by going back to it; the page of all says what is missing.
      if (page !== 'sense')
        return context.redirect(`/p/${partner.project}/${page}?wrong=${wrongForm(lists.voices)}`, 303)
      const query = new URLSearchParams(backOf('', asked).slice(1))
      return show(context, partner, (name) => query.get(name) ?? undefined, wrongForm(lists.voices))
    }),
    post('undo', async (context, partner) => {
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, undoThemeChange, fields)
      if (!outcome.ok)
        throw new Refusal(outcome.problem.id === 'check-fields' ? 'not-found' : outcome.problem.id)
      const { change } = outcome.value
      return context.redirect(`/p/${partner.project}/${afterChange(fields.back, { change })}`, 303)
    }),
    post('groups/away', async (context, partner) => {
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, putGroupAway, fields)
      if (!outcome.ok)
        throw new Refusal(outcome.problem.id === 'check-fields' ? 'not-found' : outcome.problem.id)
      return context.redirect(`/p/${partner.project}/sense`, 303)
    }),
  ]
}

/** Which form was sent: that of one voice, or the one for many. */
const wrongForm = (voices: readonly string[] = []): string =>
  voices.length === 1 && Id.safeParse(voices[0]).success ? (voices[0] ?? 'many') : 'many'

function newTheme(partner: Partner, voices: readonly string[], back: string | undefined): string {
  const { page } = readBack(back)
  const splits = page.startsWith('themes/') && page !== 'themes/history' ? page.slice('themes/'.length) : ''
  const query = new URLSearchParams(splits ? { splits } : {})
  for (const voice of voices.slice(0, 50)) query.append('voice', voice)
  return `/p/${partner.project}/themes/new?${query}`
}

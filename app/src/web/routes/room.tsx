import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { removeRoomNote } from '../../commands/remove-room-note.ts'
import { writeRoomNote } from '../../commands/write-room-note.ts'
import { Id } from '../../domain/ids.ts'
import { readRoom } from '../../readers/room.ts'
import { again } from '../again.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { RoomPage } from '../pages/room-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState } from '../ui/form-state.ts'

/** The private room of each side. Its address is the same for both: which room it is comes from the reader's seat alone. */
export function roomRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  async function show(context: Context, partner: Partner, form: FormState, token: string) {
    const reader = readerOf(parts, context, partner)
    const before = Id.safeParse(context.req.query('before'))
    const view = await readRoom(world.database, reader, before.success ? before.data : null)
    if (!view) throw new Refusal('not-found')
    const status = form === emptyForm ? 200 : 422
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <RoomPage frame={frame} view={view} form={form} token={token} />,
      { status },
    )
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/room',
      kind: 'partners',
      may: 'use-room',
      async handle(context) {
        return show(context, await requirePartner(parts, context, 'use-room'), emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/p/:id/room',
      kind: 'partners',
      may: 'use-room',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'use-room')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, writeRoomNote, fields)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/room`, 303)
        const shown = again(fields, outcome.problem, 'words')
        if (!shown) throw new Refusal(outcome.problem.id)
        return show(context, partner, shown.form, shown.token)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/room/remove',
      kind: 'partners',
      may: 'use-room',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'use-room')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, removeRoomNote, fields)
        if (!outcome.ok) throw new Refusal('not-found')
        return context.redirect(`/p/${partner.project}/room`, 303)
      },
    },
  ]
}

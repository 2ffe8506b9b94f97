import { Id } from '../../domain/ids.ts'
import { isThreadKind } from '../../domain/thread.ts'
import { readLedger } from '../../readers/ledger-page.ts'
import { readThread } from '../../readers/thread.ts'
import { requirePartner } from '../guards/person.ts'
import { LedgerPage } from '../pages/ledger-page.tsx'
import { ThreadPage } from '../pages/thread-page.tsx'
import type { Parts } from '../parts.ts'
import { readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'

/** What came from what, and who did what: the two records of a project. */
export const threadRoutes = (parts: Parts): readonly Route[] => [
  {
    method: 'GET',
    path: '/p/:id/thread/:kind/:thing',
    kind: 'partners',
    may: 'see-project',
    async handle(context) {
      const partner = await requirePartner(parts, context, 'see-project')
      const kind = context.req.param('kind')
      const id = Id.safeParse(context.req.param('thing'))
      if (!isThreadKind(kind) || !id.success) throw new Refusal('not-found')
      const reader = readerOf(parts, context, partner)
      const view = await readThread(parts.world.database, reader, { kind, id: id.data })
      if (!view) throw new Refusal('not-found')
      return teamPage(context, parts.assets, reader.language, (frame) => (
        <ThreadPage frame={frame} view={view} />
      ))
    },
  },
  {
    method: 'GET',
    path: '/p/:id/ledger',
    kind: 'partners',
    may: 'see-project',
    async handle(context) {
      const partner = await requirePartner(parts, context, 'see-project')
      const reader = readerOf(parts, context, partner)
      const before = context.req.query('before') ?? ''
      const view = await readLedger(parts.world.database, reader, /^\d{1,18}$/.test(before) ? before : null)
      if (!view) throw new Refusal('not-found')
      return teamPage(context, parts.assets, reader.language, (frame) => (
        <LedgerPage frame={frame} view={view} />
      ))
    },
  },
]

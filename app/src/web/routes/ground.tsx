import type { Context } from 'hono'
import { NoTable } from '../../channels/csv/read-rows.ts'
import { writeRow } from '../../channels/csv/write-row.ts'
import { fingerprinted, NotPolis, readComments, readVotes } from '../../channels/polis/read-polis.ts'
import { bringPolis } from '../../commands/bring-polis.ts'
import { perform } from '../../commands/command.ts'
import type { PolisComment, PolisVotes } from '../../domain/polis.ts'
import { type FieldErrors, type Outcome, problem } from '../../domain/problem.ts'
import { translator } from '../../i18n/translator.ts'
import { readGround } from '../../readers/ground.ts'
import {
  type FileRow,
  groundRows,
  type PolisFile,
  polisFile,
  polisFiles,
} from '../../readers/ground-files.ts'
import { readPriorities } from '../../readers/priorities.ts'
import { requirePartner } from '../guards/person.ts'
import { readUploads, type UploadedFile } from '../guards/uploads.ts'
import { BringPage } from '../pages/bring-page.tsx'
import { GroundPage } from '../pages/ground-page.tsx'
import { PrioritiesPage } from '../pages/priorities-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

/** What people share, where they differ, what matters most; and how such answers come here and go on elsewhere. */
export function groundRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const partnerOf = (context: Context) => requirePartner(parts, context, 'see-ground')

  async function showBring(context: Context, partner: Partner, form: FormState) {
    const reader = readerOf(parts, context, partner)
    const view = await readGround(world.database, reader)
    if (!view) throw new Refusal('not-found')
    const page = { me: view.me, head: view.head, form }
    return teamPage(context, assets, reader.language, (frame) => <BringPage frame={frame} {...page} />, {
      status: form === emptyForm ? 200 : 422,
    })
  }

  async function bring(
    context: Context,
    partner: Partner,
  ): Promise<{ outcome: Outcome<unknown>; fields: Readonly<Record<string, string>> }> {
    const files = arriving()
    try {
      const fields = await readUploads(context, files.take)
      const conversation = files.all()
      const outcome =
        'missing' in conversation
          ? problem('check-fields', conversation.missing)
          : await perform(world, partner, bringPolis(conversation), fields)
      return { outcome, fields }
    } catch (failure) {
      const field = files.at()
      if (failure instanceof NotPolis)
        return { outcome: problem('check-fields', { [field]: failure.error }), fields: {} }
      if (failure instanceof NoTable)
        return { outcome: problem('check-fields', { [field]: 'error.file-no-table' }), fields: {} }
      throw failure
    }
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/ground',
      kind: 'partners',
      may: 'see-ground',
      async handle(context) {
        const reader = readerOf(parts, context, await partnerOf(context))
        const view = await readGround(world.database, reader)
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, reader.language, (frame) => <GroundPage frame={frame} view={view} />)
      },
    },
    {
      method: 'GET',
      path: '/p/:id/priorities',
      kind: 'partners',
      may: 'see-ground',
      async handle(context) {
        const reader = readerOf(parts, context, await partnerOf(context))
        const view = await readPriorities(world.database, reader)
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, reader.language, (frame) => (
          <PrioritiesPage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'GET',
      path: '/p/:id/ground/bring',
      kind: 'partners',
      may: 'write-statements',
      async handle(context) {
        return showBring(context, await requirePartner(parts, context, 'write-statements'), emptyForm)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/ground/bring',
      kind: 'partners',
      may: 'write-statements',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'write-statements')
        const { outcome, fields } = await bring(context, partner)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/ground`, 303)
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields') throw new Refusal(id)
        return showBring(context, partner, formState(fields, errors))
      },
    },
    {
      method: 'GET',
      path: '/p/:id/ground/:file',
      kind: 'partners',
      may: 'see-ground',
      async handle(context) {
        const reader = readerOf(parts, context, await partnerOf(context))
        const name = context.req.param('file') ?? ''
        const known = polisFiles.find((each): each is PolisFile => `${each}.csv` === name)
        if (known) return csv(name, await polisFile(world.database, reader, known))
        const view = name === 'ground.csv' ? await readGround(world.database, reader) : undefined
        return csv(name, view?.ground ? numbersOf(view.ground, translator(reader.language)) : undefined)
      },
    },
  ]
}

/** Takes the files of a conversation as they arrive, whichever comes first. */
function arriving() {
  let comments: { readonly read: readonly PolisComment[]; readonly print: string } | undefined
  let votes: { readonly read: PolisVotes; readonly print: string } | undefined
  let at = 'comments'
  return {
    at: () => at,
    async take({ field, bytes }: UploadedFile): Promise<void> {
      const { passing, fingerprint } = fingerprinted(bytes)
      if (field !== 'comments' && field !== 'votes') return
      at = field
      if (field === 'comments') comments = { read: await readComments(passing), print: fingerprint() }
      else votes = { read: await readVotes(passing), print: fingerprint() }
    },
    all() {
      if (comments && votes)
        return { comments: comments.read, votes: votes.read, fingerprint: `${comments.print} ${votes.print}` }
      const missing: FieldErrors = {
        ...(!comments && { comments: 'error.file-missing' as const }),
        ...(!votes && { votes: 'error.file-missing' as const }),
      }
      return { missing }
    },
  }
}

type Ground = NonNullable<NonNullable<Awaited<ReturnType<typeof readGround>>>['ground']>

async function* numbersOf(
  ground: Ground,
  t: ReturnType<typeof translator>,
): AsyncGenerator<readonly FileRow[]> {
  const columns = (['number', 'kind', 'group', 'agree', 'disagree', 'of', 'low', 'high'] as const).map(
    (column) => t(`ground.columns-${column}`),
  )
  yield [[columns[0] ?? '', t('ground.wish'), ...columns.slice(1)]]
  yield groundRows(ground, {
    everyone: t('ground.everyone'),
    all: t('ground.all'),
    tenths: t('ground.tenths'),
    lived: t('side.lived'),
    learned: t('side.learned'),
    group: (key) => t('ground.group', { key }),
    kind: (kind) => t(`ground.${kind}`),
  })
}

function csv(name: string, pages: AsyncIterable<readonly FileRow[]> | undefined): Response {
  if (!pages) throw new Refusal('not-found')
  return new Response(ReadableStream.from(text(pages)).pipeThrough(new TextEncoderStream()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function* text(pages: AsyncIterable<readonly FileRow[]>): AsyncIterable<string> {
  for await (const page of pages) yield page.map(writeRow).join('')
}

import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { writeRow } from '../../channels/csv/write-row.ts'
import { bringFile } from '../../channels/import/bring-file.ts'
import { perform } from '../../commands/command.ts'
import { decideImport } from '../../commands/imports/decide-import.ts'
import { putImportAway } from '../../commands/imports/put-import-away.ts'
import { readImportAs } from '../../commands/imports/read-import-as.ts'
import { takeImportBack } from '../../commands/imports/take-import-back.ts'
import { Id } from '../../domain/ids.ts'
import { type Outcome, problem } from '../../domain/problem.ts'
import { fileJobId } from '../../jobs/file-jobs.ts'
import { importedColumns, readImportedAnswers } from '../../readers/imported-answers.ts'
import { readImport, readImports } from '../../readers/imports.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { readUpload } from '../guards/upload.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { ImportsPage } from '../pages/imports-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

const statusOf = (form: FormState) => (Object.keys(form.errors).length > 0 ? 422 : 200)

/** How answers come in as a file, are looked through, taken in, given back and taken away again. */
export function importRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const partnerOf = (context: Context) => requirePartner(parts, context, 'import-voices')
  const readerFor = (context: Context, partner: Partner) => ({
    ...readerOf(parts, context, partner),
    person: partner.person,
  })

  async function showAll(context: Context, partner: Partner, form: FormState) {
    const reader = readerFor(context, partner)
    const view = await readImports(world.database, reader)
    if (!view) throw new Refusal('not-found')
    const page = { view, form, token: randomUUID() }
    return teamPage(context, assets, reader.language, (frame) => <ImportsPage frame={frame} {...page} />, {
      status: statusOf(form),
    })
  }

  const fileOf = (context: Context): string => {
    const id = Id.safeParse(context.req.param('file'))
    if (!id.success) throw new Refusal('not-found')
    return id.data
  }

  async function showOne(context: Context, partner: Partner, form: FormState) {
    const reader = readerFor(context, partner)
    const view = await readImport(world.database, world.key, reader, fileOf(context))
    if (!view) throw new Refusal('not-found')
    return teamPage(
      context,
      assets,
      reader.language,
      (frame) => <ImportPage frame={frame} view={view} form={form} />,
      { status: statusOf(form) },
    )
  }

  async function act(partner: Partner, id: string, fields: Readonly<Record<string, string>>) {
    switch (fields.do) {
      case 'read': {
        const outcome = await perform(world, partner, readImportAs, {
          ...fields,
          id,
          mapping: mappingOf(fields),
        })
        if (outcome.ok) await parts.send('check-file', fileJobId(partner.organisation, id))
        return outcome
      }
      case 'take': {
        const outcome = await perform(world, partner, decideImport, { ...fields, id })
        if (outcome.ok) await parts.send('take-in-file', fileJobId(partner.organisation, id))
        return outcome
      }
      case 'put-away':
        return perform(world, partner, putImportAway, { id })
      case 'take-back':
        return perform(world, partner, takeImportBack, { id })
      default:
        return problem('wrong-form')
    }
  }

  return [
    {
      method: 'GET',
      path: '/p/:id/import',
      kind: 'partners',
      may: 'import-voices',
      handle: async (context) => showAll(context, await partnerOf(context), emptyForm),
    },
    {
      method: 'POST',
      path: '/p/:id/import',
      kind: 'partners',
      may: 'import-voices',
      async handle(context) {
        const partner = await partnerOf(context)
        const { fields, file } = await readUpload(context)
        const outcome = file
          ? await bringFile(world, partner, { token: fields.token, conversation: fields.conversation }, file)
          : problem('check-fields', { file: 'error.file-missing' })
        if (outcome.ok) return context.redirect(`/p/${partner.project}/import/${outcome.value.id}`, 303)
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields') throw new Refusal(id)
        return showAll(context, partner, formState(fields, errors))
      },
    },
    {
      method: 'GET',
      path: '/p/:id/import/:file',
      kind: 'partners',
      may: 'import-voices',
      handle: async (context) => showOne(context, await partnerOf(context), emptyForm),
    },
    {
      method: 'POST',
      path: '/p/:id/import/:file',
      kind: 'partners',
      may: 'import-voices',
      async handle(context) {
        const partner = await partnerOf(context)
        const id = fileOf(context)
        const { fields } = await readForm(context)
        const outcome: Outcome<unknown> = await act(partner, id, fields)
        const here = `/p/${partner.project}/import`
        if (outcome.ok) return context.redirect(fields.do === 'put-away' ? here : `${here}/${id}`, 303)
        const { id: wrong, fields: errors = {} } = outcome.problem
        if (wrong !== 'check-fields') throw new Refusal(wrong)
        const { mapping, ...others } = errors
        return showOne(
          context,
          partner,
          formState(fields, { ...others, ...(mapping && { column0: mapping }) }),
        )
      },
    },
    {
      method: 'GET',
      path: '/p/:id/import/:file/answers.csv',
      kind: 'partners',
      may: 'import-voices',
      async handle(context) {
        const partner = await partnerOf(context)
        const reader = readerFor(context, partner)
        const id = fileOf(context)
        if (!(await readImport(world.database, world.key, reader, id))) throw new Refusal('not-found')
        return new Response(
          ReadableStream.from(csvOf(readImportedAnswers(world.database, reader, id))).pipeThrough(
            new TextEncoderStream(),
          ),
          {
            headers: {
              'content-type': 'text/csv; charset=utf-8',
              'content-disposition': 'attachment; filename="answers.csv"',
              'cache-control': 'no-store',
              'x-content-type-options': 'nosniff',
            },
          },
        )
      },
    },
  ]
}

async function* csvOf(
  pages: AsyncIterable<readonly (readonly (string | number | null)[])[]>,
): AsyncIterable<string> {
  // The mark tells spreadsheets that the letters are UTF-8.
  yield `\ufeff${writeRow(importedColumns)}`
  for await (const page of pages) yield page.map(writeRow).join('')
}

function mappingOf(fields: Readonly<Record<string, string>>): readonly string[] {
  const mapping: string[] = []
  for (let n = 0; `column${n}` in fields; n++) mapping.push(fields[`column${n}`] ?? '')
  return mapping
}

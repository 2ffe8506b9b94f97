import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { askExactWords } from '../../commands/ask-exact-words.ts'
import { perform } from '../../commands/command.ts'
import { noteExport } from '../../commands/export-voices.ts'
import { hideVoice, showVoiceAgain } from '../../commands/hide-voice.ts'
import { leaveNote } from '../../commands/leave-note.ts'
import { showVoices } from '../../commands/show-voices.ts'
import { takeBackForSomeone } from '../../commands/ways-in/take-back-for-someone.ts'
import { Id } from '../../domain/ids.ts'
import { readHiddenVoices } from '../../readers/hidden-voices.ts'
import { readVoice, standsIn, type VoicePageView } from '../../readers/voice.ts'
import { readVoiceExport } from '../../readers/voice-export.ts'
import { readVoices } from '../../readers/voices.ts'
import { readForm } from '../guards/form.ts'
import { requireOpened } from '../guards/opened-voices.ts'
import { requirePartner } from '../guards/person.ts'
import { HiddenVoicesPage } from '../pages/hidden-voices-page.tsx'
import { VoicePage } from '../pages/voice-page.tsx'
import { VoicesPage } from '../pages/voices-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { chooseLanguage, frameOf, partnerLanguages, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { askedOf } from '../voices-asked.ts'
import { voicesFile } from '../voices-file.ts'

/** The voices of a project, as its partners read, hide and take them along, and write back to whoever spoke. */
export function voicesRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const languageOf = (context: Context) => chooseLanguage(context, partnerLanguages)

  /** The voice of the address, where this partner may read it; a voice they hid, or that is held, is not there. */
  async function findVoice(context: Context, partner: Partner): Promise<VoicePageView> {
    const id = Id.safeParse(context.req.param('voice'))
    await requireOpened(parts, partner)
    const view = id.success && (await readVoice(world, readerOf(parts, context, partner), id.data))
    if (!view) throw new Refusal('not-found')
    return view
  }

  const showVoice = (context: Context, view: VoicePageView, form: FormState, token: string) =>
    teamPage(
      context,
      assets,
      languageOf(context),
      (frame) => <VoicePage frame={frame} view={view} form={form} token={token} />,
      { status: form === emptyForm ? 200 : 422 },
    )

  const writeBack = (what: 'ask' | 'note'): Route => ({
    method: 'POST',
    path: `/p/:id/voices/:voice/${what}`,
    kind: 'partners',
    may: 'read-voices',
    async handle(context) {
      const partner = await requirePartner(parts, context, 'read-voices')
      const view = await findVoice(context, partner)
      const { fields } = await readForm(context)
      const excerpt = fields.excerpt?.replaceAll('\r\n', '\n').normalize('NFC').trim() ?? ''
      // What was struck out must not be found by asking for it.
      if (what === 'ask' && excerpt !== '' && !standsIn(view.voice.words, excerpt))
        return showVoice(
          context,
          view,
          formState(fields, { excerpt: 'error.not-their-words' }),
          fields.token ?? randomUUID(),
        )
      const given = { ...fields, voice: view.voice.id }
      const outcome =
        what === 'ask'
          ? await perform(world, partner, askExactWords, given)
          : await perform(world, partner, leaveNote, given)
      if (outcome.ok) return context.redirect(`/p/${partner.project}/voices/${view.voice.id}`, 303)
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      return showVoice(context, view, formState(fields, outcome.problem.fields), fields.token ?? randomUUID())
    },
  })

  /** A form with one button: it does something to the voices and leads to another page. */
  const button = (
    path: string,
    verb: typeof hideVoice | typeof showVoiceAgain | typeof showVoices,
    next: string,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/voices/${path}`,
    kind: 'partners',
    may: verb.may,
    async handle(context) {
      const partner = await requirePartner(parts, context, verb.may)
      const { fields } = await readForm(context)
      const outcome = await perform(world, partner, verb as typeof hideVoice, fields)
      if (!outcome.ok) throw new Refusal('not-found')
      return context.redirect(`/p/${partner.project}/${next}`, 303)
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/voices',
      kind: 'partners',
      may: 'read-voices',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-voices')
        const reader = readerOf(parts, context, partner)
        const query = (name: string) => context.req.query(name)
        const view = await readVoices(world.database, reader, askedOf(query), query('before'))
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, languageOf(context), (frame) => (
          <VoicesPage frame={frame} view={view} />
        ))
      },
    },
    button('open', showVoices, 'voices'),
    button('hide', hideVoice, 'voices/hidden'),
    button('show-again', showVoiceAgain, 'voices/hidden'),
    {
      method: 'GET',
      path: '/p/:id/voices/hidden',
      kind: 'partners',
      may: 'read-voices',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-voices')
        const view = await readHiddenVoices(world.database, readerOf(parts, context, partner))
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, languageOf(context), (frame) => (
          <HiddenVoicesPage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'POST',
      path: '/p/:id/voices/export',
      kind: 'partners',
      may: 'export-voices',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'export-voices')
        await requireOpened(parts, partner)
        const outcome = await perform(world, partner, noteExport, {})
        if (!outcome.ok) throw new Refusal(outcome.problem.id)
        const { t } = frameOf(context, assets, languageOf(context))
        const voices = readVoiceExport(
          world.database,
          readerOf(parts, context, partner),
          t('voices.export-struck'),
        )
        return context.body(ReadableStream.from(voicesFile(t, voices)), 200, {
          'content-type': 'text/csv; charset=UTF-8',
          'content-disposition': 'attachment; filename="voices.csv"',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
      },
    },
    {
      method: 'GET',
      path: '/p/:id/voices/:voice',
      kind: 'partners',
      may: 'read-voices',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-voices')
        return showVoice(context, await findVoice(context, partner), emptyForm, randomUUID())
      },
    },
    {
      method: 'POST',
      path: '/p/:id/voices/:voice/take-back',
      kind: 'partners',
      may: 'read-voices',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-voices')
        const view = await findVoice(context, partner)
        const { fields } = await readForm(context)
        const given = { ...fields, voice: view.voice.id }
        const outcome = await perform(world, partner, takeBackForSomeone, given)
        if (outcome.ok) return context.redirect(`/p/${partner.project}/voices`, 303)
        const { id, fields: errors } = outcome.problem
        if (id !== 'check-fields') throw new Refusal(id)
        return showVoice(context, view, formState(fields, errors), randomUUID())
      },
    },
    writeBack('ask'),
    writeBack('note'),
  ]
}

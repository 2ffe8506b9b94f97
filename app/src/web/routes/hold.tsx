import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { handOverComplaint } from '../../commands/hand-over-complaint.ts'
import { keepHeld } from '../../commands/hold/keep-held.ts'
import { noteHeld } from '../../commands/hold/note-held.ts'
import { openFlood } from '../../commands/hold/open-flood.ts'
import { openHeld } from '../../commands/hold/open-held.ts'
import { openNote } from '../../commands/hold/open-note.ts'
import { releaseFlood } from '../../commands/hold/release-flood.ts'
import { releaseHeld } from '../../commands/hold/release-held.ts'
import { releaseNote } from '../../commands/hold/release-note.ts'
import { retellHeld } from '../../commands/hold/retell-held.ts'
import { holdDeeds } from '../../domain/hold.ts'
import { Id } from '../../domain/ids.ts'
import type { FieldErrors, Outcome } from '../../domain/problem.ts'
import {
  type HoldReading,
  readFlood,
  readHeld,
  readHoldLog,
  readOpened,
  readOpenedNote,
} from '../../readers/held.ts'
import { readForm, type SentForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { FloodPage } from '../pages/flood-page.tsx'
import { HeldNotePage } from '../pages/held-note-page.tsx'
import { HeldPage, type HoldDone } from '../pages/held-page.tsx'
import { HoldLogPage } from '../pages/hold-log-page.tsx'
import { OpenedHeldPage } from '../pages/opened-held-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, formState } from '../ui/form-state.ts'

/** Where safety contacts read what is held, and those who do not work here what is for them first. */
export function holdRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts

  const readingOf = (context: Context, partner: Partner): HoldReading => ({
    ...readerOf(parts, context, partner),
    asking: partner,
    now: world.now(),
  })

  async function showOpened(context: Context, partner: Partner, sent: SentForm, errors?: FieldErrors) {
    const reader = readingOf(context, partner)
    const voice = Id.safeParse(sent.fields.voice)
    const view = voice.success ? await readOpened(world.database, reader, voice.data) : undefined
    if (!view) throw new Refusal('hold-moved-on')
    const form = errors ? formState(valuesOf(sent), errors) : emptyForm
    const token = sent.fields.token ?? randomUUID()
    const page = { view, form, token }
    const status = errors ? 422 : 200
    return teamPage(context, assets, reader.language, (frame) => <OpenedHeldPage frame={frame} {...page} />, {
      status,
    })
  }

  async function showFlood(context: Context, partner: Partner, voices: readonly string[]) {
    const reader = readingOf(context, partner)
    const view = await readFlood(world.database, reader, voices)
    if (!view || view.voices.length === 0) throw new Refusal('hold-moved-on')
    return teamPage(context, assets, reader.language, (frame) => <FloodPage frame={frame} view={view} />)
  }

  const list = (partner: Partner, done: HoldDone) => `/p/${partner.project}/held?done=${done}`

  /** One form of the page of opened words: what it does, and what the list says after it. */
  const deed = (
    name: string,
    may: 'read-first' | 'read-held',
    carryOut: (partner: Partner, sent: SentForm) => Promise<Outcome<HoldDone>>,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/held/${name}`,
    kind: 'partners',
    may,
    async handle(context) {
      const partner = await requirePartner(parts, context, may)
      const sent = await readForm(context, ['strike'])
      const outcome = await carryOut(partner, sent)
      if (outcome.ok) return context.redirect(list(partner, outcome.value), 303)
      if (outcome.problem.id !== 'check-fields') throw new Refusal(outcome.problem.id)
      return showOpened(context, partner, sent, outcome.problem.fields ?? {})
    },
  })

  /** One form of the page of an opened note: nothing in it can be put right, so that all else leads back to the list. */
  const noteDeed = (
    name: string,
    done: HoldDone,
    carryOut: (partner: Partner, fields: SentForm['fields']) => Promise<Outcome<unknown>>,
  ): Route => ({
    method: 'POST',
    path: `/p/:id/held/${name}`,
    kind: 'partners',
    may: 'read-held',
    async handle(context) {
      const partner = await requirePartner(parts, context, 'read-held')
      const outcome = await carryOut(partner, (await readForm(context)).fields)
      if (outcome.ok) return context.redirect(list(partner, done), 303)
      throw new Refusal(outcome.problem.id === 'check-fields' ? 'wrong-form' : outcome.problem.id)
    },
  })

  return [
    {
      method: 'GET',
      path: '/p/:id/held',
      kind: 'partners',
      may: 'read-first',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-first')
        const reader = readingOf(context, partner)
        const view = await readHeld(world.database, reader)
        if (!view) throw new Refusal('not-found')
        const page = { view, done: doneOf(context.req.query('done')) }
        return teamPage(context, assets, reader.language, (frame) => <HeldPage frame={frame} {...page} />)
      },
    },
    {
      method: 'GET',
      path: '/p/:id/held/log',
      kind: 'partners',
      may: 'read-held',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-held')
        const reader = readingOf(context, partner)
        const view = await readHoldLog(world.database, reader)
        if (!view) throw new Refusal('not-found')
        return teamPage(context, assets, reader.language, (frame) => (
          <HoldLogPage frame={frame} view={view} />
        ))
      },
    },
    {
      method: 'POST',
      path: '/p/:id/held/open',
      kind: 'partners',
      may: 'read-first',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-first')
        const sent = await readForm(context)
        const outcome = await perform(world, partner, openHeld, sent.fields)
        if (outcome.ok) return showOpened(context, partner, sent)
        throw new Refusal(outcome.problem.id === 'check-fields' ? 'wrong-form' : outcome.problem.id)
      },
    },
    deed('release', 'read-first', async (partner, { fields, lists }) =>
      mapped(
        await perform(world, partner, releaseHeld, { ...fields, strike: lists.strike }),
        ({ what }) => what,
      ),
    ),
    deed('retell', 'read-first', async (partner, { fields }) =>
      mapped(await perform(world, partner, retellHeld, fields), () => 'retold'),
    ),
    deed('keep', 'read-first', async (partner, { fields }) =>
      mapped(await perform(world, partner, keepHeld, fields), () => 'kept'),
    ),
    deed('note', 'read-held', async (partner, { fields }) =>
      renamed(
        mapped(await perform(world, partner, noteHeld, { ...fields, words: fields.note }), () => 'noted'),
      ),
    ),
    {
      method: 'POST',
      path: '/p/:id/held/open-note',
      kind: 'partners',
      may: 'read-held',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-held')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, openNote, fields)
        if (!outcome.ok)
          throw new Refusal(outcome.problem.id === 'check-fields' ? 'wrong-form' : outcome.problem.id)
        const reader = readingOf(context, partner)
        const view = await readOpenedNote(world.database, world.key, reader, outcome.value.note)
        if (!view) throw new Refusal('hold-moved-on')
        return teamPage(context, assets, reader.language, (frame) => (
          <HeldNotePage frame={frame} view={view} />
        ))
      },
    },
    noteDeed('release-note', 'released', (partner, fields) => perform(world, partner, releaseNote, fields)),
    noteDeed('complaint', 'handed', (partner, fields) => perform(world, partner, handOverComplaint, fields)),
    {
      method: 'POST',
      path: '/p/:id/held/open-many',
      kind: 'partners',
      may: 'read-held',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-held')
        const { fields } = await readForm(context)
        const outcome = await perform(world, partner, openFlood, fields)
        if (outcome.ok) return showFlood(context, partner, outcome.value.voices)
        throw new Refusal(outcome.problem.id === 'check-fields' ? 'wrong-form' : outcome.problem.id)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/held/release-many',
      kind: 'partners',
      may: 'read-held',
      async handle(context) {
        const partner = await requirePartner(parts, context, 'read-held')
        const { lists } = await readForm(context, ['voice'])
        const outcome = await perform(world, partner, releaseFlood, lists)
        if (outcome.ok) return context.redirect(list(partner, 'released'), 303)
        // Nothing ticked: what was read is not read again for it.
        if (outcome.problem.id === 'check-fields') return context.redirect(`/p/${partner.project}/held`, 303)
        throw new Refusal(outcome.problem.id)
      },
    },
  ]
}

function doneOf(done: string | undefined): HoldDone | null {
  if (done === 'handed') return done
  const known = holdDeeds.find((deed) => deed === done)
  return known && known !== 'looked' ? known : null
}

const valuesOf = ({ fields, lists }: SentForm) => ({
  ...fields,
  ...(lists.strike && { strike: lists.strike.join(' ') }),
})

const mapped = <From,>(outcome: Outcome<From>, what: (value: From) => HoldDone): Outcome<HoldDone> =>
  outcome.ok ? { ...outcome, value: what(outcome.value) } : outcome

/** The note's words stand in a field of their own name, since the page has other words to write. */
function renamed(outcome: Outcome<HoldDone>): Outcome<HoldDone> {
  if (outcome.ok || !outcome.problem.fields) return outcome
  const { words, ...others } = outcome.problem.fields
  return {
    ok: false,
    problem: { id: outcome.problem.id, fields: { ...others, ...(words && { note: words }) } },
  }
}

import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { perform } from '../../commands/command.ts'
import { keepWorkshop } from '../../commands/ways-in/keep-workshop.ts'
import { typeForSomeone } from '../../commands/ways-in/type-for-someone.ts'
import type { WayBack } from '../../domain/card-number.ts'
import { type Problem, problem, problemStatus } from '../../domain/problem.ts'
import type { ConversationDoor } from '../../readers/answer.ts'
import { readTyping, type TypingView } from '../../readers/ways-in.ts'
import { again } from '../again.ts'
import { answeredAt } from '../answered-at.ts'
import { isAway } from '../away.ts'
import { consentKeeper } from '../consent-keeper.ts'
import { readForm } from '../guards/form.ts'
import { requirePartner } from '../guards/person.ts'
import { TypePage } from '../pages/type-page.tsx'
import { WorkshopPage } from '../pages/workshop-page.tsx'
import type { Parts } from '../parts.ts'
import { type Partner, readerOf } from '../project-reader.ts'
import { Refusal } from '../refusal.ts'
import { privately, teamPage } from '../respond.ts'
import type { Route } from '../route.ts'
import { traceOf } from '../trace-of.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'

type Fields = Readonly<Record<string, string>>

interface Showing {
  readonly form: FormState
  readonly token: string
  readonly status: 200 | 409 | 422 | 500 | 503
}

// Sixty fields of notes, and those beside them.
const mostWorkshopFields = 70

const fresh = (): Showing => ({ form: emptyForm, token: randomUUID(), status: 200 })

/** Where partners and helpers type what others said or wrote: one person's answer, or the notes of a workshop. */
export function typingRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  const consents = consentKeeper(parts)
  const partnerOf = (context: Context) => requirePartner(parts, context, 'type-for-someone')

  async function find(context: Context, partner: Partner, wished: Fields) {
    const reader = readerOf(parts, context, partner)
    const { conversation, in: language } = wished
    const found = await readTyping(world.database, reader, { conversation, language })
    if (!found) throw new Refusal('not-found')
    return found
  }

  const wishedIn = (context: Context): Fields => ({
    conversation: context.req.query('conversation') ?? '',
    in: context.req.query('in') ?? '',
  })

  /** The door somebody's words come through, in the language they spoke. */
  function chosenIn({ view, door }: { view: TypingView; door: ConversationDoor | null }, fields: Fields) {
    if (!view.chosen || !door || view.chosen.id !== fields.conversation) throw new Refusal('not-open')
    return { door, language: view.chosen.asked.language, forChildren: view.chosen.asked.forChildren }
  }

  function pageOf(context: Context, partner: Partner, view: TypingView, showing: Showing) {
    const { language } = readerOf(parts, context, partner)
    const options = { status: showing.status, headers: privately }
    return {
      type: (kept: WayBack | null) =>
        teamPage(
          context,
          assets,
          language,
          (frame) => <TypePage {...{ frame, view, kept }} {...showing} />,
          options,
        ),
      workshop: (kept: number | null) =>
        teamPage(
          context,
          assets,
          language,
          (frame) => <WorkshopPage {...{ frame, view, kept }} {...showing} />,
          options,
        ),
    }
  }

  /** What a failure of ours is told as; the words stay in the form. */
  const told = (route: string) => (failure: unknown) => {
    if (!isAway(failure)) parts.log.error({ ...traceOf(failure), route }, 'typed words could not be kept')
    return problem(isAway(failure) ? 'away' : 'unexpected')
  }

  const consentOf = (
    partner: Partner,
    { language, forChildren }: ReturnType<typeof chosenIn>,
    fields: Fields,
  ) => consents.answering({ organisation: partner.organisation, language }, forChildren, fields.consent)

  return [
    {
      method: 'GET',
      path: '/p/:id/type',
      kind: 'partners',
      may: 'type-for-someone',
      async handle(context) {
        const partner = await partnerOf(context)
        const { view } = await find(context, partner, wishedIn(context))
        return pageOf(context, partner, view, fresh()).type(null)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/type',
      kind: 'partners',
      may: 'type-for-someone',
      async handle(context) {
        const partner = await partnerOf(context)
        const { fields } = await readForm(context)
        const found = await find(context, partner, fields)
        const chosen = chosenIn(found, fields)
        const { language } = chosen
        const consentText = await consentOf(partner, chosen, fields)
        const given = { language, fields, consentText }
        const outcome = await typeForSomeone(
          world,
          parts.answers,
          partner,
          (day) => answeredAt(chosen.door, day),
          given,
        ).catch(told('/p/:id/type'))
        const { way = '', came = '' } = fields
        return outcome.ok
          ? pageOf(context, partner, found.view, { ...fresh(), form: formState({ way, came }) }).type(
              outcome.value,
            )
          : pageOf(context, partner, found.view, notKept(fields, outcome.problem)).type(null)
      },
    },
    {
      method: 'GET',
      path: '/p/:id/workshop',
      kind: 'partners',
      may: 'type-for-someone',
      async handle(context) {
        const partner = await partnerOf(context)
        const { view } = await find(context, partner, wishedIn(context))
        return pageOf(context, partner, view, fresh()).workshop(null)
      },
    },
    {
      method: 'POST',
      path: '/p/:id/workshop',
      kind: 'partners',
      may: 'type-for-someone',
      async handle(context) {
        const partner = await partnerOf(context)
        const { fields } = await readForm(context, [], mostWorkshopFields)
        const found = await find(context, partner, fields)
        const chosen = chosenIn(found, fields)
        const asked = answeredAt(chosen.door, world.now().toISOString().slice(0, 10))
        const consentText = await consentOf(partner, chosen, fields)
        const verb = keepWorkshop({ asked, consentText, language: chosen.language })
        const outcome = await perform(world, partner, verb, fields).catch(told('/p/:id/workshop'))
        return outcome.ok
          ? pageOf(context, partner, found.view, fresh()).workshop(outcome.value.notes)
          : pageOf(context, partner, found.view, notKept(fields, outcome.problem)).workshop(null)
      },
    },
  ]
}

/** The form again, with all that was typed, whatever was in the way: the words came from somebody. */
function notKept(fields: Fields, problem: Problem): Showing {
  const shown = again(fields, problem, 'words1')
  if (shown) return { ...shown, status: problem.id === 'already-sent' ? 409 : 422 }
  const { id } = problem
  if (id !== 'not-open' && id !== 'away' && id !== 'busy' && id !== 'unexpected') throw new Refusal(id)
  return {
    form: formState(fields, { words1: `error.${id}` }),
    token: fields.token ?? randomUUID(),
    status: problemStatus[id],
  }
}

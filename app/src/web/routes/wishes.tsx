import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { keyHash } from '../../commands/answer.ts'
import { addOwnWish } from '../../commands/statements/add-own.ts'
import { answerStatement, chooseWish } from '../../commands/statements/answer-statement.ts'
import { wishKey } from '../../commands/statements/wish-key.ts'
import { readKey } from '../../domain/key.ts'
import type { Language } from '../../domain/language.ts'
import { problemStatus } from '../../domain/problem.ts'
import { participantFrom, readStatementForm, type StatementForm } from '../../domain/statement-form.ts'
import { answeringView, ownAnswersView, wishView } from '../../readers/answering.ts'
import { roundIsOpen, type StatementDoor } from '../../readers/statement-door.ts'
import { ownChoices } from '../../store/choices.ts'
import { getConversation } from '../../store/conversations.ts'
import { findKey } from '../../store/doors.ts'
import {
  findStatementKey,
  type OwnStatementAnswer,
  ownStatementAnswers,
} from '../../store/statement-answers.ts'
import { reading } from '../../store/store.ts'
import { type Answering, countOne, openAnswering, type Whose } from '../answering.ts'
import { readForm } from '../guards/form.ts'
import { networkOf } from '../guards/network.ts'
import { limitNetwork, refuseSpent } from '../guards/rate.ts'
import { WishChoicePage } from '../pages/wish-choice-page.tsx'
import { WishListPage } from '../pages/wish-list-page.tsx'
import { WishPage } from '../pages/wish-page.tsx'
import { WishesClosedPage, WishThanksPage } from '../pages/wish-thanks-page.tsx'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import {
  chooseLanguage,
  frameOf,
  privately,
  publicPage,
  ready,
  type Answering as Sending,
} from '../respond.ts'
import type { Route } from '../route.ts'
import { emptyForm, type FormState, formState } from '../ui/form-state.ts'
import { wishPages } from '../wish-pages.tsx'

// The same count as on the page of keys: wrong ones only.
const wrongKeys = { name: 'wrong-key', most: 30, minutes: 10 }

/** One request to a round: the round, the language, and what was sent. */
interface Asked {
  readonly context: Context
  readonly door: StatementDoor
  readonly language: Language
}

/** Where people answer wishes, one at a time, without script and without a cookie: who answers goes from form to form, signed. */
export function wishRoutes(parts: Parts): readonly Route[] {
  const { world, assets } = parts
  let opened: Answering | undefined
  const answering = (): Answering => (opened ??= openAnswering(parts))
  const today = () => world.now().toISOString().slice(0, 10)
  const prepared = wishPages(assets, today)

  async function ask(context: Context): Promise<Asked> {
    const door = await answering().door(context.req.param('code') ?? '')
    if (!door) throw new Refusal('not-found')
    return { context, door, language: chooseLanguage(context, door.round.languages) }
  }

  const roundOf = ({ organisation, round, project }: StatementDoor) => ({
    organisation,
    round: round.id,
    project: project.id,
    open: roundIsOpen(round, today()),
  })

  const answersOf = ({ organisation, round }: StatementDoor, { participant }: Whose) =>
    reading(world.database, organisation, (store) => ownStatementAnswers(store, round.id, participant))

  const frameFor = ({ context, language, door }: Asked) => ({
    ...frameOf(context, assets, language),
    path: `/s/${door.round.code}`,
  })

  const viewOf = ({ door, language }: Asked) => answeringView(door, language, today())

  function closedPage(asked: Asked, form: FormState = emptyForm, sending: Sending = {}, open = true) {
    const frame = frameFor(asked)
    const view = viewOf(asked)
    const element = <WishesClosedPage frame={frame} view={{ ...view, open: open && view.open }} form={form} />
    return publicPage(asked.context, frame, element, sending)
  }

  /** The next wish, or the page of thanks when there is none left. */
  async function nextPage(asked: Asked, whose: Whose, answers: readonly OwnStatementAnswer[]) {
    const { door, language, context } = asked
    const drawn = answering().next(door, whose.participant, answers)
    if (!drawn) return answers.length > 0 ? thanksPage(asked, whose, answers) : closedPage(asked)
    const about = { about: 'statement', statement: drawn.statement, chance: drawn.chance } as const
    const signed = answering().signed(door, whose, about)
    const { page, values } = await prepared(context, door, language, {
      drawn,
      signed,
      token: randomUUID(),
      answers,
    })
    return ready(context, assets, page, values)
  }

  /** One wish by itself: to be answered anew, or with a word about an own wish. */
  function onePage(
    asked: Asked,
    form: StatementForm & { about: 'statement' },
    more: { form?: FormState; token?: string; most?: boolean; ownSent?: boolean },
    sending: Sending = {},
  ) {
    const { door, language, context } = asked
    const statement = door.byId.get(form.statement)
    if (!statement) throw new Refusal('statement-gone')
    const frame = frameFor(asked)
    return publicPage(
      context,
      frame,
      <WishPage
        frame={frame}
        view={viewOf(asked)}
        wish={wishView(statement, language)}
        signed={answering().signed(door, form, form)}
        place={null}
        last={null}
        token={more.token ?? randomUUID()}
        form={more.form ?? emptyForm}
        first={false}
        most={more.most ?? false}
        ownSent={more.ownSent ?? false}
      />,
      sending,
    )
  }

  async function listPage(asked: Asked, whose: Whose) {
    const { door, language, context } = asked
    const answers = await answersOf(door, whose)
    const known = answers.filter(([id]) => door.byId.has(id)).length
    const left = door.statements.filter(({ author }) => author !== whose.participant).length - known
    const frame = frameFor(asked)
    const own = ownAnswersView(door, language, answers, left)
    const signed = answering().signed(door, whose, { about: 'list' })
    const element = <WishListPage frame={frame} view={viewOf(asked)} own={own} signed={signed} />
    return publicPage(context, frame, element, { headers: privately })
  }

  async function thanksPage(asked: Asked, whose: Whose, answers: readonly OwnStatementAnswer[]) {
    const { door, language, context } = asked
    const { choices, given } = await wishKey(world, {
      ...roundOf(door),
      ...whose,
      language,
      answered: answers.length > 0,
    })
    const frame = frameFor(asked)
    return publicPage(
      context,
      frame,
      <WishThanksPage
        frame={frame}
        view={viewOf(asked)}
        signed={answering().signed(door, whose, { about: 'list' })}
        given={given}
        keyed={whose.keyed}
        answered={answers.length > 0}
        all={answering().next(door, whose.participant, answers) === undefined}
        choices={answers.length > 0 && answering().pair(door, whose.participant, choices) !== undefined}
      />,
      { headers: privately },
    )
  }

  async function choicePage(asked: Asked, whose: Whose, known?: Awaited<ReturnType<typeof ownChoices>>) {
    const { door, language, context } = asked
    const choices =
      known ??
      (await reading(world.database, door.organisation, (store) =>
        ownChoices(store, door.round.id, whose.participant),
      ))
    const pair = answering().pair(door, whose.participant, choices)
    const [left, right] = [door.byId.get(pair?.left ?? ''), door.byId.get(pair?.right ?? '')]
    if (!pair || !left || !right) return thanksPage(asked, whose, await answersOf(door, whose))
    const frame = frameFor(asked)
    const { number } = frame.t
    return publicPage(
      context,
      frame,
      <WishChoicePage
        frame={frame}
        view={viewOf(asked)}
        left={wishView(left, language)}
        right={wishView(right, language)}
        signed={answering().signed(door, whose, { about: 'choice', ...pair })}
        place={{ number: number(choices.length + 1), total: number(answering().choicesIn(door)) }}
      />,
    )
  }

  /** Lets somebody in by the key they were given here, or by the one of what they said in this project. */
  async function byKey(asked: Asked, fields: Readonly<Record<string, string>>) {
    const { context, door } = asked
    const again = (error: string) => closedOrFirst(asked, formState({}, { key: error }))
    const { canonicals } = readKey(fields.key ?? '')
    if (canonicals.length === 0) return again('error.key-shape')
    await refuseSpent(world, wrongKeys, context)
    const whose = await holderOf(door, canonicals)
    if (whose) return listPage(asked, whose)
    await limitNetwork(world, wrongKeys, context)
    return again('error.key-unknown')
  }

  async function holderOf(door: StatementDoor, canonicals: readonly string[]): Promise<Whose | undefined> {
    const hashes = canonicals.map((canonical) => keyHash(world.key, canonical))
    const [own, others] = await Promise.all([
      Promise.all(hashes.map((hash) => findStatementKey(world.database, hash))),
      Promise.all(hashes.map((hash) => findKey(world.database, hash))),
    ])
    const here = own.find((each) => each?.round === door.round.id)
    if (here) return { participant: here.participant, keyed: true }
    const found = others.find((each) => each?.organisation === door.organisation)
    if (!found) return undefined
    const conversation = await reading(world.database, door.organisation, (store) =>
      getConversation(store, found.conversation),
    )
    if (conversation?.project !== door.project.id) return undefined
    const participant = participantFrom(answering().sign(`holder ${door.round.id} ${found.answer}`))
    return { participant, keyed: true }
  }

  /** The first wish of somebody new, with what is not right about the key they typed. */
  function closedOrFirst(asked: Asked, form: FormState) {
    const { door, context, language } = asked
    const whose = { participant: randomUUID(), keyed: false }
    const drawn = roundOf(door).open ? answering().next(door, whose.participant, []) : undefined
    const statement = door.byId.get(drawn?.statement ?? '')
    if (!drawn || !statement) return closedPage(asked, form, { status: 422, headers: privately })
    const frame = frameFor(asked)
    const { number } = frame.t
    return publicPage(
      context,
      frame,
      <WishPage
        frame={frame}
        view={viewOf(asked)}
        wish={wishView(statement, language)}
        signed={answering().signed(door, whose, { about: 'statement', ...drawn })}
        place={{ number: number(1), total: number(door.statements.length) }}
        last={null}
        token={randomUUID()}
        form={form}
        first
      />,
      { status: 422, headers: privately },
    )
  }

  /** What a form with somebody's signed token in it asks for. */
  async function act(asked: Asked, form: StatementForm, fields: Readonly<Record<string, string>>) {
    const { door } = asked
    const { do: wanted } = fields
    if (wanted === 'list') return listPage(asked, form)
    if (wanted === 'stop') return thanksPage(asked, form, await answersOf(door, form))
    if (!roundOf(door).open) return closedPage(asked, emptyForm, { status: 409 })
    if (wanted === 'next') return nextPage(asked, form, await answersOf(door, form))
    if (wanted === 'choose') return choicePage(asked, form)
    if (wanted === 'change') {
      const most = (await answersOf(door, form)).some(([id, , mark]) => mark && id === fields.statement)
      return onePage(asked, changing(form, fields.statement ?? ''), { most })
    }
    if (wanted === 'again' && form.about === 'statement')
      return onePage(asked, form, { most: fields.most === '1' })
    if (wanted === 'own') return ownWish(asked, form, fields)
    return form.about === 'choice' ? chosen(asked, form, fields) : answered(asked, form, fields)
  }

  const changing = ({ participant, keyed, formAt }: StatementForm, statement: string) =>
    ({ participant, keyed, formAt, about: 'statement', statement, chance: null }) as const

  async function answered(asked: Asked, form: StatementForm, fields: unknown) {
    if (form.about !== 'statement') throw new Refusal('wrong-form')
    const { door } = asked
    const outcome = await answerStatement(world, answering().commits, roundOf(door), form, fields)
    if (!outcome.ok) return refused(asked, outcome.problem.id)
    countOne(door.answered, form.statement)
    return nextPage(asked, form, outcome.value)
  }

  async function chosen(asked: Asked, form: StatementForm & { about: 'choice' }, fields: unknown) {
    const { door } = asked
    const outcome = await chooseWish(world, answering().commits, roundOf(door), form, fields)
    if (!outcome.ok) return refused(asked, outcome.problem.id)
    countOne(door.shown, form.left)
    countOne(door.shown, form.right)
    return choicePage(asked, form, outcome.value)
  }

  function refused(asked: Asked, id: keyof typeof problemStatus) {
    // The round may have been closed since it was last read.
    if (id === 'not-open') return closedPage(asked, emptyForm, { status: 409 }, false)
    throw new Refusal(id === 'check-fields' ? 'wrong-form' : id)
  }

  async function ownWish(asked: Asked, form: StatementForm, fields: Readonly<Record<string, string>>) {
    const { door, language, context } = asked
    if (form.about !== 'statement') throw new Refusal('wrong-form')
    const outcome = await addOwnWish(world, roundOf(door), {
      ...{ participant: form.participant, language, fields },
      flooding: () => parts.floods.rises(networkOf(context), door.round.id),
    })
    if (outcome.ok) return onePage(asked, form, { ownSent: true })
    const { id, fields: errors } = outcome.problem
    if (id !== 'check-fields' && id !== 'already-sent') return refused(asked, id)
    const shown = formState(fields, id === 'check-fields' ? errors : { own: 'error.sent-before' })
    const token = id === 'check-fields' ? fields.token : undefined
    return onePage(asked, form, { form: shown, ...(token && { token }) }, { status: problemStatus[id] })
  }

  return [
    {
      method: 'GET',
      path: '/s/:code',
      kind: 'write',
      may: 'answer',
      async handle(context) {
        const asked = await ask(context)
        if (!roundOf(asked.door).open || asked.door.statements.length === 0) return closedPage(asked)
        return nextPage(asked, { participant: randomUUID(), keyed: false }, [])
      },
    },
    {
      method: 'POST',
      path: '/s/:code',
      kind: 'write',
      may: 'answer',
      async handle(context) {
        const { fields } = await readForm(context)
        const asked = await ask(context)
        if (fields.do === 'key') return byKey(asked, fields)
        const form = readStatementForm(answering().sign, asked.door.round.id, fields.form)
        if (!form) throw new Refusal('wrong-form')
        return act(asked, form, fields)
      },
    },
  ]
}

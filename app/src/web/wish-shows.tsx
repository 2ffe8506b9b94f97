import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { wishKey } from '../commands/statements/wish-key.ts'
import type { Language } from '../domain/language.ts'
import type { StatementForm } from '../domain/statement-form.ts'
import { answeringView, ownAnswersView, wishView } from '../readers/answering.ts'
import { roundIsOpen, type StatementDoor } from '../readers/statement-door.ts'
import { ownChoices } from '../store/choices.ts'
import { type OwnStatementAnswer, ownStatementAnswers } from '../store/statement-answers.ts'
import { reading } from '../store/store.ts'
import { type Answering, openAnswering, type Whose } from './answering.ts'
import { WishChoicePage } from './pages/wish-choice-page.tsx'
import { WishListPage } from './pages/wish-list-page.tsx'
import { WishPage } from './pages/wish-page.tsx'
import { WishesClosedPage, WishThanksPage } from './pages/wish-thanks-page.tsx'
import type { Parts } from './parts.ts'
import { Refusal } from './refusal.ts'
import {
  chooseLanguage,
  frameOf,
  privately,
  publicPage,
  ready,
  type Answering as Sending,
} from './respond.ts'
import { emptyForm, type FormState } from './ui/form-state.ts'
import { wishPages } from './wish-pages.tsx'

/** One request to a round: the round, the language, and what was sent. */
export interface Asked {
  readonly context: Context
  readonly door: StatementDoor
  readonly language: Language
}

/** The pages of a round, each as one participant gets it next. */
export function wishShows(parts: Parts) {
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

  const answersOf = ({ organisation }: StatementDoor, { participant }: Whose) =>
    reading(world.database, organisation, (store) => ownStatementAnswers(store, participant))

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

  /** The first wish of somebody new, with what is not right about the key they typed. */
  function firstPage(asked: Asked, form: FormState) {
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

  return {
    answering,
    ask,
    roundOf,
    answersOf,
    closedPage,
    nextPage,
    onePage,
    listPage,
    thanksPage,
    choicePage,
    firstPage,
  }
}

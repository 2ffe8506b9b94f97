import { randomUUID } from 'node:crypto'
import { addOwnWish } from '../../commands/statements/add-own.ts'
import { answerStatement, chooseWish } from '../../commands/statements/answer-statement.ts'
import { readKey } from '../../domain/key.ts'
import { problemStatus } from '../../domain/problem.ts'
import { readStatementForm, type StatementForm } from '../../domain/statement-form.ts'
import { countOne } from '../answering.ts'
import { readForm } from '../guards/form.ts'
import { networkOf } from '../guards/network.ts'
import { limitNetwork, refuseSpent } from '../guards/rate.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import type { Route } from '../route.ts'
import { emptyForm, formState } from '../ui/form-state.ts'
import { wishHolder } from '../wish-holder.ts'
import { type Asked, wishShows } from '../wish-shows.tsx'

// The same count as on the page of keys: wrong ones only.
const wrongKeys = { name: 'wrong-key', most: 30, minutes: 10 }

/** Where people answer wishes, one at a time, without script and without a cookie: who answers goes from form to form, signed. */
export function wishRoutes(parts: Parts): readonly Route[] {
  const { world } = parts
  const shows = wishShows(parts)
  const {
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
  } = shows

  /** Lets somebody in by the key they were given here, or by the one of what they said in this project. */
  async function byKey(asked: Asked, fields: Readonly<Record<string, string>>) {
    const { context, door } = asked
    const again = (error: string) => shows.firstPage(asked, formState({}, { key: error }))
    const { canonicals } = readKey(fields.key ?? '')
    if (canonicals.length === 0) return again('error.key-shape')
    await refuseSpent(world, wrongKeys, context)
    const whose = await wishHolder(world, answering().sign, door, canonicals)
    if (whose) return listPage(asked, whose)
    await limitNetwork(world, wrongKeys, context)
    return again('error.key-unknown')
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

import { z } from 'zod'
import { done, type Outcome, problem } from '../../domain/problem.ts'
import type { StatementForm } from '../../domain/statement-form.ts'
import { chosenAnswers, type OwnChoice } from '../../store/choices.ts'
import type { OwnStatementAnswer } from '../../store/statement-answers.ts'
import { fieldErrors, type World } from '../command.ts'
import type { StatementCommits } from './commits.ts'

/** The round an answer is for, as the participant's page knows it. */
export interface AnsweredRound {
  readonly organisation: string
  readonly round: string
  readonly open: boolean
}

const votes = { agree: 1, disagree: -1, pass: 0 } as const
const voteWords = ['agree', 'disagree', 'pass'] as const

const AnswerInput = z.object({
  answer: z.enum(voteWords, 'error.choose'),
  most: z.literal('1').optional(),
})

type About<Kind extends StatementForm['about']> = Extract<StatementForm, { about: Kind }>

/** Keeps one answer to one statement. When this says it is kept, it is on disk; with it come all answers its giver gave so far. */
export async function answerStatement(
  world: Pick<World, 'now'>,
  commits: StatementCommits,
  round: AnsweredRound,
  form: About<'statement'>,
  fields: unknown,
): Promise<Outcome<readonly OwnStatementAnswer[]>> {
  const parsed = AnswerInput.safeParse(fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  if (!round.open) return problem('not-open')
  if (commits.full()) return problem('busy')
  const kept = await commits.answer(round.organisation, {
    round: round.round,
    participant: form.participant,
    statement: form.statement,
    vote: votes[parsed.data.answer],
    most: parsed.data.most === '1',
    chance: form.chance,
    formAt: form.formAt,
    today: world.now().toISOString().slice(0, 10),
  })
  if (kept.outcome === 'closed') return problem('not-open')
  return kept.outcome === 'gone' ? problem('statement-gone') : done(kept.answers)
}

const ChoiceInput = z.object({ chosen: z.enum(chosenAnswers, 'error.choose') })

/** Keeps one quick choice, with where each wish stood. */
export async function chooseWish(
  world: Pick<World, 'now'>,
  commits: StatementCommits,
  round: AnsweredRound,
  form: About<'choice'>,
  fields: unknown,
): Promise<Outcome<readonly OwnChoice[]>> {
  const parsed = ChoiceInput.safeParse(fields)
  if (!parsed.success) return problem('check-fields', fieldErrors(parsed.error))
  if (!round.open) return problem('not-open')
  if (commits.full()) return problem('busy')
  const { participant, left, right, chance, formAt } = form
  const kept = await commits.choose(round.organisation, {
    ...{ round: round.round, participant, left, right, chance, formAt },
    chosen: parsed.data.chosen,
    today: world.now().toISOString().slice(0, 10),
  })
  if (kept.outcome === 'closed') return problem('not-open')
  return kept.outcome === 'gone' ? problem('statement-gone') : done(kept.choices)
}

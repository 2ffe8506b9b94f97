import { type NotPeople, notPeople } from '@evenground/fairness'
import type { Language } from '../domain/language.ts'
import type { OwnStatementAnswer } from '../store/statement-answers.ts'
import { inLanguage } from './answer.ts'
import { type AskedBy, askedBy, replyAddress } from './asked-by.ts'
import { type AskedStatement, roundIsOpen, type StatementDoor } from './statement-door.ts'

/** What every page of a round says of itself. */
export interface AnsweringView {
  readonly code: string
  readonly by: AskedBy
  readonly language: Language
  readonly languages: readonly Language[]
  readonly open: boolean
  /** Its first day, where that is still to come. */
  readonly opensOn: string | null
  readonly replyAddress: string
}

/** A wish as somebody reads it, in its own language where nobody put it into theirs. */
export interface WishView {
  readonly id: string
  readonly words: string
  readonly language: string
}

export const voteWord = { '1': 'agree', '0': 'pass', '-1': 'disagree' } as const
export type VoteWord = (typeof voteWord)[keyof typeof voteWord]

/** One of a participant's own answers. */
export interface OwnAnswerView {
  readonly wish: WishView
  readonly answer: VoteWord
  readonly most: boolean
}

/** The list of a participant's own answers. */
export interface OwnAnswersView {
  readonly answers: readonly OwnAnswerView[]
  readonly left: NotPeople
}

export const answeringView = (door: StatementDoor, language: Language, today: string): AnsweringView => ({
  code: door.round.code,
  by: askedBy(door.asking, door.project),
  language,
  languages: door.round.languages,
  open: roundIsOpen(door.round, today),
  opensOn: door.round.opensOn && door.round.opensOn > today ? door.round.opensOn : null,
  replyAddress: replyAddress(door.project),
})

export function wishView({ id, words }: Pick<AskedStatement, 'id' | 'words'>, language: Language): WishView {
  const spoken = words[language] ? language : (Object.keys(words)[0] ?? language)
  return { id, words: inLanguage(words, language), language: spoken }
}

/** What one participant answered to what is still asked, the latest first. */
export const ownAnswersView = (
  door: StatementDoor,
  language: Language,
  answers: readonly OwnStatementAnswer[],
  left: number,
): OwnAnswersView => ({
  answers: answers.toReversed().flatMap(([id, vote, most]) => {
    const statement = door.byId.get(id)
    return statement ? [{ wish: wishView(statement, language), answer: voteWord[vote], most }] : []
  }),
  left: notPeople(left),
})

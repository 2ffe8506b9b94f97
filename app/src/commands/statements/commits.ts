import { type ChoiceToKeep, type KeptChoice, keepChoices } from '../../store/choices.ts'
import type { Database } from '../../store/database.ts'
import {
  type AnswerToStatement,
  type KeptStatementAnswer,
  keepStatementAnswers,
} from '../../store/statement-answers.ts'
import { groupCommit } from '../group-commit.ts'

// As with answers: past so many that wait for a commit, the page asks to try again in a moment.
const mostWaiting = 5000
const mostTogether = 256

/** Where answers to statements and quick choices are kept, many people's at a time. */
export function statementCommits(database: Database) {
  const answers = groupCommit<AnswerToStatement, KeptStatementAnswer>(
    (organisation, batch) => keepStatementAnswers(database, organisation, batch),
    mostTogether,
  )
  const choices = groupCommit<ChoiceToKeep, KeptChoice>(
    (organisation, batch) => keepChoices(database, organisation, batch),
    mostTogether,
  )
  return {
    full: () => answers.waiting() + choices.waiting() > mostWaiting,
    answer: answers.add,
    choose: choices.add,
  }
}

export type StatementCommits = ReturnType<typeof statementCommits>

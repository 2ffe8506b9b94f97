import { nextChoice } from '@evenground/ranking'
import { statementCommits } from '../commands/statements/commits.ts'
import { type Drawn, nextStatement } from '../domain/next-statement.ts'
import { type Sign, type StatementForm, writeForm } from '../domain/statement-form.ts'
import { type StatementDoor, statementDoors } from '../readers/statement-door.ts'
import type { OwnChoice } from '../store/choices.ts'
import type { OwnStatementAnswer } from '../store/statement-answers.ts'
import type { Parts } from './parts.ts'

/** How many quick choices one person is asked for at most. */
const mostChoices = 8
/** Of so many wishes, those shown least, a pair is drawn: more would take longer and tell no more. */
const mostPaired = 60

/** Who answers: a participant, with or without a key of their own. */
export type Whose = Pick<StatementForm, 'participant' | 'keyed'>

type About<Form> = Form extends StatementForm ? Omit<Form, 'participant' | 'keyed' | 'formAt'> : never

/** What the answering pages work with, made when the first of them is asked for. */
export function openAnswering({ world }: Pick<Parts, 'world'>) {
  const { database, key, now } = world
  const sign: Sign = (text) => key.hash('statement', text)
  const seedFor = (text: string): number => sign(`draw ${text}`).readUInt32BE(0)

  return {
    sign,
    door: statementDoors(database, now),
    commits: statementCommits(database),
    /** The statement to show somebody next, with its chance. */
    next(
      door: StatementDoor,
      participant: string,
      answers: readonly OwnStatementAnswer[],
    ): Drawn | undefined {
      const seed = seedFor(`${participant} ${answers.length}`)
      return nextStatement(door.map, { person: participant, answers }, door.statements, seed, door.answered)
    },
    /** The pair to show somebody next; nothing when they have chosen often enough. */
    pair(door: StatementDoor, participant: string, choices: readonly OwnChoice[]) {
      if (choices.length >= mostChoices) return undefined
      const items = door.statements
        .filter(({ author }) => author !== participant)
        .toSorted((one, other) => timesShown(door, one.id) - timesShown(door, other.id))
        .slice(0, mostPaired)
        .map(({ id }) => id)
      const found = nextChoice({
        items,
        showings: door.shown,
        asked: choices.map(([left, right, chosen]) => ({ person: participant, left, right, chosen })),
        seed: seedFor(`pair ${participant} ${choices.length}`),
      })
      const [left, right] = found?.shown ?? []
      return found && left && right ? { left, right, chance: Math.min(1, found.chance) } : undefined
    },
    /** How many quick choices there are for one person. */
    choicesIn: ({ statements: { length } }: StatementDoor): number =>
      Math.min(mostChoices, (length * (length - 1)) / 2),
    signed: (door: StatementDoor, whose: Whose, about: About<StatementForm>): string =>
      writeForm(sign, door.round.id, {
        participant: whose.participant,
        keyed: whose.keyed,
        formAt: now().getTime(),
        ...about,
      }),
  }
}

export type Answering = ReturnType<typeof openAnswering>

const timesShown = (door: StatementDoor, id: string): number => door.shown.get(id) ?? 0

/** Counts one more answer to a statement, until the counts are read again. */
export const countOne = (counts: Map<string, number>, id: string): void =>
  void counts.set(id, (counts.get(id) ?? 0) + 1)

import {
  coverage,
  display,
  type Memory,
  protect,
  protectPeople,
  publicAudience,
  release,
  share,
  startMemory,
} from '@evenground/fairness'
import type { VoteColumns } from '@evenground/opinion-map'
import type { ByWho } from './ground.ts'

/** What people of a round said of themselves, a question at a time: which group each person stands in, -1 where they did not say. */
export interface WhoAnswered {
  readonly question: string
  readonly groups: readonly string[]
  readonly groupOf: Int8Array
}

const unsaid = 'unsaid'

/**
 * Answers by who people are, through the small-numbers engine, protected for everyone. A question that fewer than half answered
 * gives nothing. Told once, when nobody answers any more: then no later number can give an earlier one away. What was told of one
 * statement by one question is remembered when the next question is asked of it.
 */
export function byWho(votes: VoteColumns, asked: readonly WhoAnswered[]): readonly ByWho[] {
  const memories = votes.statements.map((): Memory => startMemory())
  return asked.map(({ question, groups, groupOf }) => {
    const said = groupOf.filter((group) => group >= 0).length
    const covered = coverage(...bothShown(said, votes.people.length))
    const shown = { question, answered: covered.answered, enough: covered.enough, groups }
    if (!covered.enough) return { ...shown, statements: [] }
    const counts = countByGroup(votes, groupOf, groups.length + 1)
    const statements = votes.statements.map((id, at) => {
      const people = protectPeople({
        groupings: [
          { name: question, groups: [...groups, unsaid] },
          { name: 'answer', groups: ['agree', 'not'] },
        ],
        counts: counts[at] as readonly number[],
      })
      const answer = release({
        people,
        question: { by: [question, 'answer'] },
        audience: publicAudience(),
        memory: memories[at] as Memory,
        at: asked.findIndex((each) => each.question === question) + 1,
      })
      memories[at] = answer.memory
      if (answer.outcome === 'refused')
        return { id, agree: groups.map(() => ({ hidden: 'to protect' }) as const) }
      const { cells, rowTotals } = answer.table
      return {
        id,
        agree: groups.map((_, group) =>
          share(cells[group]?.[0] ?? { hidden: 'to protect' }, rowTotals[group] ?? { hidden: 'to protect' }),
        ),
      }
    })
    return { ...shown, statements }
  })
}

const bothShown = (said: number, all: number) =>
  [
    display(protect(said, 'equality'), publicAudience()),
    display(protect(all, 'equality'), publicAudience()),
  ] as const

/** Of each statement: agree and not, group by group, those who did not say last. */
function countByGroup(
  { statements, statement, person, vote }: VoteColumns,
  groupOf: Int8Array,
  groups: number,
): readonly (readonly number[])[] {
  const counts = statements.map(() => new Array<number>(groups * 2).fill(0))
  for (let i = 0; i < person.length; i++) {
    const group = groupOf[person[i] as number] as number
    const of = counts[statement[i] as number] as number[]
    const at = (group < 0 ? groups - 1 : group) * 2 + (vote[i] === 1 ? 0 : 1)
    of[at] = (of[at] ?? 0) + 1
  }
  return counts
}

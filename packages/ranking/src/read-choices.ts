import { type Choice, faultOf } from './choice.ts'
import { type Row, readTable } from './read-table.ts'

export type Read = { readonly choices: readonly Choice[]; readonly problems: readonly string[] }

/**
 * Choices from CSV. Pairs: `person,left,right,chosen` where chosen is left, right, both, neither, or the name of one of the two.
 * Most and least: `person,shown,best,worst` where shown holds 3 or 4 names with | between. Both may stand in one file.
 * Optional columns: group, at, ms. Problems name the line; a line with a problem gives no choice.
 */
export function readChoices(text: string): Read {
  const { columns, rows, problem } = readTable(text)
  if (problem) return { choices: [], problems: [problem] }
  const pairs = ['person', 'left', 'right', 'chosen'].every((name) => columns.includes(name))
  const sets = ['person', 'shown', 'best', 'worst'].every((name) => columns.includes(name))
  if (!pairs && !sets) {
    return {
      choices: [],
      problems: [
        'The first line must name the columns: person,left,right,chosen or person,shown,best,worst.',
      ],
    }
  }
  const problems: string[] = []
  const choices = rows.flatMap((row) => {
    const choice = choiceOf(row)
    const fault = typeof choice === 'string' ? choice : faultOf(choice)
    if (fault === undefined) return [choice as Choice]
    problems.push(`Line ${row.line}: ${fault}.`)
    return []
  })
  return { choices, problems }
}

function choiceOf(row: Row): Choice | string {
  const cell = (name: string) => row.cells.get(name) ?? ''
  const at = numberIn(cell('at'))
  const ms = numberIn(cell('ms'))
  if (Number.isNaN(at) || Number.isNaN(ms)) return 'at and ms must be numbers'
  const common = {
    person: cell('person'),
    ...(cell('group') ? { group: cell('group') } : {}),
    ...(at === undefined ? {} : { at }),
    ...(ms === undefined ? {} : { ms }),
  }
  if (cell('shown') !== '') {
    const shown = cell('shown')
      .split('|')
      .map((item) => item.trim())
    return { ...common, shown, best: cell('best'), worst: cell('worst') }
  }
  const [left, right] = [cell('left'), cell('right')]
  const chosen = answerIn(cell('chosen'), left, right)
  return chosen
    ? { ...common, left, right, chosen }
    : `"${cell('chosen')}" is none of left, right, both, neither, nor one of the two names`
}

function answerIn(word: string, left: string, right: string) {
  if (word === left) return 'left'
  if (word === right) return 'right'
  const plain = word.toLowerCase()
  return (['left', 'right', 'both', 'neither'] as const).find((answer) => answer === plain)
}

const numberIn = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell))

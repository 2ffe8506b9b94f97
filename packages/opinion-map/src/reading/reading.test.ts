import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { voteColumns } from '../votes/vote-columns.ts'
import { csvRows } from './csv-rows.ts'
import { readVotes } from './read-votes.ts'
import { without } from './without.ts'

function rowsOf(pieces: readonly string[]): string[][] {
  const rows: string[][] = []
  const feed = csvRows(
    (fields) => rows.push([...fields]),
    () => rows.push(['unclosed']),
  )
  for (const piece of pieces) feed(piece)
  feed(undefined)
  return rows
}

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`

describe('comma separated text', () => {
  test('any fields come back, wherever the text is cut into pieces', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') })
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.nat(), (rows, cut) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\n')
        const at = cut % (text.length + 1)
        expect(rowsOf([text.slice(0, at), text.slice(at)])).toEqual(rows)
      }),
    )
  })

  test('lines may end the Windows way, and the last may lack its end', () => {
    expect(rowsOf(['a,b\r\n1,2\r\n3,"x, y"'])).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', 'x, y'],
    ])
  })
})

test('a quote inside a field is text; one that opens a field and never closes is told', () => {
  expect(rowsOf(['a,5" pipe,b\nc,"d ""e"" f",g\n'])).toEqual([
    ['a', '5" pipe', 'b'],
    ['c', 'd "e" f', 'g'],
  ])
  for (const cut of [0, 3, 5, 9])
    expect(rowsOf(['a,b\nc,"d\ne,f\n'.slice(0, cut), 'a,b\nc,"d\ne,f\n'.slice(cut)])).toEqual([
      ['a', 'b'],
      ['unclosed'],
    ])
})

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts
}

describe('votes', () => {
  test('words and numbers, times and dates, in any order of columns', async () => {
    const found = await readVotes(
      pieces('\uFEFFtime,vote,statement,person\n5,agree,s,ann\n1970-01-01T00:00:01Z,-1,s,bo\n,PASS,t,ann\n'),
      'x',
    )
    expect([...found.vote]).toEqual([1, -1, 0])
    expect([...(found.time ?? [])]).toEqual([5, 1000, Number.NEGATIVE_INFINITY])
    expect(found.people).toEqual(['ann', 'bo'])
  })

  test('a Polis export is read by its own headings', async () => {
    const found = await readVotes(
      pieces('timestamp,datetime,comment-id,voter-id,vote\n7,x,3,9,-1\n'),
      'votes.csv',
    )
    expect([found.people, found.statements, [...found.vote]]).toEqual([['9'], ['3'], [-1]])
  })

  test.each([
    ['', 'is empty'],
    ['person,vote\n', 'no column "statement"'],
    ['person,statement,vote\nJos\uFFFD,s,1\n', 'not UTF-8 text'],
    ['person,statement,vote\nann,s,2\n', 'row 2: "2" is not a vote'],
    ['person,statement,vote\n,s,1\n', 'row 2: the person is missing'],
    ['person,statement,vote,time\nann,s,1,soon\n', 'row 2: "soon" is not a time'],
    ['person;statement;vote\nann;s;1\n', 'semicolons between its columns'],
    ['person\tstatement\tvote\nann\ts\t1\n', 'tabs between its columns'],
    ['person,statement,vote\nann,s,1\nbo,"s,1\ncy,s,1\n', 'row 3: a quote (") is opened and never closed'],
  ])('what is wrong is said with its row: %j', async (text, message) => {
    await expect(readVotes(pieces(text), 'x.csv')).rejects.toThrow(message)
  })

  test('whole seconds of a Polis server become milliseconds; other times stay as they are', async () => {
    const timesOf = async (heading: string, ...times: string[]) => {
      const rows = times.map((time, i) => `${time},s${i},p,1\n`)
      return [...((await readVotes(pieces(`${heading},statement,person,vote\n`, ...rows), 'x')).time ?? [])]
    }
    expect(await timesOf('timestamp', '1500232652', '', '1500232653')).toEqual([
      1500232652000,
      Number.NEGATIVE_INFINITY,
      1500232653000,
    ])
    expect(await timesOf('timestamp', '1500232652930')).toEqual([1500232652930])
    expect(await timesOf('timestamp', '1500232652930', '5')).toEqual([1500232652930, 5])
    expect(await timesOf('time', '1500232652')).toEqual([1500232652])
  })

  test('leaving statements out keeps the rest', () => {
    const votes = voteColumns([
      { person: 'a', statement: 's', vote: 1, time: 1 },
      { person: 'b', statement: 't', vote: -1, time: 2 },
    ])
    const left = without(votes, ['s'])
    expect([left.statements, [...left.statement], [...left.vote], [...(left.time ?? [])]]).toEqual([
      ['t'],
      [0],
      [-1],
      [2],
    ])
  })
})

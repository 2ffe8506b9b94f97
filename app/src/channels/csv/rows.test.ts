import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDelimiter } from './dialect.ts'
import { findEncoding, textOf } from './encoding.ts'
import { type FileRow, NoTable, readRows } from './read-rows.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

/** The same bytes in pieces that cut letters in two. */
function* pieces(whole: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size)
}

async function textIn(whole: Uint8Array, size = 3): Promise<string> {
  let text = ''
  for await (const part of textOf(pieces(whole, size), await findEncoding(pieces(whole, 700)))) text += part
  return text
}

async function rowsOf(text: string, delimiter = findDelimiter(text)): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  for await (const row of readRows([text], delimiter)) rows.push(row)
  return rows
}

const said = 'id,words\n1,“Dłużej czekałam” – ਚਾਹ 👵🏽\n'

test.each([
  ['UTF-8', bytes(said)],
  ['UTF-8 with its mark', bytes(`\ufeff${said}`)],
  ['UTF-16 as spreadsheets save it', bytes(`\ufeff${said}`, 'utf16le')],
  ['UTF-16, the other way round', bytes(`\ufeff${said}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', bytes(said, 'utf16le')],
])('a file in %s is read with every letter', async (_, file) => {
  expect(await textIn(file)).toBe(said)
})

test('a file of an older spreadsheet keeps its accents and curly quotes', async () => {
  const file = Buffer.concat([
    bytes('id;words\r\n1;'),
    Buffer.from([0x93, 0xc9, 0x74, 0xe9, 0x94, 0x20, 0x80]),
  ])
  expect(await textIn(file)).toBe('id;words\r\n1;“Été” €')
})

test('an empty file and one of a single byte are text', async () => {
  expect(await textIn(Buffer.alloc(0))).toBe('')
  expect(await textIn(bytes('x'))).toBe('x')
})

test.each([
  ['a,b\n1,"x; y; z"\n2,"p; q"\n', ','],
  ['a;b;c\n1,5;2,5;x\n', ';'],
  ['a\tb\n1, 2\t3\n', '\t'],
  ['a|b\nx|y\n', '|'],
  ['words\nJust one, long, column\nand, more\n', ','],
  ['', ','],
])('%j is split by %j', (head, delimiter) => {
  expect(findDelimiter(head)).toBe(delimiter)
})

test('quotes, line ends and short rows of the wild', async () => {
  const text = 'id,words\r\n1,"He said ""no"",\r\nthen left"\r\n\r\n2,5" of rain\r\n3\r\n4,a,b\r\n'
  expect(await rowsOf(text)).toEqual([
    { line: 1, cells: ['id', 'words'] },
    { line: 2, cells: ['1', 'He said "no",\r\nthen left'] },
    { line: 5, cells: ['2', '5" of rain'] },
    { line: 6, cells: ['3'] },
    { line: 7, cells: ['4', 'a', 'b'] },
  ])
})

test('line ends of old machines, and a last row without one', async () => {
  expect(await rowsOf('id,words\r1,a\r2,b')).toEqual([
    { line: 1, cells: ['id', 'words'] },
    { line: 2, cells: ['1', 'a'] },
    { line: 3, cells: ['2', 'b'] },
  ])
})

test('a quote that is never closed is told with its line', async () => {
  const failure = await rowsOf('id,words\n1,"never closed\n2,b\n', ',').catch((each: unknown) => each)
  expect(failure).toBeInstanceOf(NoTable)
  expect(failure).toMatchObject({ why: 'quote-not-closed' })
})

test('a row without an end does not fill the memory', async () => {
  function* endless() {
    yield 'id,words\n1,"'
    for (let n = 0; n < 1000; n++) yield 'x'.repeat(10_000)
  }
  const reading = (async () => {
    for await (const row of readRows(endless(), ',')) expect(row.cells).toEqual(['id', 'words'])
  })()
  await expect(reading).rejects.toMatchObject({ why: 'row-too-long' })
})

test('whatever people wrote comes back as they wrote it', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', ''))
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const text = ['a,b,c', ...cells.map((row) => row.map(quoted).join(','))].join('\n')
      expect((await rowsOf(text, ',')).slice(1).map((row) => row.cells)).toEqual(cells)
    }),
    { numRuns: 100 },
  )
})

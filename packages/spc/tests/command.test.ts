import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableFrom } from '../src/cli/csv.ts'
import { runCommand } from '../src/cli/run.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spc-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

function run(...words: string[]) {
  const [out, error]: string[][] = [[], []]
  const code = runCommand(words, { out: (text) => out?.push(text), error: (text) => error?.push(text) })
  return { code, out: out?.join('\n') ?? '', error: error?.join('\n') ?? '' }
}

const weeks =
  'week;kept;of;note\n2027-01-18;2;7;\n2027-01-25;3;7;"Test 1: a board; red"\n2027-02-01;NA;7;\n2027-02-08;5;7;\n'

describe('spc', () => {
  test('JSON in, the chart as JSON out', () => {
    const { code, out } = run(
      file(
        'a.json',
        JSON.stringify({
          chart: 'c',
          readings: [
            { x: 1, y: 4 },
            { x: 2, y: 6 },
          ],
        }),
      ),
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      chart: 'c',
      points: [
        { y: 4, centre: 5 },
        { y: 6, centre: 5 },
      ],
    })
  })

  test('--svg writes the drawing and says the sentence', () => {
    const target = join(folder, 'a.svg')
    const { code, out } = run(
      file('a.json', JSON.stringify({ y: [4, 6, 5] })),
      '--svg',
      target,
      '--title',
      'Doors',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^Too early to tell/)
    expect(readFileSync(target, 'utf8')).toMatch(/^<svg .*Doors/)
  })

  test('a table in, with quotes, gaps and columns found by name', () => {
    const { code, out } = run(
      file('w.csv', weeks),
      '--chart',
      'p',
      '--multiply',
      '100',
      '--phase',
      '2027-02-01=After',
    )
    expect(code).toBe(0)
    const chart = JSON.parse(out)
    expect(chart.points.map((point: { n: number | null }) => point.n)).toEqual([7, 7, null, 7])
    expect(chart.points[1].note).toBe('Test 1: a board; red')
    expect(chart.phases[1].name).toBe('After')
  })

  test('a table and a narrow drawing to the screen', () => {
    const path = file('w.csv', weeks)
    expect(run(path, '--svg', '-', '--narrow', '--rtl').out).toMatch(
      /^<svg .*viewBox="0 0 320 .*direction="rtl"/,
    )
    expect(run(path, '--table', '-').out).toMatch(/^<table class="spc-table">/)
    expect(run(path, '--say').out).toMatch(/^Too early/)
  })

  test('checks in, proof out', () => {
    const checks = Array.from({ length: 60 }, () => ({ kept: true, judgedBy: 'served' }))
    const path = file('checks.json', JSON.stringify({ claim: 0.9, checks }))
    expect(run(path, '--say').out).toBe(
      'Kept 60 of 60: we can claim at least 93 in 100. Always: at least 90 in 100 is proven.',
    )
    expect(JSON.parse(run(path).out)).toMatchObject({ always: true })
  })

  test.each([
    ['no file', ['nowhere.json'], /There is no file/],
    ['no words', ['--rules'], /argument|value/i],
    ['an unknown option', ['a.json', '--colour'], /--colour/],
    ['two files', ['a.json', 'b.json'], /One file at a time/],
  ])('%s is told plainly', (_, words, message) => {
    const { code, error } = run(...words)
    expect(code).toBe(2)
    expect(error).toMatch(message)
    expect(error).not.toMatch(/\n\s+at /)
  })

  test.each([
    ['{', /not JSON/],
    ['[]', /one JSON object/],
    ['{}', /needs "readings"/],
    ['{"y":[1,"a"]}', /entry 2: y must be a number/],
    ['{"y":[1],"target":"high"}', /"target" must be a number/],
    ['{"y":[1],"chart":"pie"}', /no chart called pie/],
    ['{"y":[1],"rules":"nelson"}', /does not fit/],
    ['{"y":[12],"n":[10],"chart":"p"}', /12 out of 10/],
    ['{"y":[1],"chart":"constructor"}', /no chart called constructor/],
    ['{"y":[1],"chart":"p","n":[2],"standardised":"yes"}', /"standardised" must be true or false/],
    ['{"y":[1],"conventions":{"minimumUseful":"no"}}', /conventions.minimumUseful must be a number/],
    ['{"claim":2,"checks":[]}', /"claim" must be a share/],
    ['{"claim":0.9,"checks":[],"level":2}', /"level" must be a share/],
    ['{"claim":0.9,"checks":[],"looks":[]}', /"looks" must be/],
    ['{"claim":0.9,"checks":[],"groups":"all"}', /"groups" must be a list/],
    ['{"claim":0.9,"checks":[],"floor":0}', /"floor" must be a count/],
  ])('%s is told plainly', (content, message) => {
    const { code, error } = run(file('bad.json', content))
    expect(code).toBe(2)
    expect(error).toMatch(message)
  })

  test.each([
    ['a,b\n1,2\n', /Which column holds the values/],
    ['x,y\n1,two\n', /Row 2, column y: "two" is not a number/],
    ['x,y\n', /empty/],
    ['date,y\n2027-03-01,1\n15/03/2027,2\n', /Row 3: "15\/03\/2027" can be read in two ways/],
    ['date,y\n2027-03-01,1\n2027-3-8,2\n', /2027-3-8 is not a date/],
    ['x,y\n1,"2\n', /never closed/],
  ])('the table %j is told plainly', (content, message) => {
    const { code, error } = run(file('bad.csv', content))
    expect(code).toBe(2)
    expect(error).toMatch(message)
  })

  test('a byte order mark, Windows line ends and tabs are no trouble', () => {
    const table = tableFrom('\uFEFFx\ty\r\n1\t2\r\n')
    expect(table).toEqual({ ok: true, value: { columns: ['x', 'y'], rows: [['1', '2']] } })
  })

  test('the command itself starts, helps and ends with its exit code', () => {
    const command = fileURLToPath(new URL('../bin/spc.mjs', import.meta.url))
    const help = spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' })
    expect([help.status, help.stdout.startsWith('spc: run charts')]).toEqual([0, true])
    const piped = spawnSync(process.execPath, [command, '-', '--csv', '--say'], {
      encoding: 'utf8',
      input: 'y\n1\n2\n',
    })
    expect(piped.stdout).toMatch(/^Too early/)
    expect(spawnSync(process.execPath, [command, 'nowhere.json']).status).toBe(2)
  })
})

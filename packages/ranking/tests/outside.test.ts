import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../src/cli.ts'
import { normalBelow } from '../src/closeness.ts'
import { drawRanking, rank } from '../src/door.ts'
import { readChoices } from '../src/read-choices.ts'
import { version } from '../src/version.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function called(args: string[]): { code: number; out: string; said: string } {
  let out = ''
  let said = ''
  const code = run(
    args,
    (text) => {
      out += text
    },
    (text) => {
      said += text
    },
  )
  return { code, out, said }
}

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ranking-')), 'choices.csv')
  writeFileSync(path, text)
  return path
}

test('every figure of the shipped cases agrees', () => {
  const { stdout, status } = spawnSync(process.execPath, [here('../bench/conformance.ts')], {
    encoding: 'utf8',
  })
  const { agree, of } = JSON.parse(stdout.trim().split('\n').at(-1) as string)
  expect(agree).toBe(of)
  expect(of).toBeGreaterThan(200)
  expect(status).toBe(0)
})

test('the normal distribution function is right to twelve digits', () => {
  for (const [z, p] of [
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.6448536269514722, 0.05],
    [2.9, 0.998134186699616],
    [-3.1, 0.000967603213218358],
    [-6, 9.86587645037698e-10],
  ] as const) {
    expect(normalBelow(z) / p).toBeCloseTo(1, 11)
  }
})

test('results carry the version of the package', () => {
  expect(version).toBe(JSON.parse(readFileSync(here('../package.json'), 'utf8')).version)
})

describe('CSV', () => {
  test('pairs and sets stand in one file; names with commas and quotes are kept', () => {
    const { choices, problems } = readChoices(
      '\uFEFFperson,left,right,chosen,shown,best,worst,group,ms\r\np1,"a, b",c,"a, b",,,,g,12\np2,,,,a|c,a,c,,\n',
    )
    expect(choices).toEqual([{ person: 'p1', left: 'a, b', right: 'c', chosen: 'left', group: 'g', ms: 12 }])
    expect(problems).toHaveLength(1)
    expect(readChoices('person,left,right,chosen\np,a "good" bed,5" pipe,left\n').choices).toEqual([
      { person: 'p', left: 'a "good" bed', right: '5" pipe', chosen: 'left' },
    ])
    expect(readChoices('person,shown,best,worst\np,"a|""q""|c",a,c\n').choices).toEqual([
      { person: 'p', shown: ['a', '"q"', 'c'], best: 'a', worst: 'c' },
    ])
  })

  test('problems name the line', () => {
    expect(readChoices('').problems[0]).toContain('empty')
    expect(readChoices('a,b\n1,2\n').problems[0]).toContain('columns')
    expect(readChoices('person,left,right,chosen\np,a,b,left\np,a,b,what\n').problems[0]).toContain('Line 3')
    expect(readChoices('person,left,right,chosen\np,a,b,left\np,"a,b,left\n').problems[0]).toContain(
      'Line 3: a quotation mark',
    )
    expect(readChoices('person,left,right,chosen\np,"a" x,b,left\n').problems[0]).toContain(
      'Line 2: a quotation',
    )
    expect(readChoices('person,left,right,chosen\np,a,b,left,5\n').problems[0]).toContain('more cells')
  })
})

describe('the command line', () => {
  const good = 'person,left,right,chosen\np1,rest,food,left\np2,food,rest,rest\n'

  test('writes the ranking as JSON', () => {
    const { code, out } = called([file(good), '--top', '1', '--seed', '4'])
    expect(code).toBe(0)
    const ranking = JSON.parse(out)
    expect(ranking.items[0].item).toBe('rest')
    expect(ranking.madeBy.settings).toMatchObject({ top: 1, seed: 4 })
  })

  test('says what to ask next', () => {
    expect(JSON.parse(called([file(good), '--next', 'p9']).out).shown.toSorted()).toEqual(['food', 'rest'])
    expect(JSON.parse(called([file(good), '--next', 'p1']).out).shown).toEqual([])
  })

  test('what is wrong is said plainly, with exit code 2', () => {
    for (const args of [
      ['no-such-file.csv'],
      [file('x\n1\n')],
      [file(good), '--top', 'many'],
      [file(good), '--top', '0'],
      [file(good), '--what'],
      ['a', 'b'],
    ]) {
      const { code, out, said } = called(args)
      expect([code, out]).toEqual([2, ''])
      expect(said).toMatch(/^ranking: /)
      expect(said).not.toContain('    at ')
    }
  })

  test('good rows can go on alone', () => {
    const path = file(`${good}p3,rest,food,perhaps\n`)
    expect(called([path]).code).toBe(2)
    const { code, said } = called([path, '--good-rows'])
    expect(code).toBe(0)
    expect(said).toContain('Line 4')
  })

  test('runs as a program and reads standard input', () => {
    const { stdout, status } = spawnSync(process.execPath, [here('../bin/ranking.mjs')], {
      input: good,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).people).toBe(2)
  })
})

test('the picture says in words what it draws, and escapes what people wrote', () => {
  const order = rank([{ person: 'p', left: '<script>', right: 'b & c', chosen: 'left' }])
  const svg = drawRanking(order, { title: 'What "matters"' })
  expect(svg).toContain('&#60;script&#62;: 66 times in 100')
  expect(svg).toContain('b &#38; c')
  expect(svg).not.toContain('<script>')
  expect(drawRanking(order, { title: 'What "matters"' })).toBe(svg)
})

test('the example of the README runs and prints what it says', () => {
  const readme = readFileSync(here('../README.md'), 'utf8')
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const path = file('').replace('choices.csv', 'example.ts')
  writeFileSync(path, code.replace('@evenground/ranking', here('../src/door.ts')))
  const { stdout, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8' })
  const said = [...code.matchAll(/^\/\/ (\d .*)$/gm)].map(([, line]) => line)
  expect(stdout.trim().split('\n'), stderr).toEqual(said)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { examples } from '../bench/gallery/examples.ts'
import type { Chart } from '../src/chart.ts'
import { drawChart } from '../src/svg/draw-chart.ts'
import { drawFigure } from '../src/svg/figure.ts'
import { drawAssuranceIcon, drawVariationIcon } from '../src/svg/icons.ts'
import { figureStyles, palette } from '../src/svg/palette.ts'
import { drawTable, tableOf } from '../src/svg/table.ts'
import { english } from '../src/words/english.ts'
import { at, made } from './made.ts'

const charts = examples.map((example) => ({ id: example.id, chart: made(example.request) }))
const looks = [
  { size: 'wide', dir: 'ltr' },
  { size: 'narrow', dir: 'ltr' },
  { size: 'wide', dir: 'rtl' },
  { size: 'narrow', dir: 'rtl' },
] as const

/** Names of elements left open, in order; throws where markup is not well formed. */
function wellFormed(markup: string): void {
  const open: string[] = []
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<|[^<]+/g
  for (const [piece, closing, name, , empty] of markup.matchAll(tag)) {
    if (name === undefined) {
      if (piece === '<' || /&(?!(amp|lt|gt|quot|#39);)/.test(piece))
        throw new Error(`not well formed: ${piece.slice(0, 60)}`)
    } else if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
    } else if (!empty) open.push(name)
  }
  expect(open).toEqual([])
}

/** Places of marks and ends of lines, which must stay on the sheet. */
function numbersOf(markup: string, name: string): number[] {
  return [...markup.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, number]) => Number(number))
}

describe('a drawing', () => {
  test.each(charts)('$id is well formed, titled, described and stays on its sheet', ({ chart }) => {
    for (const look of looks) {
      const drawn = drawChart(chart, { say: english, id: 'one', standalone: true, ...look })
      wellFormed(drawn)
      expect(drawn).toMatch(/role="img"[^>]*aria-labelledby="one-title one-desc"/)
      expect(drawn).toMatch(/<title id="one-title">[^<]+<\/title><desc id="one-desc">[^<]+<\/desc>/)
      expect(drawn).not.toMatch(/NaN|undefined|Infinity|style="/)
      const [width = 0, height = 0] = [...numbersOf(drawn, 'width'), ...numbersOf(drawn, 'height')].filter(
        (one) => one > 100,
      )
      for (const x of ['x', 'x1', 'x2', 'cx'].flatMap((name) => numbersOf(drawn, name))) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
      }
      for (const y of ['y', 'y1', 'y2', 'cy'].flatMap((name) => numbersOf(drawn, name))) {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
    }
  })

  test('names its rule set and its kind', () => {
    const drawn = drawChart(made({ chart: 'run', readings: at([1, 2, 3]) }), { say: english })
    expect(drawn).toContain('Run chart, 3 points, Anhøj rules.')
  })

  test('the narrow one is for 320 pixels, and lists notes below instead of squeezing them in', () => {
    const chart = made({
      chart: 'run',
      readings: [
        { x: 1, y: 2, note: 'A new board by the door, drawn by patients' },
        { x: 2, y: 3 },
      ],
    })
    const narrow = drawChart(chart, { say: english, size: 'narrow' })
    expect(narrow).toContain('viewBox="0 0 320 ')
    expect(narrow).toMatch(/>1\s+A new board by the door/)
  })

  test('right to left the first point stands at the right, with time running left', () => {
    const chart = made({ chart: 'run', readings: at([1, 2, 3]) })
    const places = (dir: 'ltr' | 'rtl') =>
      [...drawChart(chart, { say: english, dir }).matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) =>
        Number(x),
      )
    const [ltr, rtl] = [places('ltr'), places('rtl')]
    expect(ltr).toEqual([...ltr].sort((a, b) => a - b))
    expect(rtl.map((x) => Math.round((744 - x) * 10) / 10)).toEqual(ltr)
  })

  test('signals differ in shape, not only in colour', () => {
    const shapes = (id: string) => {
      const chart = charts.find((one) => one.id === id)?.chart
      const marks = [
        ...drawChart(chart as Chart, { say: english }).matchAll(
          /<path d="([^"]+)" transform="[^"]*" class="spc-f-(\w+)"/g,
        ),
      ]
      return new Map(marks.map(([, shape, colour]) => [colour, shape]))
    }
    for (const [id, colour] of [
      ['dots-improvement-high', 'improvement'],
      ['dots-concern-high', 'concern'],
      ['dots-neutral-high', 'special'],
      ['c', 'special'],
    ] as const) {
      const found = shapes(id)
      expect(found.get(colour)).toBeDefined()
      // an arc would be round, as usual values are
      expect(found.get(colour)).not.toContain('A')
    }
  })

  test('words from outside cannot break out of it', () => {
    const evil = '"><script>alert(1)</script>&amp;\u0000\u000b'
    const chart = made({
      chart: 'run',
      title: evil,
      unit: evil,
      readings: [
        { x: evil, y: 1, note: evil },
        { x: 'b', y: 2 },
      ],
      phases: [{ from: 'b', name: evil }],
    })
    for (const markup of [
      drawChart(chart, { say: english, standalone: true }),
      drawTable(chart, english),
      drawFigure(chart, { say: english, id: 'x' }),
    ]) {
      wellFormed(markup)
      expect(markup).not.toContain('<script>')
      expect(markup).not.toContain('\u0000')
    }
  })

  test('any values can be drawn', () => {
    const value = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e12, max: 1e12 })))
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...looks),
        (values, look) => {
          const drawn = drawChart(made({ chart: 'xmr', readings: at(values) }), { say: english, ...look })
          wellFormed(drawn)
          expect(drawn).not.toMatch(/NaN|undefined|Infinity/)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('long numbers and long names keep to the sheet and stay what they are', () => {
    const large = drawChart(made({ chart: 'run', readings: at([1e9, 12e9, 3e9]) }), { say: english })
    const [, x] = /<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>10,000,000,000</.exec(large) ?? []
    expect(Number(x)).toBeGreaterThan('10,000,000,000'.length * 14 * 0.5)
    const places = ['North ward with a long name', 'East'].map((place, y) => ({ x: place, y }))
    expect(drawChart(made({ chart: 'run', readings: places }), { say: english })).toContain(
      '>North ward with a long name</text>',
    )
  })

  test('a hundred thousand points stay a drawing that a page can carry', () => {
    const readings = Array.from({ length: 100_000 }, (_, index) => ({
      x: index,
      y: Math.sin(index / 900) + ((index * 7919) % 101) / 101,
    }))
    const drawn = drawChart(made({ chart: 'xmr', readings }), { say: english })
    expect(drawn.length).toBeLessThan(400_000)
  })
})

describe('colours', () => {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) =>
      channel(Number.parseInt(hex.slice(start, start + 2), 16) / 255),
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  test.each(['light', 'dark', 'print'] as const)(
    'marks and lines keep 3:1 and words 4.5:1 by %s',
    (shade) => {
      const paper = palette.paper[shade]
      for (const name of [
        'edge',
        'common',
        'improvement',
        'concern',
        'special',
        'lived',
        'learned',
      ] as const) {
        expect([name, contrast(palette[name][shade], paper) >= 3]).toEqual([name, true])
      }
      for (const name of ['ink', 'ink-2'] as const)
        expect(contrast(palette[name][shade], paper)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('follow the page and have ways for night, print and forced colours', () => {
    expect(figureStyles).toContain('--spc-ink:var(--ink,#1a292d)')
    for (const way of ['prefers-color-scheme:dark', 'media print', 'forced-colors:active'])
      expect(figureStyles).toContain(way)
  })
})

describe('the table and the figure', () => {
  test.each(charts)('$id: the table has a caption, headings and a row for every point', ({ chart }) => {
    const table = tableOf(chart, english)
    expect(table.rows).toHaveLength(chart.points.length)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    const html = drawTable(chart, english)
    wellFormed(html)
    expect(html.match(/<th scope="row">/g)).toHaveLength(chart.points.length)
    expect(html).toContain('<caption>')
  })

  test('the table says what the marks say', () => {
    const chart = made({ chart: 'c', readings: at([9, 9, 40, null]), exclude: [{ x: 3 }] })
    const states = tableOf(chart, english).rows.map((row) => row.at(-1))
    expect(states).toEqual(['as usual', 'as usual', 'above the limits, left out of the sums', 'missing'])
  })

  test('a figure holds words, both drawings, the table, and ids that are its own', () => {
    for (const { id, chart } of charts) {
      const figure = drawFigure(chart, { say: english, id })
      wellFormed(figure)
      const ids = [...figure.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
      expect(new Set(ids).size).toBe(ids.length)
      expect(figure).toMatch(/<figcaption><p dir="auto">.+<table/s)
    }
  })

  test('a figure says each thing once, and about the last phase', () => {
    const chart = made({
      chart: 'run',
      readings: at([1, 2, 3, 4, 5, 6]),
      phases: [{ from: 3 }, { from: 99 }],
    })
    const words = [
      ...drawFigure(chart, { say: english, id: 'x' }).matchAll(/<p dir="auto">([^<]+)<\/p>/g),
    ].map(([, one]) => one)
    expect(words.slice(1)).toEqual([
      'There is no value at 99, so no phase begins there.',
      'The middle line is a first try, from 4 points. From 12 on it is firmer.',
    ])
  })

  test('icons carry a name', () => {
    expect(drawVariationIcon('concern-low', english, 'a')).toContain(
      '<title id="a-title">Getting worse: low</title>',
    )
    expect(drawAssuranceIcon('pass', english, 'b')).toContain(
      '<title id="b-title">Target met again and again</title>',
    )
    wellFormed(
      drawVariationIcon('neutral-high', english, 'a') + drawAssuranceIcon('hit-or-miss', english, 'b'),
    )
  })
})

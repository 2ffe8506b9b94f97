import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Placing, Sorting, ThemeState } from './theme.ts'
import { standingTheme } from './theme.ts'
import {
  applied,
  changesNothing,
  changeTheme,
  type Doer,
  makeTheme,
  mergeThemes,
  placeVoices,
  removeTheme,
  type ThemeSteps,
  undoChange,
} from './theme-change.ts'

const voices = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']
const blank: Sorting = { themes: new Map(), placed: new Map() }

/** What somebody does, with numbers that choose among what there is at that time. */
interface Deed {
  readonly kind: 'make' | 'change' | 'place' | 'merge' | 'remove' | 'undo'
  readonly one: number
  readonly other: number
  readonly voices: readonly string[]
  readonly side: 'lived' | 'learned'
}

const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('make', 'change', 'place', 'place', 'merge', 'remove', 'undo'),
  one: fc.nat(9),
  other: fc.nat(9),
  voices: fc.subarray(voices),
  side: fc.constantFrom('lived', 'learned'),
})

interface Story {
  readonly now: Sorting
  readonly changes: readonly ThemeSteps[]
}

function stepsOf({ now, changes }: Story, given: Deed, n: number): ThemeSteps {
  const standing = [...now.themes].filter(([, { gone }]) => !gone).map(([id]) => id)
  const pick = (at: number) => standing[at % Math.max(1, standing.length)]
  const doer: Doer = { by: given.side === 'lived' ? 'rosa' : 'tom', side: given.side, at: `t${n}` }
  const [one, other] = [pick(given.one), pick(given.other)]
  const words = { name: `Theme ${n}`, description: '', owner: null }
  if (given.kind === 'make') return makeTheme(now, { id: `theme${n}`, ...words, voices: given.voices }, doer)
  if (given.kind === 'undo') {
    const change = changes[given.one % Math.max(1, changes.length)]
    return change ? undoChange(now, change) : { themes: [], voices: [] }
  }
  if (!one) return { themes: [], voices: [] }
  if (given.kind === 'change') return changeTheme(now, one, { name: `Name ${n}`, owner: 'ours' })
  if (given.kind === 'merge') return other ? mergeThemes(now, one, other) : { themes: [], voices: [] }
  if (given.kind === 'remove') return removeTheme(now, one)
  return placeVoices(now, given.voices, given.other === 0 ? null : one, doer)
}

function play(deeds: readonly Deed[]): { story: Story; befores: readonly Sorting[] } {
  let story: Story = { now: blank, changes: [] }
  const befores: Sorting[] = []
  for (const [n, each] of deeds.entries()) {
    const steps = stepsOf(story, each, n)
    if (changesNothing(steps)) continue
    befores.push(story.now)
    story = { now: applied(story.now, steps), changes: [...story.changes, steps] }
  }
  return { story, befores }
}

/** A sorting as people see it: the themes that stand, and where voices are. */
const seen = ({ themes, placed }: Sorting) => ({
  themes: [...themes].filter(([, { gone }]) => !gone).sort(([one], [other]) => (one < other ? -1 : 1)),
  placed: [...placed].sort(([one], [other]) => (one < other ? -1 : 1)),
})

const someDeeds = fc.array(deed, { maxLength: 25 })

describe('changes of themes', () => {
  test('undone from the last to the first, any sequence ends where it began, and every state between comes back', () => {
    fc.assert(
      fc.property(someDeeds, (deeds) => {
        const { story, befores } = play(deeds)
        let now = story.now
        for (const [n, steps] of [...story.changes.entries()].reverse()) {
          now = applied(now, undoChange(now, steps))
          expect(seen(now)).toEqual(seen(befores[n] ?? blank))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('an undo that is undone leaves everything as it was', () => {
    fc.assert(
      fc.property(someDeeds, fc.nat(24), (deeds, which) => {
        const { now, changes } = play(deeds).story
        const change = changes[which % Math.max(1, changes.length)]
        if (!change) return
        const undo = undoChange(now, change)
        const after = applied(now, undo)
        expect(seen(applied(after, undoChange(after, undo)))).toEqual(seen(now))
      }),
      { numRuns: 300 },
    )
  })

  test('a voice always stands in a theme that stands, whatever was undone in whatever order', () => {
    fc.assert(
      fc.property(someDeeds, (deeds) => {
        const { now } = play(deeds).story
        for (const { theme } of now.placed.values()) expect(now.themes.get(theme)?.gone).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('an undo moves no voice that somebody placed since, but out of a theme that goes with it', () => {
    fc.assert(
      fc.property(someDeeds, fc.nat(24), (deeds, which) => {
        const { now, changes } = play(deeds).story
        const change = changes[which % Math.max(1, changes.length)]
        if (!change) return
        const undo = undoChange(now, change)
        const going = undo.themes.filter(({ after }) => after.gone).map(({ id }) => id)
        for (const { voice, before } of undo.voices) {
          const moved = change.voices.find((step) => step.voice === voice)
          const untouched = moved !== undefined && JSON.stringify(moved.after) === JSON.stringify(before)
          expect(untouched || (before !== null && going.includes(before.theme))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('steps say what was: applied to what they were made from, nothing else changes', () => {
    fc.assert(
      fc.property(someDeeds, deed, (deeds, last) => {
        const { story } = play(deeds)
        const steps = stepsOf(story, last, 99)
        for (const { voice, before } of steps.voices)
          expect(story.now.placed.get(voice) ?? null).toEqual(before)
        for (const { id, before } of steps.themes) expect(story.now.themes.get(id) ?? null).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })
})

const theme = (more: Partial<ThemeState> = {}): ThemeState => ({
  name: 'Waiting',
  description: '',
  owner: null,
  position: 1,
  mergedInto: null,
  gone: false,
  ...more,
})
const placing = (theme: string, by = 'rosa'): Placing => ({ theme, by, side: 'lived', at: 't0' })

describe('themes that people made', () => {
  const sorting: Sorting = {
    themes: new Map([
      ['waiting', theme()],
      ['parking', theme({ name: 'Parking', position: 2 })],
    ]),
    placed: new Map([
      ['v1', placing('waiting')],
      ['v2', placing('parking', 'ellen')],
    ]),
  }

  test('two themes put together keep who placed what', () => {
    const then = applied(sorting, mergeThemes(sorting, 'parking', 'waiting'))
    expect(then.placed.get('v2')).toEqual({ ...placing('waiting', 'ellen') })
    expect(standingTheme(then.themes, 'parking')).toBe('waiting')
  })

  test('a voice whose old theme went into another goes back to that one', () => {
    const moved = placeVoices(sorting, ['v2'], 'waiting', { by: 'tom', side: 'learned', at: 't1' })
    let now = applied(sorting, moved)
    now = applied(
      now,
      makeTheme(
        now,
        { id: 'way', name: 'The way', description: '', owner: null, voices: [] },
        { by: 'tom', side: 'learned', at: 't2' },
      ),
    )
    now = applied(now, mergeThemes(now, 'parking', 'way'))
    now = applied(now, undoChange(now, moved))
    expect(now.placed.get('v2')).toEqual(placing('way', 'ellen'))
  })

  test('a description that is taken back leaves the name that somebody gave since', () => {
    const described = changeTheme(sorting, 'waiting', { description: 'All of it', name: 'Long waits' })
    let now = applied(sorting, described)
    now = applied(now, changeTheme(now, 'waiting', { name: 'Know how long' }))
    now = applied(now, undoChange(now, described))
    expect(now.themes.get('waiting')).toMatchObject({ name: 'Know how long', description: '' })
  })

  test('a voice that stands there already is not placed a second time', () => {
    const again = placeVoices(sorting, ['v1'], 'waiting', { by: 'tom', side: 'learned', at: 't1' })
    expect(changesNothing(again)).toBe(true)
  })

  test('themes that went into each other in a circle are nowhere', () => {
    const round = new Map([
      ['a', theme({ gone: true, mergedInto: 'b' })],
      ['b', theme({ gone: true, mergedInto: 'a' })],
    ])
    expect(standingTheme(round, 'a')).toBeNull()
    expect(standingTheme(round, 'unknown')).toBeNull()
  })
})

import { type Choice, type Fit, fit, nextChoice, showingsOf } from '../src/door.ts'
import { chooseEnds, choosePair, makeTaste, type World } from './world.ts'

/**
 * How the next screen is picked: random pairs; `nextChoice` without a fit (balance only), with every choice for information,
 * and with its defaults (balance, then half and half); `sets` = most and least of four by balance, one set
 * counted as two screens; `sets-shipped` = the same with the defaults.
 */
export type Design = 'random' | 'balanced' | 'informed' | 'shipped' | 'sets' | 'sets-shipped'

/** Lets people answer, one after another, as the design asks them. */
export function answers(world: World, design: Design, people: number, screens: number): Choice[] {
  const choices: Choice[] = []
  const showings = new Map<string, number>()
  let latest: Fit | undefined
  for (let p = 0; p < people; p++) {
    const there = world.items.filter((item) => (world.arrives.get(item) as number) <= p / people)
    if (needsFit(design) && p % refitEvery === 0) latest = fit(choices, { items: there })
    const taste = makeTaste(world)
    const asked: Choice[] = []
    const rounds = design.startsWith('sets') ? screens / 2 : screens
    for (let round = 0; round < rounds; round++) {
      const shown = pick(world, design, { there, showings, asked, latest })
      const choice = answer(world, taste, `p${p}`, shown)
      asked.push(choice)
      for (const [item, count] of showingsOf([choice])) showings.set(item, (showings.get(item) ?? 0) + count)
    }
    choices.push(...asked)
  }
  return choices
}

/** A running service would fit in the background, not before each person. */
const refitEvery = 3

const needsFit = (design: Design) => design === 'informed' || design.endsWith('shipped')

type State = {
  there: readonly string[]
  showings: Map<string, number>
  asked: readonly Choice[]
  latest: Fit | undefined
}

function pick(world: World, design: Design, state: State): readonly string[] {
  if (design === 'random') return randomPair(world, state.there)
  const next = nextChoice({
    items: state.there,
    showings: state.showings,
    asked: state.asked,
    size: design.startsWith('sets') ? 4 : 2,
    seed: Math.floor(world.uniform() * 2 ** 32),
    ...(state.latest ? { fit: state.latest } : {}),
    ...settingsOf(design),
  })
  if (!next) throw new Error('nothing left to ask')
  return next.shown
}

const settingsOf = (design: Design) =>
  design === 'informed' ? { warmUp: 0, informedShare: 1, top: 8 } : { top: 8 }

function randomPair(world: World, there: readonly string[]): [string, string] {
  const left = there[Math.floor(world.uniform() * there.length)] as string
  const others = there.filter((item) => item !== left)
  return [left, others[Math.floor(world.uniform() * others.length)] as string]
}

function answer(
  world: World,
  taste: ReturnType<typeof makeTaste>,
  person: string,
  shown: readonly string[],
): Choice {
  const [left, right] = shown as [string, string]
  if (shown.length === 2) return { person, left, right, chosen: choosePair(world, taste, left, right) }
  return { person, shown, ...chooseEnds(world, taste, shown) }
}

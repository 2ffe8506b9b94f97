import { type Choice, isSet } from './choice.ts'

/** A person is noticed after this many answers, when all stood in the same place and each took less than this. */
const leastAnswers = 6
const quickMs = 1000

/**
 * People whose every answer stood in the same place on the screen and took under a second: they may not have read.
 * The answer's content plays no part, so a rare opinion is never mistaken for carelessness. Without times (`ms`) nobody is named.
 */
export function straightLining(choices: readonly Choice[]): ReadonlySet<string> {
  const habits = new Map<string, { answers: number; place: number }>()
  for (const choice of choices) {
    if (choice.ms === undefined) continue
    const place = choice.ms < quickMs ? placeOf(choice) : mixed
    const habit = habits.get(choice.person)
    if (!habit) habits.set(choice.person, { answers: 1, place })
    else {
      habit.answers++
      if (habit.place !== place) habit.place = mixed
    }
  }
  const named = new Set<string>()
  for (const [person, habit] of habits) {
    if (habit.place !== mixed && habit.answers >= leastAnswers) named.add(person)
  }
  return named
}

const mixed = -1

function placeOf(choice: Choice): number {
  if (isSet(choice)) return 10 + 4 * choice.shown.indexOf(choice.best) + choice.shown.indexOf(choice.worst)
  return choice.chosen === 'left' ? 0 : choice.chosen === 'right' ? 1 : choice.chosen === 'both' ? 2 : 3
}

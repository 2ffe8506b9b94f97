import { type Choice, isSet, shownIn } from './choice.ts'

/**
 * Keeps a person's last answer to the same items, whatever side they stood on. Only answers with a time (`at`) can
 * replace one another; answers without one all count. The order of the input plays no part.
 */
export function lastAnswers(choices: readonly Choice[]): readonly Choice[] {
  if (!choices.some((choice) => choice.at !== undefined)) return choices
  const last = new Map<string, Choice>()
  for (const choice of choices) {
    if (choice.at === undefined) continue
    const key = JSON.stringify([choice.person, ...shownIn(choice).toSorted()])
    const before = last.get(key)
    if (!before || isLater(choice, before)) last.set(key, choice)
  }
  const kept = new Set(last.values())
  return choices.filter((choice) => choice.at === undefined || kept.has(choice))
}

function isLater(choice: Choice, than: Choice): boolean {
  if (choice.at !== than.at) return (choice.at as number) > (than.at as number)
  return answerOf(choice) > answerOf(than)
}

const answerOf = (choice: Choice) =>
  isSet(choice) ? JSON.stringify([choice.best, choice.worst]) : JSON.stringify([choice.left, choice.chosen])

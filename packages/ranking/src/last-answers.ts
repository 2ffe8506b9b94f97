import { type Choice, isSet, shownIn } from './choice.ts'

export type LastAnswers = {
  readonly kept: readonly Choice[]
  /** Answers that a later one of the same person to the same items replaced, or that say the same at the same time. */
  readonly replaced: number
  /** Answers left out because the same person gave a different one to the same items at the same time. */
  readonly unclear: number
}

/**
 * Keeps a person's last answer to the same items, whatever side they stood on. Only answers with a time (`at`) can replace one
 * another; answers without one all count. Of different answers at the same time nothing says which is the last, so none counts.
 * The order of the input plays no part.
 */
export function lastAnswers(choices: readonly Choice[]): LastAnswers {
  const last = new Map<string, Choice>()
  const unclear = new Map<string, number>()
  for (const choice of choices) {
    if (choice.at === undefined) continue
    const key = keyOf(choice)
    const before = last.get(key)
    if (!before || choice.at > (before.at as number)) {
      last.set(key, choice)
      unclear.delete(key)
    } else if (choice.at === before.at) {
      if (meaningOf(choice) !== meaningOf(before)) unclear.set(key, choice.at)
      if (recordOf(choice) < recordOf(before)) last.set(key, choice)
    }
  }
  for (const key of unclear.keys()) last.delete(key)
  const kept = new Set(last.values())
  const left = choices.filter((choice) => choice.at === undefined || kept.has(choice))
  const lost = choices.filter((choice) => choice.at !== undefined && unclear.get(keyOf(choice)) === choice.at)
  return { kept: left, replaced: choices.length - left.length - lost.length, unclear: lost.length }
}

const keyOf = (choice: Choice): string => JSON.stringify([choice.person, ...shownIn(choice).toSorted()])

/** What was answered, whatever side or place the items stood on. */
function meaningOf(choice: Choice): string {
  if (isSet(choice)) return JSON.stringify([choice.best, choice.worst])
  const { left, right, chosen } = choice
  return JSON.stringify(chosen === 'left' ? [left] : chosen === 'right' ? [right] : chosen)
}

/** Every field that anything is worked out from, so that of answers alike the same one is kept in any order. */
const recordOf = (choice: Choice): string =>
  JSON.stringify([
    isSet(choice) ? [choice.shown, choice.best, choice.worst] : [choice.left, choice.right, choice.chosen],
    choice.group ?? '',
    choice.ms ?? -1,
  ])

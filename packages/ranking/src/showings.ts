import { type Choice, shownIn } from './choice.ts'

/**
 * How often each item was on a screen, for `nextChoice`. Keep it beside the choices and add to it as answers come.
 *
 * @example showingsOf([{ person: 'p1', left: 'rest', right: 'food', chosen: 'neither' }]).get('food') // 1
 */
export function showingsOf(choices: readonly Choice[]): Map<string, number> {
  const showings = new Map<string, number>()
  for (const choice of choices) {
    for (const item of shownIn(choice)) showings.set(item, (showings.get(item) ?? 0) + 1)
  }
  return showings
}

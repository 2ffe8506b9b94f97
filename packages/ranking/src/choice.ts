/** One answer to "which of these two matters more to you?". `both` = they matter equally; `neither` = cannot choose. */
export type PairChoice = {
  readonly person: string
  readonly left: string
  readonly right: string
  readonly chosen: 'left' | 'right' | 'both' | 'neither'
  /** The group the person belongs to, if the project asked. Who is named in two counts in neither. */
  readonly group?: string
  /** When it was answered, on any rising scale. With it, the last answer of a person to the same pair counts. */
  readonly at?: number
  /** How long the answer took, in milliseconds. Used only to notice straight-lining. */
  readonly ms?: number
}

/** One answer to "which of these three or four matters most, which least?". */
export type SetChoice = {
  readonly person: string
  readonly shown: readonly string[]
  readonly best: string
  readonly worst: string
  readonly group?: string
  readonly at?: number
  readonly ms?: number
}

export type Choice = PairChoice | SetChoice

export const isSet = (choice: Choice): choice is SetChoice => 'shown' in choice

/** The things a choice put on the screen. */
export const shownIn = (choice: Choice): readonly string[] =>
  isSet(choice) ? choice.shown : [choice.left, choice.right]

/** Why a choice cannot be used, in words for the list of what was left out; undefined when it can. */
export function faultOf(choice: Choice): string | undefined {
  if (choice.person === '') return 'a name is empty'
  if (Number.isNaN(choice.at) || Number.isNaN(choice.ms)) return 'at and ms must be numbers'
  return isSet(choice) ? faultOfSet(choice) : faultOfPair(choice)
}

function faultOfPair({ left, right, chosen }: PairChoice): string | undefined {
  if (left === '' || right === '') return 'a name is empty'
  if (left === right) return 'the same item was shown twice'
  return answers.has(chosen) ? undefined : 'the answer is none of left, right, both, neither'
}

function faultOfSet({ shown, best, worst }: SetChoice): string | undefined {
  if (shown.some((item) => item === '')) return 'a name is empty'
  if (new Set(shown).size !== shown.length) return 'the same item was shown twice'
  if (shown.length < 3 || shown.length > 4) return 'best and worst need 3 or 4 items'
  if (best === worst) return 'best and worst are the same item'
  return shown.includes(best) && shown.includes(worst)
    ? undefined
    : 'best or worst was not among the items shown'
}

const answers = new Set(['left', 'right', 'both', 'neither'])

import { wordReader } from './words.ts'

const read = wordReader()

/**
 * A text with everything taken away that does not change what it says: case, punctuation, spaces, full-width forms.
 * Two texts with the same result are exact duplicates. Empty when there are no words and no emoji.
 *
 * @example sameWords('Thank you!!') === sameWords('thank  YOU') // true
 */
export const sameWords = (text: string): string => read(text).join(' ')

import { randomInt } from 'node:crypto'

// No letters or digits that are mistaken for one another when read out or written by hand.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A short name for a public page, easy to read out and not to be guessed. */
export const publicCode = (length: number): string =>
  Array.from({ length }, () => signs[randomInt(signs.length)]).join('')

/** Whether something could be the name of a public page; anything else is not even looked for. */
export const isPublicCode = (code: string): boolean => /^[a-z0-9]{6,16}$/.test(code)

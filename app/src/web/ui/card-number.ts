import { writeCardNumber } from '../../domain/card-number.ts'

/** The number of a card as it stands on the card: in its own order within a text of any direction. */
export const writtenNumber = (number: string): string => `\u2066${writeCardNumber(number)}\u2069`

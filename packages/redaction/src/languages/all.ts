import { africanAndEastern } from './african-and-eastern.ts'
import { arabic } from './arabic.ts'
import { bengali } from './bengali.ts'
import { easternEuropean } from './eastern-european.ts'
import { english } from './english.ts'
import { germanic } from './germanic.ts'
import type { Language } from './language.ts'
import { polish } from './polish.ts'
import { romance } from './romance.ts'
import { southAsian } from './south-asian.ts'
import { spanish } from './spanish.ts'
import { welsh } from './welsh.ts'

/** Languages with words of concern as well as names; all are searched in every text, since people mix them. */
export const servedLanguages: readonly Language[] = [english, welsh, arabic, polish, spanish, bengali]

export const allLanguages: readonly Language[] = [
  ...servedLanguages,
  ...romance,
  ...germanic,
  ...easternEuropean,
  ...southAsian,
  ...africanAndEastern,
]

import { arabic } from './arabic.ts'
import { bengali } from './bengali.ts'
import { english } from './english.ts'
import type { Language } from './language.ts'
import { otherLanguages } from './others.ts'
import { polish } from './polish.ts'
import { spanish } from './spanish.ts'
import { welsh } from './welsh.ts'

/** Languages with words of concern as well as names; all are searched in every text, since people mix them. */
export const servedLanguages: readonly Language[] = [english, welsh, arabic, polish, spanish, bengali]

export const allLanguages: readonly Language[] = [...servedLanguages, ...otherLanguages]

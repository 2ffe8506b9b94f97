import type { Child } from 'hono/jsx'
import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, languages } from '../domain/language.ts'
import { isolated } from './isolated.ts'
import type { Arguments, Tags } from './keys.gen.ts'
import { messages } from './messages.ts'

/** Every message there is. */
export type MessageKey = keyof Arguments
/** Messages whose bold or linked parts need an element from the page. */
export type RichKey = keyof Tags
/** Messages that are text and nothing else. */
export type PlainKey = Exclude<MessageKey, RichKey>

type Values<K extends MessageKey> = Arguments[K]
type PlainArguments<K extends PlainKey> = keyof Values<K> extends never ? [] : [values: Values<K>]
type Elements<K extends RichKey> = { readonly [T in Tags[K]]: (words: Child[]) => Child }

/**
 * Says things in one language. `t('key', values)` is text; `t.rich('key', values)` is children for JSX, where each tag
 * of the message is given an element: `t.rich('help.talk', { name, phone, call: (words) => <a href={tel}>{words}</a> })`.
 * Values are never read as markup, and JSX escapes them. What a language lacks is said in English.
 */
export interface Translator {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  /** False where no person has checked this language's words. */
  readonly reviewed: boolean
  <K extends PlainKey>(key: K, ...values: PlainArguments<K>): string
  rich<K extends RichKey>(key: K, values: Values<K> & Elements<K>): Child
  /** A day such as `2027-03-12`, as people say it: "Friday 12 March". */
  day(date: string): string
  /** A day with its year, for what is read long after: "12 March 2027". */
  date(date: string): string
  /** A number with this language's digits and grouping. */
  number(value: number): string
  /** A sum of money, with its currency's sign where this language puts it. */
  money(amount: number, currency: string): string
}

const translators = new Map<Language, Translator>()

/** The translator of a language; made once, then kept. */
export function translator(language: Language): Translator {
  const known = translators.get(language)
  if (known) return known
  const made = makeTranslator(language)
  translators.set(language, made)
  return made
}

function makeTranslator(language: Language): Translator {
  const format = formatter(language)
  const days = new Intl.DateTimeFormat(locales[language], dayShape)
  const dates = new Intl.DateTimeFormat(locales[language], dateShape)
  const numbers = new Intl.NumberFormat(locales[language])
  const { dir } = languages[language]
  const say = (key: PlainKey, values?: Values<PlainKey>): string =>
    String(format(key).format(isolated(dir, values)))
  return Object.assign(say as Translator, {
    language,
    dir,
    reviewed: language === 'en' || messages[language]._review !== 'none',
    rich: (key: RichKey, values: Record<string, never>): Child =>
      format(key).format<Child>(isolated(dir, values)) as Child,
    day: (date: string) => days.format(midnight(date)),
    date: (date: string) => dates.format(midnight(date)),
    number: (value: number) => numbers.format(value),
    money: (amount: number, currency: string) =>
      new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(amount),
  })
}

/** English dates put the day first, as in most of the world; weekday and month are words, so no order misleads. */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ar: 'ar',
  pl: 'pl',
  es: 'es',
  cy: 'cy',
  bn: 'bn',
}
const dayShape = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const dateShape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** Days carry no hour, so no time zone may move them. */
const midnight = (date: string): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`)

/** Messages are parsed when first said, then kept; one in English keeps English plurals. */
function formatter(language: Language): (key: MessageKey) => IntlMessageFormat {
  const parsed = new Map<MessageKey, IntlMessageFormat>()
  return (key) => {
    const known = parsed.get(key)
    if (known) return known
    const own = messages[language][key]
    const made = own
      ? new IntlMessageFormat(own, locales[language])
      : new IntlMessageFormat(messages.en[key] ?? key, locales.en)
    parsed.set(key, made)
    return made
  }
}

/** Whether a text is the id of a message. */
export const isMessage = (key: string): key is MessageKey => Object.hasOwn(messages.en, key)

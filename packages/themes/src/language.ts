/** What a person's choice of language comes down to when texts are read. */
export type Language = {
  /** Texts with the same key are grouped together: `en` for `en-GB`, `zh-Hant` where the script is not the usual one. */
  readonly key: string
  /** The language alone (`en`), or `und` when none was given or the tag means nothing. */
  readonly base: string
}

const unknown: Language = { key: 'und', base: 'und' }
const known = new Map<string, Language>()

/**
 * The language behind a BCP 47 tag. A missing or malformed tag is `und`: such texts are read by their script alone.
 *
 * @example languageOf('en-GB').key // 'en'
 */
export function languageOf(tag: string | undefined): Language {
  if (tag === undefined || tag === '') return unknown
  const found = known.get(tag) ?? parse(tag)
  if (known.size < 1000) known.set(tag, found)
  return found
}

function parse(tag: string): Language {
  if (!isWellFormed(tag)) return unknown
  const chosen = new Intl.Locale(tag)
  if (!chosen.language || chosen.language === 'und') return unknown
  const script = chosen.maximize().script
  const usual = new Intl.Locale(chosen.language).maximize().script
  return { key: script === usual ? chosen.language : `${chosen.language}-${script}`, base: chosen.language }
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

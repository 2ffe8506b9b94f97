import { expect, test } from 'vitest'
import { problemStatus } from '../domain/problem.ts'
import { shapeOf } from './arguments.ts'
import { messages } from './messages.ts'

const { en, ...others } = messages

/** What only partners and stewards read is in English and Arabic so far. */
const partnersOnly =
  /^(deed|ledger|thread|statements|ground|priorities|trouble|organisation|agreement|sharing|voice|gather|import|side|speaker|team|partners|home|project|project-new|step|level|voices|conversation|outbox|start|mail|account|rooms|room|sense|themes|blank|ideas|fixes|guesses|hold|ways|typing|workshop|no-contact|decide)\.|^sign-in\.out$|^error\.(file|polis)-/
const offered = /^conversation\.question\d$/

test('every language asks for the same arguments and tags as English', () => {
  for (const [language, words] of Object.entries(others)) {
    for (const [key, message] of Object.entries(words)) {
      if (key === '_review' || message === undefined) continue
      const english = en[key]
      expect(english, `${language} says ${key}, English does not`).toBeDefined()
      expect(shapeOf(message), `${language} ${key}`).toEqual(shapeOf(english ?? ''))
    }
  }
})

test('what participants and the public read is said in every language, and what partners read in Arabic', () => {
  for (const [language, words] of Object.entries(others)) {
    const missing = Object.keys(en).filter((key) => {
      const needed = language === 'ar' || !partnersOnly.test(key) || offered.test(key)
      return needed && !words[key]
    })
    expect(missing, language).toEqual([])
  }
})

test('every problem has its words, and no words are left of one that is gone', () => {
  for (const [language, words] of Object.entries(messages)) {
    const told = Object.keys(words).flatMap((key) => key.match(/^problem\.(.+)\.(title|do)$/)?.[1] ?? [])
    expect([...new Set(told)].sort(), language).toEqual(Object.keys(problemStatus).sort())
  }
})

test('what is no key is told of both kinds of keys, words and digits', () => {
  const digits = { en: 'digits', es: 'cifras', pl: 'cyfr', cy: 'ddigidau', bn: 'অঙ্ক', ar: 'الأرقام' }
  for (const [language, word] of Object.entries(digits))
    expect(messages[language as keyof typeof digits]['error.key-shape']).toContain(word)
})

test('nobody has reviewed a translation yet, and each file says so', () => {
  for (const words of Object.values(others)) expect(words._review).toBe('none')
})

test('plurals name every category the language has', () => {
  for (const [language, words] of Object.entries(messages)) {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [key, message] of Object.entries(words)) {
      if (!message?.includes(', plural,') || message.includes('=1')) continue
      const lacking = pluralCategories.filter((category) => !message.includes(`${category} {`))
      expect(lacking, `${language} ${key}`).toEqual([])
    }
  }
})

import fc from 'fast-check'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { parseForm, readForm } from './form.ts'

/** What a form of these bytes is read as, or the problem it is refused with. */
async function sent(body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<unknown> {
  const app = new Hono()
  app.post('/', async (context) => context.json((await readForm(context)).fields))
  app.onError((error, context) => context.json(error instanceof Refusal ? error.problem : 'not refused'))
  const kind = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.request('/', { method: 'POST', body, headers: { ...kind, ...headers } })
  return answer.json()
}

test('what a browser sends is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), {
        maxKeys: 20,
      }),
      (fields) => {
        const text = new URLSearchParams(Object.entries(fields)).toString()
        expect({ ...parseForm(text).fields }).toEqual(Object.fromEntries(new URLSearchParams(text)))
      },
    ),
  )
})

test('a field that comes twice is refused, but where a list is awaited', () => {
  expect(() => parseForm('who=uses&who=works')).toThrow('wrong-form')
  expect(parseForm('languages=en&languages=ar', ['languages']).lists).toEqual({ languages: ['en', 'ar'] })
})

test('letters that are not UTF-8 are refused', () => {
  for (const text of ['words=%ff', 'words=%c3', 'words=%', 'words=%zz', 'words=%ed%a0%80'])
    expect(() => parseForm(text)).toThrow('wrong-form')
})

test('raw bytes that are no UTF-8 are refused, whether their length was said or not', async () => {
  for (const bytes of [[0xff, 0xfe], [0xc3], [0xed, 0xa0, 0x80]]) {
    const body = new Uint8Array([...Buffer.from('words='), ...bytes])
    expect(await sent(body)).toBe('wrong-form')
    expect(await sent(body, { 'content-length': String(body.length) })).toBe('wrong-form')
  }
  expect(await sent(new Uint8Array(Buffer.from('words=é 日本')))).toEqual({ words: 'é 日本' })
})

test('names of built-in properties are names like any other', () => {
  expect(parseForm('__proto__=1&constructor=2').fields.constructor).toBe('2')
})

import { z } from 'zod'
import { mostHelpLines } from '../domain/help-line.ts'
import { Id } from '../domain/ids.ts'
import { isLanguage } from '../domain/language.ts'
import { ledger } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { maybePhone, maybeWritten, written } from '../domain/written.ts'
import { keepOrganisation } from '../store/organisations.ts'
import { holdsStewardship, setSteward } from '../store/people.ts'
import { command } from './command.ts'

const country = z
  .string()
  .optional()
  .transform((code) => code?.trim().toUpperCase() || null)
  .pipe(
    z
      .string()
      .regex(/^[A-Z]{2}$/, 'error.country')
      .nullable(),
  )

const Line = z
  .object({ name: maybeWritten({ most: 120 }), phone: maybePhone, country })
  .refine(({ name, phone }) => !name || phone, { path: ['phone'], message: 'error.phone' })
  .refine(({ name, phone }) => !phone || name, { path: ['name'], message: 'error.missing' })

const numbers = Array.from({ length: mostHelpLines }, (_, n) => n + 1)

/** The lines of a form, whose fields are lineName1, linePhone1, lineCountry1 and so on. */
const Lines = z.record(z.string(), z.unknown()).transform((fields, context) =>
  numbers.flatMap((n) => {
    const [name, phone, where] = [fields[`lineName${n}`], fields[`linePhone${n}`], fields[`lineCountry${n}`]]
    const line = Line.safeParse({ name, phone, country: where })
    if (!line.success) {
      for (const { path, message } of line.error.issues) {
        const field = String(path[0] ?? 'name')
        const named = `line${field[0]?.toUpperCase()}${field.slice(1)}${n}`
        context.addIssue({ code: 'custom', path: [named], message })
      }
      return []
    }
    const { name: called, phone: number, country: code } = line.data
    return called && number ? [{ name: called, phone: number, country: code }] : []
  }),
)

const Place = z.object({
  name: written({ most: 200 }),
  language: z.string().refine(isLanguage, 'error.choose'),
  emergency: maybePhone,
  country,
})

/** Sets what stands on every page of the organisation: its name, and who people in need can call. */
export const setOrganisation = command({
  input: z.record(z.string(), z.unknown()).transform((fields, context) => {
    const place = Place.safeParse(fields)
    const lines = Lines.safeParse(fields)
    for (const { path, message } of [...(place.error?.issues ?? []), ...(lines.error?.issues ?? [])])
      context.addIssue({ code: 'custom', path: [...path], message })
    return place.success && lines.success ? { ...place.data, lines: lines.data } : z.NEVER
  }),
  may: 'organisation-settings',
  async run({ store }, { name, language, emergency, country: where, lines }) {
    await keepOrganisation(store, {
      ...{ name, language, country: where },
      emergencyNumber: emergency,
      helpLines: lines,
    })
    return done(null, ledger('set-organisation', { country: where, lines: lines.length }))
  },
})

/** Hands the steward's duties to another person of the organisation; whoever hands them over may keep them too. */
export const handStewardship = command({
  input: z.object({ person: Id, stay: z.enum(['yes']).optional() }),
  may: 'organisation-settings',
  async run({ store, by }, { person, stay }) {
    // Two who hand over at once must not leave the place to nobody.
    if (person === by.person || !(await holdsStewardship(store, by.person))) return problem('changed-since')
    if (!(await setSteward(store, person, true))) return problem('not-found')
    if (!stay) await setSteward(store, by.person, false)
    return done(null, ledger('handed-stewardship', { person, stays: stay === 'yes' }))
  },
})

import type { Project } from './set-up.ts'
import { visitor } from './visitor.ts'

/** What people said, for journeys in which partners sort it. */
export const saidOfWaiting = [
  'I had to wait a very long time',
  'The wait was very long and nobody told us',
  'We wait and wait, such a long wait',
  'The parking is dear and far away',
  'I worry about the parking meter while I wait',
  'Cold food and no choice of food',
  'The food was cold',
  'The FOOD was cold!',
  'The nurses were so kind',
] as const

/** Several people answer, one after the other. */
export async function sayAll(
  origin: string,
  project: Project,
  all: readonly string[],
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const words1 of all) {
    const who = visitor(origin)
    const page = await who.get(project.answer)
    const sent = await who.post(project.answer, {
      ...page.forms[0]?.fields,
      words1,
      consent: 'public',
      who: 'uses',
      ...fields,
    })
    if (sent.status !== 200) throw new Error(`an answer was not kept: ${sent.status}`)
  }
}

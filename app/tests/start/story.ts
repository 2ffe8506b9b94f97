import { expect } from 'vitest'
import { becomeSteward, makeProject, type Project } from '../drive/set-up.ts'
import { type Visitor, visitor } from '../drive/visitor.ts'
import type { Program } from './program.ts'

const words = 'Somebody to tell me how long it will take.'

/** What a program was told: whoever asks later finds it there. */
export interface Told {
  readonly steward: Visitor
  readonly project: Project
}

/** The first steward signs in by the printed link and opens a conversation; somebody answers it. */
export async function tellOneVoice(program: Program): Promise<Told> {
  const steward = await becomeSteward(program)
  const project = await makeProject(steward)
  const participant = visitor(program.origin)
  const form = await participant.get(project.answer)
  const thanks = await participant.submit(form, { words1: words, consent: 'team', who: 'uses' })
  expect(thanks.status, thanks.text).toBe(200)
  participant.leave()
  return { steward, project }
}

/** The steward, with the cookies from before, still finds the words. */
export async function findTheVoice(program: Program, { steward, project }: Told): Promise<void> {
  const again = visitor(program.origin)
  const cookie = [...steward.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const page = await again.get(`/p/${project.id}/voices`, { cookie })
  expect(page.status).toBe(200)
  expect(page.text).toContain(words)
  again.leave()
}

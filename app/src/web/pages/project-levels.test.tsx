import { notPeople, protect } from '@evenground/fairness'
import { expect, test } from 'vitest'
import { translator } from '../../i18n/translator.ts'
import type { LevelView } from '../../readers/project.ts'
import type { ProjectView } from '../../readers/project-home.ts'
import type { Frame } from '../ui/frame.ts'
import { renderPage } from '../ui/render-page.ts'
import { ProjectLevels } from './project-levels.tsx'

const frame = { t: translator('en'), nonce: null, path: '/' } as unknown as Frame

async function said(lived: number, learned: number, aim = 0.5): Promise<string> {
  const level: LevelView = { lived: protect(lived), learned: protect(learned), aim: notPeople(aim) }
  const view = {
    ...{ seats: level, ideas: level, deeds: level },
    spoke: { ...level, unsaid: protect(0) },
  } as unknown as ProjectView
  return renderPage(<ProjectLevels frame={frame} view={view} />)
}

test('while one side is empty and somebody sits on the other, nothing is as anybody aims for', async () => {
  for (const [lived, learned, aim] of [
    [1, 0, 0.5],
    [0, 1, 0.5],
    [1, 0, 0.9],
    [0, 1, 0.1],
    [20, 0, 1],
  ] as const) {
    const page = await said(lived, learned, aim)
    expect([lived, learned, page.includes('As you aim for.')]).toEqual([lived, learned, false])
    expect(page).toContain(lived > 0 ? 'Invite someone who works in it?' : 'Invite someone who uses it?')
    expect(page).toContain(lived > 0 ? 'Ask more people who work in it?' : 'Ask more people who use it?')
  }
})

test('with both sides there, one person more or less leans nowhere; with none there is nobody yet', async () => {
  expect(await said(1, 1)).toContain('As you aim for.')
  expect(await said(2, 1)).toContain('As you aim for.')
  expect(await said(5, 1)).toContain('Leans to people who use it.')
  expect(await said(0, 0)).toContain('Nobody yet')
})

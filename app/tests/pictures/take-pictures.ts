// Takes the pictures of the README from the example project, as it really runs: npm run pictures
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { story } from '../../src/demo/story.ts'
import { launchBrowser } from '../drive/launch-browser.ts'
import { startServer } from '../drive/server.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures')
const wide = { width: 1200, height: 900 }
const phone = { width: 390, height: 844 }
const at = (name: string) => ({ path: join(folder, `${name}.png`) })

mkdirSync(folder, { recursive: true })
const server = await startServer({ flags: ['--demo'] })
const { browser, close } = await launchBrowser()
try {
  const team = await (await browser.newContext({ baseURL: server.origin, viewport: wide })).newPage()
  const [, rosa = ''] = server.said().match(/\/sign-in\/link\?token=\w+/g) ?? []
  await team.goto(rosa)
  await team.getByRole('button', { name: 'Come in' }).click()
  await team.getByRole('link', { name: story.project.title }).first().click()
  await team.getByRole('heading', { name: 'Latest voices' }).waitFor()
  const home = team.url()
  await team.screenshot({ ...at('project'), fullPage: true })
  const page = await team.content()
  const [answer = ''] = page.match(/\/c\/[a-z0-9]+/) ?? []
  const [reply = ''] = page.match(/\/r\/[a-z0-9]+/) ?? []
  for (const place of ['sharing', 'guesses', 'gather', 'held']) {
    await team.goto(`${home}/${place}`)
    await team.screenshot(at(place))
  }
  await team.goto(reply)
  await team.screenshot({ ...at('reply'), fullPage: true })

  const person = await (
    await browser.newContext({ baseURL: server.origin, viewport: phone, deviceScaleFactor: 2 })
  ).newPage()
  await person.goto(answer)
  await person.screenshot(at('answer'))
  await person.goto(`${answer}?lang=ar`)
  await person.screenshot(at('answer-ar'))
  await person.goto(answer)
  await person.getByRole('textbox').first().fill('A clear sign at the lift.')
  await person.getByRole('button', { name: 'Send my words' }).click()
  await person.screenshot(at('thanks'))
  await person.goto('/key')
  await person.getByRole('textbox').first().fill(story.key.join(' '))
  await person.getByRole('button').first().click()
  await person.waitForLoadState()
  await person.screenshot(at('follow'))
} finally {
  await close()
  await server.stop()
}

// Takes the pictures of the README from the example project, as it really runs: npm run pictures
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../drive/launch-browser.ts'
import { startServer } from '../drive/server.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'pictures')
const wide = { width: 1200, height: 960 }
const phone = { width: 390, height: 844 }

mkdirSync(folder, { recursive: true })
const server = await startServer({ flags: ['--demo'] })
const { browser, close } = await launchBrowser()
try {
  const context = await browser.newContext({ baseURL: server.origin, viewport: wide })
  const team = await context.newPage()
  const [link = ''] = server.said().match(/\/sign-in\/link\?token=\w+/) ?? []
  await team.goto(link)
  await team.getByRole('button', { name: 'Come in' }).click()
  await team.getByRole('link', { name: 'Waiting well' }).first().click()
  await team.getByText('Latest voices').waitFor()
  await team.screenshot({ path: join(folder, 'project.png'), fullPage: true })
  const page = await team.content()
  const [answer = ''] = page.match(/\/c\/[a-z0-9]+/) ?? []
  const [reply = ''] = page.match(/\/r\/[a-z0-9]+/) ?? []

  const outside = await browser.newContext({ baseURL: server.origin, viewport: phone, deviceScaleFactor: 2 })
  const person = await outside.newPage()
  await person.goto(answer)
  await person.screenshot({ path: join(folder, 'answer.png') })
  await person.goto(`${answer}?lang=ar`)
  await person.screenshot({ path: join(folder, 'answer-ar.png') })
  await person.goto(answer)
  await person.getByRole('textbox').first().fill('A clear sign at the lift.')
  await person.getByRole('button', { name: 'Send my words' }).click()
  await person.screenshot({ path: join(folder, 'thanks.png') })

  await team.goto(reply)
  await team.screenshot({ path: join(folder, 'reply.png') })
} finally {
  await close()
  await server.stop()
}

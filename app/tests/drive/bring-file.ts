import { pause } from './server.ts'
import type { Page, Visitor } from './visitor.ts'

/** Brings a file to a project, as its page of files asks for it. */
export async function bringFile(
  who: Visitor,
  project: string,
  bytes: string | Uint8Array,
  name = 'survey.csv',
): Promise<Page> {
  const path = `/p/${project}/import`
  const page = await who.get(path)
  const token = String(page.forms.find(({ action }) => action === path)?.fields.token ?? '')
  const [conversation = ''] = page.text.match(/(?<=name="conversation" value=")[0-9a-f-]{36}/) ?? []
  return who.upload(path, { token, conversation }, { name, bytes })
}

/** The address of the one file a page is about. */
export const fileAddress = (page: Page): string =>
  page.text.match(/\/p\/[\w-]+\/import\/[0-9a-f-]{36}/)?.[0] ?? ''

/** Sends one of the forms of a file's page, and waits until the work behind it is done. */
export async function goOn(
  who: Visitor,
  page: Page,
  does: 'read' | 'take' | 'put-away' | 'take-back',
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const form = page.forms.find((each) => each.fields.do === does)
  if (!form) throw new Error(`the page offers no ${does}: ${page.status}`)
  const sent = await who.post(form.action, { ...form.fields, ...fields })
  if (!sent.location) return sent
  for (let tries = 0; tries < 1200; tries++) {
    const next = await who.get(sent.location)
    if (!next.text.includes('class="notice stack" role="status"')) return next
    await pause(100)
  }
  throw new Error('the file was never read')
}

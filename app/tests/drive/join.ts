import { unescapeHtml } from './forms.ts'
import type { Project } from './set-up.ts'
import { type Page, type Visitor, visitor } from './visitor.ts'

/** What somebody is asked to be. */
export type Asked = 'lived' | 'learned' | 'safety' | 'reader' | 'helper'

const isSeat = (asked: Asked): asked is 'lived' | 'learned' => asked === 'lived' || asked === 'learned'

/** The path of the link that a page of an offer shows. */
export const linkIn = (page: Page): string => unescapeHtml(page.text.match(/\/join\?link=[\w-]+/)?.[0] ?? '')

/** Asks somebody for a seat or a duty; gives the page with the link. */
export async function offer(
  by: Visitor,
  project: Pick<Project, 'id'>,
  asked: Asked,
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const path = isSeat(asked) ? `/p/${project.id}/partners` : `/p/${project.id}/partners/duty`
  const form = (await by.get(path)).forms.find(({ action }) => action === path)
  const what: Record<string, string> = isSeat(asked) ? { side: asked } : { duty: asked }
  return by.post(path, { ...form?.fields, called: 'Somebody', reads: 'pl', ...what, ...fields })
}

/** Somebody new takes what is offered. */
export async function join(
  by: Visitor,
  project: Pick<Project, 'id'>,
  asked: Asked,
  name: string,
  employed: 'yes' | 'no' = 'no',
): Promise<Visitor> {
  const who = visitor(by.origin)
  const page = await who.get(linkIn(await offer(by, project, asked)))
  const email = `${name.toLowerCase()}@example.org`
  const home = await who.submit(page, { name, email, employed }, '/join')
  if (home.status !== 200) throw new Error(`${name} could not join: ${home.status}`)
  return who
}

/** Sends the first form of a page that goes to an address ending so. */
export async function press(
  who: Visitor,
  page: Page,
  action: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const form = page.forms.find((each) => each.action.endsWith(action))
  if (!form) throw new Error(`the page has no form for ${action}`)
  return who.post(form.action, { ...form.fields, ...fields })
}

import { sql } from 'kysely'
import type { Owned } from '../../src/command-line/open-owner.ts'
import type { Fields, PageForm } from './forms.ts'
import { type Project, takeSeat } from './set-up.ts'
import { type Page, type Visitor, visitor } from './visitor.ts'

interface Newcomer {
  readonly name: string
  readonly side?: 'lived' | 'learned'
  readonly employed?: 'yes' | 'no'
  readonly duty?: 'safety' | 'reader' | 'helper'
  readonly outside?: boolean
  /** False for somebody who has a duty and no seat. */
  readonly seated?: boolean
}

/** Somebody new in a project, with a seat, a duty or both. */
export async function newcomer(
  { host, owned, project }: { host: Visitor; owned: Owned; project: Project },
  given: Newcomer,
): Promise<Visitor> {
  const { name, side = 'lived', employed = 'no', duty, outside = false, seated = true } = given
  const who = visitor(host.origin)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const offers = `/p/${project.id}/partners`
  const offer = (await host.get(offers)).forms.find(({ action }) => action === offers)
  const made = await host.post(offers, { ...offer?.fields, called: name, side })
  const link = made.text.match(/\/join\?link=[\w-]+/)?.[0]
  if (!link) throw new Error(`no seat could be offered: ${made.status}`)
  await takeSeat(who, link, { name, email, employed })
  const db = owned.owner.kysely
  if (duty)
    await sql`insert into duty (organisation_id, project_id, person_id, duty, outside, language)
      select organisation_id, ${project.id}::uuid, id, ${duty}, ${outside}, ${duty === 'reader' ? 'en' : ''} from person where name = ${name}`.execute(
      db,
    )
  if (!seated)
    await sql`update seat set left_at = now() where project_id = ${project.id}::uuid
      and person_id in (select id from person where name = ${name})`.execute(db)
  return who
}

/** The form of a page that goes to an address. */
export function formTo(page: Page, action: string): PageForm {
  const form = page.forms.find((each) => each.action.endsWith(action))
  if (!form) throw new Error(`no form goes to ${action}: ${page.status} ${page.text.slice(0, 400)}`)
  return form
}

/** Sends a form of a page to where it goes, with some fields changed; follows nowhere. */
export const send = (who: Visitor, page: Page, action: string, fields: Fields = {}): Promise<Page> => {
  const form = formTo(page, action)
  return who.post(form.action, { ...form.fields, ...fields })
}

/** Opens held words of which the queue says nothing but their id. */
export const openHeld = (who: Visitor, project: Project, voice: string): Promise<Page> =>
  who.post(`/p/${project.id}/held/open`, { voice })

import type { Project } from './set-up.ts'
import type { Page, Visitor } from './visitor.ts'

/** Opens the page for answers of a project; gives its path. */
export async function openWishes(
  partner: Visitor,
  { id }: Pick<Project, 'id'>,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<string> {
  const path = `/p/${id}/statements`
  const page = await partner.submit(
    await partner.get(path),
    { languages: ['en', 'ar'], ...fields },
    `${path}/round`,
  )
  const [code] = page.text.match(/\/s\/[0-9a-z]{8}(?=")/) ?? []
  if (!code) throw new Error(`the page for answers was not opened: ${page.status}`)
  return code
}

/** Writes a wish; gives its id. */
export async function writeWish(
  partner: Visitor,
  { id }: Pick<Project, 'id'>,
  words: Readonly<Record<string, string>>,
): Promise<string> {
  const path = `/p/${id}/statements`
  const form = (await partner.get(path)).forms.find(({ action }) => action === path)
  const sent = await partner.post(path, { ...form?.fields, do: 'write', ...words })
  const [, statement] = sent.headers.location?.match(/statement-([0-9a-f-]{36})/) ?? []
  if (!statement) throw new Error(`the wish was not written: ${sent.status}`)
  return statement
}

/** The other side says yes. */
export const approveWish = (
  partner: Visitor,
  { id }: Pick<Project, 'id'>,
  statement: string,
): Promise<Page> => partner.post(`/p/${id}/statements/approve`, { statement })

/** The wish that a page asks, as it stands in its heading. */
export const wishAsked = (page: Page): string =>
  page.text.match(/<h1 dir="auto"[^>]*>([^<]*)/)?.[1]?.trim() ?? ''

/** The signed form that a page of a wish carries. */
export const signedForm = (page: Page): string => page.text.match(/name="form" value="([^"]+)"/)?.[1] ?? ''

/** Several values under one name are a list, as with checkboxes. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A form as it stands on a page: where it goes and what it holds before anybody changes it. */
export interface PageForm {
  readonly action: string
  readonly method: string
  readonly fields: Fields
}

/** Every form of a page, read as a browser without script reads it. */
export function readForms(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, attributes = '', inside = '']) => {
    const { action = '', method = 'get' } = readAttributes(attributes)
    return { action, method: method.toLowerCase(), fields: readFields(inside) }
  })
}

/** Fields as a browser sends them. */
export function encodeFields(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
  return new URLSearchParams(pairs as [string, string][]).toString()
}

function readFields(html: string): Fields {
  const fields: Record<string, string | string[]> = {}
  const put = (name: string, value: string) => {
    fields[name] = name in fields ? [fields[name] ?? [], value].flat() : value
  }
  for (const [, tag, attributes = '', inside = ''] of html.matchAll(
    /<(input|textarea)\b([^>]*)>(?:([^<]*)<\/textarea>)?/gs,
  )) {
    const { name, value, type, ...others } = readAttributes(attributes)
    if (name === undefined) continue
    if (tag === 'textarea') put(name, unescapeHtml(inside))
    else if (type !== 'radio' && type !== 'checkbox') put(name, value ?? '')
    else if ('checked' in others) put(name, value ?? 'on')
  }
  for (const [, attributes = '', inside = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, each = '']) => readAttributes(each))
    const { name } = readAttributes(attributes)
    // Without a choice, a browser sends the first.
    const chosen = options.find((option) => 'selected' in option) ?? options[0]
    if (name !== undefined && chosen) put(name, chosen.value ?? '')
  }
  return fields
}

function readAttributes(html: string): Readonly<Record<string, string>> {
  const found = html.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)
  return Object.fromEntries(
    [...found].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescapeHtml(double ?? single ?? bare ?? ''),
    ]),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as a reader sees it. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal || hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16))
    return named[name] ?? whole
  })
}

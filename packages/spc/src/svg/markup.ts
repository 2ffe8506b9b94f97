/** A piece of finished markup. */
export type Markup = string

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML forbids, even escaped. */
const forbidden = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Most text needs nothing: printable ASCII without the five characters above. */
const plain = /^[\x20-\x7E]*$/
const special = /[&<>"']/

/** Text made safe for markup, in elements and attributes alike. */
export function escaped(text: string): Markup {
  if (plain.test(text) && !special.test(text)) return text
  return text.replace(forbidden, '').replace(/[&<>"']/g, (one) => entities[one] ?? one)
}

export type Attributes = Record<string, string | number | null | undefined>

function attributesOf(attributes: Attributes): Markup {
  let text = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value === null || value === undefined) continue
    text += ` ${name}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  return text
}

/** An element with children that are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const inside = children.join('')
  return inside === ''
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${inside}</${name}>`
}

/** A coordinate with one decimal. */
export const at = (value: number): number => Math.round(value * 10) / 10

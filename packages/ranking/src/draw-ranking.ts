import { ownValue } from './own-value.ts'
import type { Order, RankedItem } from './rank.ts'

export type Drawing = {
  /** What to write for each item; default its name. */
  readonly labels?: Readonly<Record<string, string>>
  /** Title, also read out by screen readers. */
  readonly title?: string
}

const row = 28
const head = 56
const left = 260
const plot = 360
const right = 90

/**
 * The ranking as an SVG picture: for each item a dot (chance to be chosen over another, in 100) and its 90 % interval; bands
 * that are too close to call share a ground. Colours meet 3:1 on white, nothing is said by colour alone, and the title and
 * description carry the same facts for screen readers. Pure text out; the same order gives the same bytes.
 *
 * @example drawRanking(rank(choices), { title: 'What matters most' }) // '<svg xmlns=...'
 */
export function drawRanking(order: Order, drawing: Drawing = {}): string {
  const { labels = {}, title = 'What matters most' } = drawing
  const height = head + row * order.items.length + 40
  const width = left + plot + right
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="ranking-title ranking-words" font-family="sans-serif" font-size="14">`,
    `<title id="ranking-title">${escaped(title)}</title>`,
    `<desc id="ranking-words">${escaped(order.items.map((item) => words(item, labels)).join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="24" font-size="17" font-weight="bold">${escaped(title)}</text>`,
    `<text x="${left}" y="44" fill="#444">chosen over another, times in 100, with 90 % interval</text>`,
    ...grounds(order, width),
    ...[0, 25, 50, 75, 100].map((tick) => scale(tick, height)),
    ...order.items.map((item, place) => mark(item, place, labels)),
    '</svg>',
  ].join('\n')
}

const x = (chance: number) => round(left + plot * chance)
const y = (place: number) => head + row * place

function grounds(order: Order, width: number): string[] {
  let place = 0
  return order.bands.map((band, index) => {
    const from = y(place)
    place += band.length
    const fill = index % 2 === 0 ? '#eef3f1' : '#fff'
    const note =
      band.length > 1
        ? `<text x="${left + plot + 8}" y="${from + (row * band.length) / 2 + 4}" font-size="11" fill="#444">too close</text>`
        : ''
    return `<rect x="0" y="${from}" width="${width}" height="${row * band.length}" fill="${fill}"/>${note}`
  })
}

function scale(tick: number, height: number): string {
  const at = x(tick / 100)
  const foot = height - 34
  return `<line x1="${at}" x2="${at}" y1="${head}" y2="${foot}" stroke="#ccc"/><text x="${at}" y="${foot + 18}" text-anchor="middle" fill="#444">${tick}</text>`
}

function mark(item: RankedItem, place: number, labels: Readonly<Record<string, string>>): string {
  const middle = y(place) + row / 2
  const [low, high] = item.chanceInterval
  return [
    `<text x="12" y="${middle + 5}">${item.rank}. ${escaped(short(ownValue(labels, item.item) ?? item.item))}</text>`,
    `<line x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}" stroke="#1d6f5c" stroke-width="3"/>`,
    `<circle cx="${x(item.chance)}" cy="${middle}" r="5" fill="#1d6f5c" stroke="#fff"/>`,
  ].join('')
}

const hundred = (chance: number) => Math.round(100 * chance)

function words(item: RankedItem, labels: Readonly<Record<string, string>>): string {
  const [low, high] = item.chanceInterval
  return `${item.rank}. ${ownValue(labels, item.item) ?? item.item}: ${hundred(item.chance)} times in 100 (${hundred(low)} to ${hundred(high)}).`
}

const short = (label: string) => ([...label].length > 32 ? `${[...label].slice(0, 31).join('')}…` : label)

const round = (value: number) => Math.round(value * 10) / 10

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

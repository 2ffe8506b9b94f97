import type { Display } from './display.ts'

/** The words for each kind of display. Give your own to say it in another language. */
export interface Wording {
  readonly shown: (count: number) => string
  readonly rounded: (count: number, nearest: number) => string
  readonly fewerThan: (below: number) => string
  readonly toProtect: string
  readonly untilClosed: string
}

/** Plain English, for tables and files. */
export const plainWords: Wording = {
  shown: (count) => String(count),
  rounded: (count) => `about ${count}`,
  fewerThan: (below) => `fewer than ${below}`,
  toProtect: 'not shown, to keep a small number private',
  untilClosed: 'shown when voting has closed',
}

/** Plain English, for sentences on public pages: a number under the floor is "a few". */
export const publicWords: Wording = { ...plainWords, fewerThan: () => 'a few' }

/**
 * A display in words. Never blank: a hidden number says that it is hidden and why.
 *
 * @example message({ hidden: 'fewer than', below: 8 }) // 'fewer than 8'
 */
export function message(part: Display, words: Wording = plainWords): string {
  if ('shown' in part) return part.nearest ? words.rounded(part.shown, part.nearest) : words.shown(part.shown)
  switch (part.hidden) {
    case 'fewer than':
      return words.fewerThan(part.below)
    case 'to protect':
      return words.toProtect
    case 'until closed':
      return words.untilClosed
  }
}

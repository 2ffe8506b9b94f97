import type { Display } from './display.ts'
import type { Share } from './share.ts'

/** The words for each kind of display. Give your own to say it in another language. */
export interface Wording {
  readonly shown: (count: number) => string
  readonly rounded: (count: number, nearest: number) => string
  readonly fewerThan: (below: number) => string
  readonly toProtect: string
  readonly untilClosed: string
  readonly percent: (percent: number) => string
  readonly nobodyAsked: string
}

/** Plain English, for tables and files. */
export const plainWords: Wording = {
  shown: (count) => String(count),
  rounded: (count) => `about ${count}`,
  fewerThan: (below) => `fewer than ${below}`,
  toProtect: 'not shown, to keep a small number private',
  untilClosed: 'shown when voting has closed',
  percent: (percent) => `${percent} in 100`,
  nobodyAsked: 'nobody was asked',
}

/** Plain English, for sentences on public pages: a number under the floor is "a few". */
export const publicWords: Wording = { ...plainWords, fewerThan: () => 'a few' }

/**
 * A display, or a share, in words. Never blank: a hidden number says that it is hidden and why.
 *
 * @example message({ hidden: 'fewer than', below: 8 }) // 'fewer than 8'
 */
export function message(part: Display | Share, words: Wording = plainWords): string {
  if ('shown' in part) return part.nearest ? words.rounded(part.shown, part.nearest) : words.shown(part.shown)
  if ('percent' in part) return words.percent(part.percent)
  switch (part.hidden) {
    case 'fewer than':
      return words.fewerThan(part.below)
    case 'to protect':
      return words.toProtect
    case 'until closed':
      return words.untilClosed
    case 'nobody asked':
      return words.nobodyAsked
  }
}

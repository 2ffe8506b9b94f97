import type { Display, Released } from './display.ts'
import type { Protected } from './protected.ts'
import type { Share } from './share.ts'

declare const plain: unique symbol

/** A number that counts no people: a page number, a year, a size on the screen. */
export type NotPeople = number & { readonly [plain]: true }

/** Says that a number counts no people, so that it may stand in a view. */
export const notPeople = (value: number): NotPeople => value as NotPeople

/** What a raw number in a view turns into: nothing fits it, and the error says what to do. */
export interface RawNumberInView {
  readonly 'protect counts of people; mark other numbers with notPeople': never
}

/**
 * A view in which no raw number stands. Declare what a page takes as `SafeView<View>`: then a count of people that nobody
 * protected is a type error, in lists and parts of parts too.
 *
 * @example
 * function page<V>(view: SafeView<V>) {}
 * page({ title: 'Ward 4', heard: display(heard, publicAudience()) }) // fine
 * page({ title: 'Ward 4', heard: 3 })                                // type error
 */
export type SafeView<T> = T extends Released | NotPeople | Display | Share
  ? T
  : T extends number | bigint
    ? RawNumberInView
    : T extends
          | string
          | boolean
          | symbol
          | null
          | undefined
          | Date
          | Protected<unknown>
          | ((...args: never[]) => unknown)
      ? T
      : { readonly [K in keyof T]: SafeView<T[K]> }

import type { Context } from 'hono'
import type { Language } from '../domain/language.ts'
import type { Drawn } from '../domain/next-statement.ts'
import { answeringView, type VoteWord, voteWord, wishView } from '../readers/answering.ts'
import type { StatementDoor } from '../readers/statement-door.ts'
import type { OwnStatementAnswer } from '../store/statement-answers.ts'
import type { Assets } from './assets.ts'
import { WishPage } from './pages/wish-page.tsx'
import { frameOf } from './respond.ts'
import { mark, type SplicedPage, splicedPage } from './spliced-page.ts'
import { emptyForm } from './ui/form-state.ts'
import type { Frame } from './ui/frame.ts'
import { renderPage } from './ui/render-page.ts'

/** What one participant's next page is made of. */
export interface NextWish {
  readonly drawn: Drawn
  readonly signed: string
  readonly token: string
  readonly answers: readonly OwnStatementAnswer[]
}

/** The order of the values in a prepared page. */
const at = { signed: 0, token: 1, number: 2, total: 3, words: 4, language: 5, last: 6 } as const

/**
 * The page of a wish, rendered once for a round and a language as long as its door stands: the wish, its place, what was said
 * before and the signed form are each person's own.
 */
export function wishPages(assets: Assets, today: () => string) {
  const prepared = new WeakMap<StatementDoor, Map<string, Promise<SplicedPage>>>()

  function once(door: StatementDoor, name: string, render: () => Promise<string>): Promise<SplicedPage> {
    const pages = prepared.get(door) ?? new Map<string, Promise<SplicedPage>>()
    prepared.set(door, pages)
    const known = pages.get(name) ?? render().then(splicedPage)
    pages.set(name, known)
    return known
  }

  async function render(frame: Frame, door: StatementDoor, language: Language, last: VoteWord | null) {
    const view = answeringView(door, language, today())
    return renderPage(
      <WishPage
        frame={frame}
        view={view}
        wish={{ id: '', words: mark(at.words), language: mark(at.language) }}
        signed={mark(at.signed)}
        place={{ number: mark(at.number), total: mark(at.total) }}
        last={last && { answer: last, words: mark(at.last) }}
        token={mark(at.token)}
        form={emptyForm}
        first={last === null}
      />,
    )
  }

  /** The page with the values that go into it. */
  return async (
    context: Context,
    door: StatementDoor,
    language: Language,
    { drawn, signed, token, answers }: NextWish,
  ): Promise<{ page: SplicedPage; values: readonly string[] }> => {
    const before = answers.at(-1)
    const beforeAsked = before && door.byId.get(before[0])
    const last = before && beforeAsked ? voteWord[before[1]] : null
    const frame = { ...frameOf(context, assets, language), path: `/s/${door.round.code}` }
    const page = await once(door, `${language} ${last} ${today()}`, () => render(frame, door, language, last))
    const wish = wishView(door.byId.get(drawn.statement) ?? { id: '', words: {} }, language)
    const { number } = frame.t
    const answered = answers.filter(([id]) => door.byId.has(id)).length
    const values = [
      signed,
      token,
      number(answered + 1),
      number(door.statements.length),
      wish.words,
      wish.language,
      beforeAsked ? wishView(beforeAsked, language).words : '',
    ]
    return { page, values }
  }
}

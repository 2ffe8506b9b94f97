import type { PropsWithChildren } from 'hono/jsx'
import type { WishView } from '../../readers/answering.ts'
import type { Frame } from '../ui/frame.ts'

/** As long as a wish may be that people are asked. */
export const longestWish = 200

interface WishFormProps {
  readonly frame: Frame
  readonly code: string
  readonly signed?: string
}

/** A form of the answering page: it carries who answers from page to page, and nothing else does. */
export const WishForm = ({ frame, code, signed, children }: PropsWithChildren<WishFormProps>) => (
  <form class="stack" method="post" action={`/s/${code}?lang=${frame.t.language}`} novalidate>
    {signed !== undefined && <input type="hidden" name="form" value={signed} />}
    {children}
  </form>
)

/** A wish on the level line, as the heading of its page. It is the team's wording: it wears no quotation marks. */
export const Wish = ({ wish }: { readonly wish: WishView }) => (
  <div class="say">
    <h1 dir="auto" lang={wish.language}>
      {wish.words}
      <svg class="marks flip" viewBox="0 0 46 12" aria-hidden="true">
        <path class="f-lived" d="M0 12a11.5 11.5 0 0 1 23 0z" />
        <path class="f-learned" d="M25 .5h21V12H25z" />
      </svg>
    </h1>
  </div>
)

import type { AnsweringView, WishView } from '../../readers/answering.ts'
import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { WishForm } from './wish-parts.tsx'

/** Two wishes side by side. Fields: form, chosen or do. */
export interface WishChoicePageProps {
  readonly frame: Frame
  readonly view: AnsweringView
  readonly left: WishView
  readonly right: WishView
  readonly signed: string
  readonly place: { readonly number: string; readonly total: string }
}

/** Which of two matters more; both may. */
export const WishChoicePage = ({ frame, view, left, right, signed, place }: WishChoicePageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={t('wish.choose')} by={view.by} home={view.replyAddress}>
      <div class="stack pad">
        <WishForm frame={frame} code={view.code} signed={signed}>
          <p class="small">{t('wish.choose-place', place)}</p>
          <h1>{t('wish.choose')}</h1>
          <button type="submit" class="btn quiet full" name="chosen" value="left">
            <span dir="auto" lang={left.language}>
              {left.words}
            </span>
          </button>
          <button type="submit" class="btn quiet full" name="chosen" value="right">
            <span dir="auto" lang={right.language}>
              {right.words}
            </span>
          </button>
          <button type="submit" class="btn quiet full" name="chosen" value="both">
            {t('wish.both')}
          </button>
          <button type="submit" class="btn full" name="do" value="stop">
            {t('wish.stop')}
          </button>
        </WishForm>
      </div>
    </PublicLayout>
  )
}

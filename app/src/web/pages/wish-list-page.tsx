import type { AnsweringView, OwnAnswersView } from '../../readers/answering.ts'
import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { bold } from '../ui/tags.tsx'
import { WishForm } from './wish-parts.tsx'

/** A participant's own answers. Send it with `no-store`. Fields: form, do, and the statement to change. */
export interface WishListPageProps {
  readonly frame: Frame
  readonly view: AnsweringView
  readonly own: OwnAnswersView
  readonly signed: string
}

/** Every answer somebody gave, each to be changed. */
export const WishListPage = ({ frame, view, own, signed }: WishListPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} title={t('wish.list-title')} by={view.by} home={view.replyAddress} leave>
      <div class="stack pad">
        <h1>{t('wish.list-title')}</h1>
        {own.answers.length === 0 && <p>{t('wish.list-none')}</p>}
        {own.answers.map(({ wish, answer, most }) => (
          <section class="stack">
            <h2 dir="auto" lang={wish.language}>
              {wish.words}
            </h2>
            <p>
              {bold([t(`wish.${answer}`)])} {most && t('wish.matters')}
            </p>
            {view.open && (
              <WishForm frame={frame} code={view.code} signed={signed}>
                <input type="hidden" name="statement" value={wish.id} />
                <button
                  type="submit"
                  class="btn quiet"
                  name="do"
                  value="change"
                  aria-label={`${t('wish.change')}: ${wish.words}`}
                >
                  {t('wish.change')}
                </button>
              </WishForm>
            )}
          </section>
        ))}
        {view.open ? (
          <WishForm frame={frame} code={view.code} signed={signed}>
            {own.left > 0 ? (
              <button type="submit" class="btn full" name="do" value="next">
                {t('wish.go-on')}
              </button>
            ) : (
              <button type="submit" class="btn full" name="do" value="choose">
                {t('wish.choose-go')}
              </button>
            )}
            <button type="submit" class="btn quiet full" name="do" value="stop">
              {t('wish.stop')}
            </button>
          </WishForm>
        ) : (
          <p>{t('wish.closed')}</p>
        )}
      </div>
    </PublicLayout>
  )
}

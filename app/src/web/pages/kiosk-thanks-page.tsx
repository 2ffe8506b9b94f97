import type { AnswerView } from '../../readers/answer.ts'
import { Done } from '../ui/done.tsx'
import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'

/** GET /c/:code/kiosk/thanks. Goes back by itself; nothing of what was said stands on it. */
export interface KioskThanksPageProps {
  readonly frame: Frame
  readonly view: AnswerView
  /** Whether a card was used, whose key leads back. */
  readonly card: boolean
}

export const KioskThanksPage = ({ frame, view, card }: KioskThanksPageProps) => {
  const { t } = frame
  const next = `/c/${view.code}/kiosk?lang=${t.language}`
  return (
    <PublicLayout frame={frame} title={t('thanks.title')} by={view.by} home={next} big>
      <div class="stack pad">
        <h1>{t('thanks.title')}</h1>
        <Done>{t('thanks.done')}</Done>
        <p>{t(card ? 'kiosk.with-card' : 'kiosk.without-card')}</p>
        <p>{view.repliesBy ? t('paper.replies-by', { date: t.day(view.repliesBy) }) : t('paper.replies')}</p>
        <p>
          <a class="btn full" href={next}>
            {t('kiosk.next')}
          </a>
        </p>
        <p class="hint">{t('kiosk.returns')}</p>
      </div>
    </PublicLayout>
  )
}

import type { HiddenVoicesView } from '../../readers/hidden-voices.ts'
import { Empty } from '../ui/empty.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /p/:id/voices/hidden. */
export interface HiddenVoicesPageProps {
  readonly frame: Frame
  readonly view: HiddenVoicesView
}

/** What a partner hid from themselves, to take it back; without the words, or it would not be hidden. */
export const HiddenVoicesPage = ({ frame, view }: HiddenVoicesPageProps) => {
  const { t } = frame
  const voices = `/p/${view.head.id}/voices`
  return (
    <TeamLayout frame={frame} title={t('voices.hidden-title')} me={view.me} project={view.head} here="voices">
      <div class="stack">
        <p>
          <a href={voices}>{t('voice.back')}</a>
        </p>
        <h1>{t('voices.hidden-title')}</h1>
        <p>{t('voices.hidden-what')}</p>
      </div>
      {view.hidden.length === 0 ? (
        <Empty>
          <p>{t('voices.hidden-none')}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {view.hidden.map(({ id, on, question }) => (
            <li class="between">
              <div>
                <b>{t('voices.hidden-on', { date: t.day(on) })}</b>
                <p class="second small">{t('voices.hidden-question', { question })}</p>
              </div>
              <form method="post" action={`${voices}/show-again`}>
                <input type="hidden" name="hidden" value={id} />
                <button
                  type="submit"
                  class="btn s quiet"
                  aria-label={t('voices.show-again-one', { date: t.day(on), question })}
                >
                  {t('voices.show-again')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </TeamLayout>
  )
}

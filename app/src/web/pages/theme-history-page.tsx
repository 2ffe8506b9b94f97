import type { ThemeHistoryView } from '../../readers/theme-history.ts'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { ThemeDids } from '../ui/theme-did.tsx'

/** GET /p/:id/themes/history?before=. Form: POST /p/:id/sense/undo (change, back). */
interface ThemeHistoryPageProps {
  readonly frame: Frame
  readonly view: ThemeHistoryView
}

/** Everything that was done to themes, by whom and from which side. */
export const ThemeHistoryPage = ({ frame, view }: ThemeHistoryPageProps) => {
  const { t } = frame
  const here = `/p/${view.head.id}/themes/history`
  return (
    <TeamLayout frame={frame} title={t('themes.history')} me={view.me} project={view.head} here="sense" live>
      <div class="stack">
        <h1>{t('themes.history')}</h1>
        <p>{t('themes.history-what')}</p>
      </div>
      <ThemeDids frame={frame} project={view.head.id} did={view.did} back="themes/history" />
      {view.earlier !== null && (
        <p>
          <a href={`${here}?before=${view.earlier}`}>{t('themes.earlier')}</a>
        </p>
      )}
      <p>
        <a href={`/p/${view.head.id}/sense`}>{t('themes.back')}</a>
      </p>
    </TeamLayout>
  )
}

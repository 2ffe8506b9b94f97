import type { Me, ProjectHead } from '../../readers/project.ts'
import type { HeldStatementView } from '../../readers/statements-waiting.ts'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /p/:id/statements/held: for safety contacts only. */
export interface HeldStatementsPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly head: ProjectHead
  readonly held: readonly HeldStatementView[]
}

/** Wishes that participants added and the screen held. */
export const HeldStatementsPage = ({ frame, me, head, held }: HeldStatementsPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('statements.held-title')} me={me} project={head} here="held">
      <div class="stack">
        <h1>{t('statements.held-title')}</h1>
        <p class="lead">{t('statements.held-what')}</p>
        {held.length === 0 && <p>{t('statements.held-none')}</p>}
        {held.length > 0 && (
          <ul class="rows">
            {held.map(({ id, words, offeredOn }) => (
              <li class="stack">
                {words.map((each) => (
                  <p dir="auto" lang={each.language}>
                    {each.words}
                  </p>
                ))}
                <p class="small second">{t.day(offeredOn)}</p>
                {(['release', 'remove'] as const).map((does) => (
                  <form method="post" action={`/p/${head.id}/statements/held`}>
                    <input type="hidden" name="statement" value={id} />
                    <button
                      type="submit"
                      class="btn s quiet"
                      name="does"
                      value={does === 'remove' ? 'refuse' : 'release'}
                      aria-label={t(`statements.${does}-one`, { words: words[0]?.words ?? '' })}
                    >
                      {t(`statements.${does}`)}
                    </button>
                  </form>
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </TeamLayout>
  )
}

import type { FloodView } from '../../readers/held.ts'
import { Choices } from '../ui/choices.tsx'
import { emptyForm } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'

/** POST /p/:id/held/open-many. Field of its form: voice (several). */
export interface FloodPageProps {
  readonly frame: Frame
  readonly view: FloodView
}

/** Words of a flood, to be let go many at a time. */
export const FloodPage = ({ frame, view }: FloodPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('hold.flood-title')} me={view.me} project={view.head} here="held">
      <h1>{t('hold.flood-title')}</h1>
      <form class="stack narrow" method="post" action={`/p/${view.head.id}/held/release-many`} novalidate>
        <Choices
          frame={frame}
          form={emptyForm}
          name="voice"
          legend={t('hold.flood-words')}
          hint={t('hold.flood-read')}
          several
          value={view.voices.map(({ voice }) => voice).join(' ')}
          choices={view.voices.map(({ voice, words, language }) => ({
            value: voice,
            label: words,
            lang: language,
          }))}
        />
        <button type="submit" class="btn">
          {t('hold.flood-go')}
        </button>
      </form>
      <p>
        <a href={`/p/${view.head.id}/held`}>{t('hold.back')}</a>
      </p>
    </TeamLayout>
  )
}

import type { Frame } from './frame.ts'

/** Before the first voice: what opening them means, and both ways on. Whoever opens them can guess no more. */
export const OpenVoices = ({
  frame: { t },
  project,
}: {
  readonly frame: Frame
  readonly project: string
}) => (
  <div class="stack notice">
    <p class="lead">{t('voices.open-title')}</p>
    <p>{t('voices.open-what')}</p>
    <p>
      <a class="btn" href={`/p/${project}/guesses`}>
        {t('voices.open-guess')}
      </a>
    </p>
    <form class="stack" method="post" action={`/p/${project}/voices/open`}>
      <p id="open-means">{t('voices.open-means')}</p>
      <button type="submit" class="btn quiet" aria-describedby="open-means">
        {t('voices.open-go')}
      </button>
    </form>
  </div>
)

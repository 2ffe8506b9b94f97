import type { Receipt } from '../../domain/guess.ts'
import type { Me, ProjectHead } from '../../readers/project.ts'
import { Done } from '../ui/done.tsx'
import type { Frame } from '../ui/frame.ts'
import { RoomsNav } from '../ui/rooms-nav.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** POST /p/:id/guesses with `do=seal`, where it worked: shown this once. */
export interface SealedPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly head: ProjectHead
  readonly receipt: Receipt
}

/** What a guesser takes home: the line that was sealed, and the sum it must give. */
export const SealedPage = ({ frame, me, head, receipt }: SealedPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('guesses.sealed')} me={me} project={head} here="room">
      <RoomsNav frame={frame} project={head.id} here="guesses" />
      <div class="stack narrow">
        <h1>{t('guesses.title')}</h1>
        <Done>{t('guesses.sealed')}</Done>
        <p>{t('guesses.receipt-what')}</p>
        <ReceiptLine frame={frame} line={receipt.line} hash={receipt.hash} />
        <p>
          <a href={`/p/${head.id}/guesses`}>{t('guesses.to-page')}</a>
        </p>
      </div>
    </TeamLayout>
  )
}

/** The sealed line, to be saved without a script, and how to check it with any tool. */
export const ReceiptLine = ({
  frame: { t },
  line,
  hash,
}: {
  readonly frame: Frame
  readonly line: string
  readonly hash: string
}) => (
  <div class="stack">
    <code class="line" dir="ltr">
      {line}
    </code>
    <p class="no-print">
      <a
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(line)}`}
        download={t('guesses.receipt-file')}
        data-turbo="false"
      >
        {t('guesses.receipt-save')}
      </a>
    </p>
    <p class="small">{t('guesses.receipt-check')}</p>
    <p>
      <code dir="ltr">{hash}</code>
    </p>
  </div>
)

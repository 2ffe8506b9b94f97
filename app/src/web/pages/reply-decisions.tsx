import { sides } from '../../domain/side.ts'
import type { ToldDecision, ToldTally } from '../../readers/told-decisions.ts'
import { Count } from '../ui/count.tsx'
import type { Frame } from '../ui/frame.ts'

/** What was decided, and why; no as plainly as yes. */
export const ReplyDecisions = ({
  frame,
  decisions,
}: {
  readonly frame: Frame
  readonly decisions: readonly ToldDecision[]
}) =>
  decisions.length === 0 ? null : (
    <section>
      <h2>{frame.t('reply.decided')}</h2>
      {decisions.map((decision) => (
        <Decision frame={frame} decision={decision} />
      ))}
    </section>
  )

const Decision = ({ frame, decision }: { readonly frame: Frame; readonly decision: ToldDecision }) => {
  const { t } = frame
  const { result, words, why, language, decidedOn, votes, blocked } = decision
  return (
    <div class="row duo">
      <div class="stack">
        <p class="voice ask" dir="auto" lang={language}>
          {words}
        </p>
        <p dir="auto" lang={language}>
          {why}
        </p>
      </div>
      <div class="stack">
        <p>
          <span class={result === 'carried' ? 'tag on' : 'tag'}>
            {t(
              result === 'carried'
                ? 'reply.decided-yes'
                : blocked
                  ? 'reply.decided-blocked'
                  : 'reply.decided-no',
            )}
          </span>{' '}
          <span class="small second">{t.date(decidedOn)}</span>
        </p>
        {votes && (
          <ul class="small">
            {sides.map((side) => (
              <li class={side}>
                <Votes frame={frame} votes={votes[side]} />
              </li>
            ))}
          </ul>
        )}
        {blocked && (
          <>
            <p>{t(`reply.blocked-${blocked.by}`)}</p>
            {blocked.reasons.map((reason) => (
              <p dir="auto">{reason}</p>
            ))}
            <p dir="auto">{blocked.answer ?? t('reply.blocked-sponsor', { date: t.date(blocked.dueOn) })}</p>
          </>
        )}
      </div>
    </div>
  )
}

const Votes = ({ frame, votes }: { readonly frame: Frame; readonly votes: ToldTally }) => (
  <>
    {frame.t('reply.votes-for')} <Count frame={frame} of={votes.for} />, {frame.t('reply.votes-against')}{' '}
    <Count frame={frame} of={votes.against} />, {frame.t('reply.votes-aside')}{' '}
    <Count frame={frame} of={votes.standAside} />
  </>
)

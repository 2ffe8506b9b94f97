import { decisionRules } from '@evenground/fairness'
import { ruleName } from '../../domain/decision.ts'
import { type Side, sides } from '../../domain/side.ts'
import type { RoundView } from '../../readers/decision.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import { type DecisionPageProps, stateWord } from './decide-words.ts'

/** A seat on the line: filled for a yes, or, while people vote, for one who has voted. It is nobody's: the order tells nothing. */
type Mark = 'full' | 'no' | 'aside' | 'empty'

/** Both sides on one line. While people vote, how many have; after, how many were for it. */
export const Seats = ({ frame, view: { round } }: DecisionPageProps) =>
  round.seats === null ? null : (
    <div class="both-sides">
      {sides.map((side) => (
        <SideSeats frame={frame} round={round} side={side} />
      ))}
    </div>
  )

const SideSeats = ({ frame, round, side }: { frame: Frame; round: RoundView; side: Side }) => {
  const { t } = frame
  const { seats, voted, needed, result } = round
  if (!seats || !voted || !needed) return null
  const all = exactCount(seats[side])
  const tally = result?.tallies?.[side]
  const marks = tally
    ? marksOf(all, exactCount(tally.for), exactCount(tally.against), exactCount(tally.standAside))
    : marksOf(all, exactCount(voted[side]), 0, 0)
  const counted = exactCount(tally ? tally.for : voted[side])
  return (
    <div>
      <p class={side}>
        <b class="big-n">{t.number(counted)}</b>{' '}
        {t(tally ? 'decide.of-for' : 'decide.of-voted', { all: t.number(all) })}
      </p>
      <p class="seat-marks" aria-hidden="true">
        {marks.map((mark) => (
          <Seat side={side} mark={mark} />
        ))}
      </p>
      <p class="small second">
        {tally
          ? t('decide.side-tally', {
              against: t.number(exactCount(tally.against)),
              aside: t.number(exactCount(tally.standAside)),
              away: t.number(all - exactCount(tally.counted)),
            })
          : t('decide.needed', { count: exactCount(needed[side]) })}
      </p>
    </div>
  )
}

const marksOf = (all: number, full: number, no: number, aside: number): readonly Mark[] =>
  Array.from({ length: all }, (_, at): Mark => {
    if (at < full) return 'full'
    if (at < full + no) return 'no'
    return at < full + no + aside ? 'aside' : 'empty'
  })

const Seat = ({ side, mark }: { side: Side; mark: Mark }) => {
  const shape = mark === 'full' ? `f-${side}` : mark === 'empty' ? 'o-hair' : 'o-ink'
  return (
    <svg viewBox="0 0 40 36" aria-hidden="true">
      {side === 'lived' ? (
        <circle class={shape} stroke-width="2" cx="20" cy="18" r="16" />
      ) : (
        <rect class={shape} stroke-width="2" x="5" y="3" width="30" height="30" />
      )}
      {mark === 'full' && <path class="seat-tick" d="M13 19l5 5 9-11" />}
      {mark === 'no' && <path class="o-ink" stroke-width="3" d="M14 18h12" />}
    </svg>
  )
}

/** What was decided, how other rules would have, and what those who were outvoted wished to have kept. */
export const DecisionResult = ({ frame, view: { round } }: DecisionPageProps) => {
  const { t } = frame
  const { result, rule } = round
  if (!result) return null
  const { otherRules, blockedBy, dissent } = result
  return (
    <section class="stack">
      {result.result !== 'carried' && (
        <p class="lead">
          <b>{t(`decide.result-${result.result === 'no quorum' ? 'no-quorum' : 'not-carried'}`)}</b>{' '}
          {blockedBy && t(`decide.blocked-${blockedBy}`)}
          {rule === 'consent' && result.result === 'not carried' && t('decide.objection')}
        </p>
      )}
      {rule === 'consent' && <p class="second small">{t('decide.consent-counts')}</p>}
      {otherRules && (
        <details>
          <summary>{t('decide.other-rules')}</summary>
          <dl class="sum small">
            {decisionRules.map((each) => (
              <div>
                <dt>{t(`decide.rule-${ruleName(each)}`)}</dt>
                <dd>{t(`decide.would-${stateWord[otherRules[each]]}`)}</dd>
              </div>
            ))}
          </dl>
          <p class="second small">{t('decide.other-rules-what')}</p>
        </details>
      )}
      {dissent.length > 0 && (
        <>
          <h2>{t('decide.dissent')}</h2>
          <ul class="rows">
            {dissent.map(({ words, name }) => (
              <li>
                <p dir="auto" class="letter">
                  {words}
                </p>
                <p class="small second" dir="auto">
                  {name ?? t('decide.no-name')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

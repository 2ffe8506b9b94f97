import type { Share } from '@evenground/fairness'
import { type EqualityQuestion, equalityQuestions } from '../../domain/equality.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { GroundShown } from '../../readers/ground.ts'
import type { Frame } from '../ui/frame.ts'

interface Props {
  readonly frame: Frame
  readonly ground: GroundShown
}

/** Answers by who people are, a question at a time, with how many said it of themselves. */
export const ByWhoSection = ({ frame, ground }: Props) => {
  const { t } = frame
  return (
    <section class="stack" aria-labelledby="ground-who">
      <h2 id="ground-who">{t('ground.who')}</h2>
      {ground.exact ? (
        ground.byWho.map((by) => (
          <details class="help">
            <summary>{questionWords(t, by.question)}</summary>
            <Table frame={frame} by={by} />
          </details>
        ))
      ) : (
        <p class="second">{t('ground.who-later')}</p>
      )}
    </section>
  )
}

const Table = ({ frame: { t }, by }: { readonly frame: Frame; readonly by: GroundShown['byWho'][number] }) =>
  by.enough ? (
    <>
      <p class="second">{t('ground.who-covered', { share: shareWords(t, by.answered) })}</p>
      <section class="scroll" tabindex={0} aria-label={questionWords(t, by.question)}>
        <table class="tbl">
          <caption class="out">{t('ground.who-agree')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ground.wish')}</th>
              {by.groups.map((group) => (
                <th scope="col">{groupWords(t, by.question, group)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {by.statements.map(({ words, language, agree }) => (
              <tr>
                <th scope="row" class="voice" lang={language} dir="auto">
                  {words}
                </th>
                {agree.map((share) => (
                  <td>{shareWords(t, share)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  ) : (
    <p>{t('ground.who-thin')}</p>
  )

const shareWords = (t: Translator, share: Share): string =>
  'percent' in share ? t.number(share.percent) : t('ground.who-hidden')

const isEquality = (question: string): question is EqualityQuestion =>
  equalityQuestions.some((each) => each === question)

const questionWords = (t: Translator, question: string): string =>
  isEquality(question) ? t(`equality.${question}`) : t('ground.question-side')

/** What a group of a question is called. Ages are numbers, which each language writes its own way. */
function groupWords(t: Translator, question: string, group: string): string {
  if (question === 'side') return t(group === 'lived' ? 'side.lived' : 'side.learned')
  const years = /^(\d+)-(\d+)$/.exec(group)
  if (years) return t('equality.years', { from: t.number(Number(years[1])), to: t.number(Number(years[2])) })
  const known = named.find((each) => each === group)
  return known ? t(`equality.${known}`) : group
}

const named = ['under-16', '85-over', 'woman', 'man', 'other', 'no', 'a-little', 'a-lot', 'yes'] as const

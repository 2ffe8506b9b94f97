import type { SideQuestion } from '../../readers/partners.ts'
import { exactCount } from '../ui/exact-count.ts'
import type { Frame } from '../ui/frame.ts'
import type { PartnersPageProps } from './partners-page-props.ts'

/** Those who came as lived and are employed: whether they sit as lived is for the lived partners to say, each for themselves. */
export const SideQuestions = ({ frame: { t }, view }: PartnersPageProps) =>
  view.questions.length === 0 ? null : (
    <section class="stack">
      <h2>{t('partners.side-question')}</h2>
      <p class="second">{t('partners.side-question-what')}</p>
      <ul class="rows">
        {view.questions.map((question) => (
          <li class="between">
            <div>
              <h3 dir="auto">{t('partners.side-question-one', { name: question.name })}</h3>
              <p class="second small">
                {t(question.agreed ? 'partners.side-agreed' : 'partners.side-not-agreed')}{' '}
                {t('partners.side-count', {
                  yes: t.number(exactCount(question.yes)),
                  lived: t.number(exactCount(question.lived)),
                })}
              </p>
            </div>
            {question.maySay && <Say t={t} project={view.head.id} question={question} />}
          </li>
        ))}
      </ul>
    </section>
  )

interface SayProps {
  readonly t: Frame['t']
  readonly project: string
  readonly question: SideQuestion
}

const Say = ({ t, project, question: { id, name, said } }: SayProps) => (
  <form class="pair" method="post" action={`/p/${project}/partners/agree`}>
    <input type="hidden" name="person" value={id} />
    {(['yes', 'no'] as const).map((word) => (
      <button
        type="submit"
        class="btn s quiet"
        name="agrees"
        value={word}
        aria-pressed={said === null ? undefined : said === (word === 'yes') ? 'true' : 'false'}
        aria-label={t(`partners.side-${word}-one`, { name })}
      >
        {t(`partners.side-${word}`)}
      </button>
    ))}
  </form>
)

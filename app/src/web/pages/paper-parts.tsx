import { languages } from '../../domain/language.ts'
import { translator } from '../../i18n/translator.ts'
import type { PrintedView } from '../../readers/ways-in.ts'
import type { Frame } from '../ui/frame.ts'

/** A page for printing: the view, in the language of its people, around which a partner reads their own. */
export interface PaperProps {
  readonly frame: Frame
  readonly view: PrintedView
}

/** The frame of what is printed: its own language and direction. */
export function onPaper({ frame, view }: PaperProps) {
  const { language } = view.asked
  return {
    frame: { ...frame, t: translator(language) },
    theirs: { lang: language, dir: languages[language].dir },
  }
}

/** An address as people type it. */
export const typedAddress = (address: string): string => address.replace(/^https?:\/\//, '')

/** What to do with the page, for whoever prints it. */
export const PrintHint = ({ frame: { t }, view, once = false }: PaperProps & { once?: boolean }) => (
  <div class="notice stack screen-only">
    <p>{t('ways.print')}</p>
    {once && <p>{t('ways.once')}</p>}
    <p>
      <a class="go" href={`/p/${view.head.id}/conversations/${view.id}/ways-in`}>
        {t('ways.back')}
      </a>
    </p>
  </div>
)

/** Until when, and where the answer will be. */
export const Until = ({ frame: { t }, view: { asked } }: PaperProps) => (
  <p>
    {asked.closesOn && `${t('answer.closes-on', { date: t.day(asked.closesOn) })} `}
    {asked.repliesBy ? t('paper.replies-by', { date: t.day(asked.repliesBy) }) : t('paper.replies')}
  </p>
)

/** Who asks: in their own words where they wrote some. */
export const AskedBy = ({ frame: { t }, view: { asked } }: PaperProps) => (
  <>
    <p>
      <b>
        <bdi>{t('dot', { first: asked.by.organisation, second: asked.by.place })}</bdi>
      </b>
    </p>
    {asked.intro && (
      <p lang={asked.intro.language} dir="auto">
        {asked.intro.words}
      </p>
    )}
  </>
)

import type { ThanksView } from '../../readers/answer.ts'
import { Done } from '../ui/done.tsx'
import { emptyForm } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { KeyWords } from '../ui/key-words.tsx'
import { PublicLayout } from '../ui/public-layout.tsx'
import { linkTo, sideTags } from '../ui/tags.tsx'
import { TellMe } from './tell-me.tsx'

/** The answer to POST /c/:code. Never stored by a browser or a proxy: it shows the key. */
export interface ThanksPageProps {
  readonly frame: Frame
  readonly view: ThanksView
}

/** The words are kept: here is the key, and here is what happens next. */
export const ThanksPage = ({ frame, view }: ThanksPageProps) => {
  const { t } = frame
  return (
    <PublicLayout frame={frame} tells title={t('thanks.title')} by={view.by} home={view.replyAddress} leave>
      <div class="stack pad">
        <Done>{t('thanks.done')}</Done>
        {view.key ? (
          <KeyShown frame={frame} words={view.key} />
        ) : (
          <NoKey frame={frame} equality={view.equality} />
        )}
        <h2>{t('thanks.next')}</h2>
        <dl class="sum">
          <div>
            <dt>{t('thanks.now')}</dt>
            <dd>{t.rich('thanks.now-what', sideTags)}</dd>
          </div>
          <div>
            <dt>{view.repliesBy ? t('thanks.by', { date: t.day(view.repliesBy) }) : t('thanks.later')}</dt>
            <dd>{t.rich('thanks.by-what', { reply: linkTo(view.replyAddress) })}</dd>
          </div>
        </dl>
        {view.key && view.tells && (
          <TellMe frame={frame} form={emptyForm} typedKey={view.key.join(' ')} telling="no" />
        )}
        <p>
          <a class="go" href={`/c/${view.code}?lang=${t.language}`}>
            {t('thanks.again')}
          </a>
        </p>
      </div>
    </PublicLayout>
  )
}

/** A key, once: nobody can show it again. */
export const KeyShown = ({ frame: { t }, words }: { frame: Frame; words: readonly string[] }) => (
  <>
    <h1>{t('thanks.key-title')}</h1>
    <p>{t('thanks.key-why')}</p>
    <KeyWords t={t} words={words} />
    <p>
      <a class="btn quiet full" href={`/key?lang=${t.language}`}>
        {t('thanks.where')}
      </a>
    </p>
  </>
)

const NoKey = ({ frame: { t }, equality }: { frame: Frame; equality: boolean }) => (
  <>
    <h1>{t('thanks.no-key-title')}</h1>
    <p>{t('thanks.no-key-why')}</p>
    {equality && <p>{t('thanks.no-equality')}</p>}
  </>
)

import type { AnsweringView } from '../../readers/answering.ts'
import { Done } from '../ui/done.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PublicLayout } from '../ui/public-layout.tsx'
import { linkTo } from '../ui/tags.tsx'
import { BackWithKey } from './wish-page.tsx'
import { WishForm } from './wish-parts.tsx'

/** Where somebody stops. Never stored by a browser or a proxy: it may show a key. */
export interface WishThanksPageProps {
  readonly frame: Frame
  readonly view: AnsweringView
  readonly signed: string
  /** The key they were given; null where they came with their own, or have answered nothing. */
  readonly given: readonly string[] | null
  readonly keyed: boolean
  readonly answered: boolean
  readonly all: boolean
  /** Whether there is a quick choice left for them. */
  readonly choices: boolean
}

/** The answers are kept: here is the key, here is what happens next, and more where somebody likes. */
export const WishThanksPage = (props: WishThanksPageProps) => {
  const { frame, view, signed, given, keyed, answered, all, choices } = props
  const { t } = frame
  return (
    <PublicLayout frame={frame} tells title={t('wish.thanks')} by={view.by} home={view.replyAddress} leave>
      <div class="stack pad">
        {all && <p>{t('wish.all-done')}</p>}
        {answered ? <Done>{t('wish.thanks')}</Done> : <p>{t('wish.list-none')}</p>}
        {choices && (
          <WishForm frame={frame} code={view.code} signed={signed}>
            <p>{t('wish.choose-offer')}</p>
            <button type="submit" class="btn full" name="do" value="choose">
              {t('wish.choose-go')}
            </button>
          </WishForm>
        )}
        {given && <Key frame={frame} words={given} />}
        {keyed && <p>{t('wish.key-yours')}</p>}
        <p>{t.rich('wish.reply', { reply: linkTo(view.replyAddress) })}</p>
        <WishForm frame={frame} code={view.code} signed={signed}>
          <button type="submit" class="btn quiet full" name="do" value="list">
            {t('wish.list')}
          </button>
          {!all && (
            <button type="submit" class="btn quiet full" name="do" value="next">
              {t('wish.go-on')}
            </button>
          )}
        </WishForm>
      </div>
    </PublicLayout>
  )
}

const Key = ({ frame: { t }, words }: { frame: Frame; words: readonly string[] }) => (
  <>
    <h1>{t('wish.key')}</h1>
    <p>{t('wish.key-why')}</p>
    <ol class="key" aria-label={t('thanks.key-label', { words: words.join(' ') })}>
      {words.map((word, index) => (
        <li>
          <span aria-hidden="true">{t.number(index + 1)}</span>
          {word}
        </li>
      ))}
    </ol>
  </>
)

/** A round that cannot be answered now, or in which there is nothing to answer yet. */
export const WishesClosedPage = ({
  frame,
  view,
  form,
}: {
  readonly frame: Frame
  readonly view: AnsweringView
  readonly form: FormState
}) => {
  const { t } = frame
  const title = view.open ? t('wish.title') : t('wish.closed')
  return (
    <PublicLayout frame={frame} title={title} by={view.by} home={view.replyAddress} among={view.languages}>
      <div class="stack pad">
        <h1>{title}</h1>
        {view.open && <p>{t('wish.none')}</p>}
        {!view.open &&
          (view.opensOn ? (
            <p>{t('wish.opens', { date: t.day(view.opensOn) })}</p>
          ) : (
            <p>{t('wish.closed-what')}</p>
          ))}
        <p>{t.rich('wish.reply', { reply: linkTo(view.replyAddress) })}</p>
        {view.opensOn === null && <BackWithKey frame={frame} code={view.code} form={form} />}
      </div>
    </PublicLayout>
  )
}

import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { type Language, languages } from '../../domain/language.ts'
import type { AskedBy } from '../../readers/asked-by.ts'
import { Brand } from './brand.tsx'
import type { Frame } from './frame.ts'
import { Help } from './help.tsx'
import { LanguageLinks } from './language-links.tsx'
import { leaveTo } from './leave-to.ts'

interface PublicLayoutProps {
  readonly frame: Frame
  readonly title: string
  /** Who asks; without it the page is Evenground's own. */
  readonly by?: AskedBy | null
  /** Where the name at the top leads. */
  readonly home?: string
  /** The languages this page can be read in. */
  readonly among?: readonly Language[]
  /** True on pages behind a key: a way out, at the top. */
  readonly leave?: boolean
  readonly roomy?: boolean
  /** True on pages that tell: they carry another style than those where somebody writes. */
  readonly tells?: boolean
  /** True on a device that many people use, standing. */
  readonly big?: boolean
}

/** The frame of every page a participant or the public sees: one request, its style inside, no script. */
export const PublicLayout = (props: PropsWithChildren<PublicLayoutProps>) => {
  const {
    frame,
    title,
    by = null,
    home = '/',
    among = [],
    roomy = false,
    leave = false,
    tells = false,
    big = false,
    children,
  } = props
  const { t, assets } = frame
  const one = roomy ? 'one roomy' : 'one'
  return (
    <html lang={t.language} dir={t.dir} class={big ? 'big' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{by ? t('dot', { first: title, second: by.organisation }) : `${title} · Evenground`}</title>
        <link rel="icon" href="data:," />
        {leave && <meta name="robots" content="noindex" />}
        <style>{raw(tells ? assets.tellStyle : assets.answerStyle)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <header class="top">
          <div class={leave ? `${one} may-leave` : one}>
            <Brand href={home} name={by?.organisation ?? 'Evenground'} />
            {leave && (
              <a class="btn quiet leave" href={leaveTo} rel="noreferrer">
                {t('leave')}
              </a>
            )}
          </div>
        </header>
        <main id="main" class={one} tabindex={-1}>
          <LanguageLinks frame={frame} among={among} />
          {children}
        </main>
        <footer class="foot">
          <div class={one}>
            {by ? <Help frame={frame} by={by} /> : <p>{t('help.public')}</p>}
            {leave && !by && <p>{t('help.emergency-any')}</p>}
            {t.reviewed || <p>{t('language.unreviewed')}</p>}
          </div>
        </footer>
      </body>
    </html>
  )
}

/** Every language there is, for pages that exist in all of them. */
export const everyLanguage = Object.keys(languages) as readonly Language[]

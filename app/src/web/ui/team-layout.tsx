import type { PropsWithChildren } from 'hono/jsx'
import type { Me } from '../../readers/project.ts'
import { Brand } from './brand.tsx'
import { ChooseNav, isChoosePlace } from './choose-nav.tsx'
import type { Frame } from './frame.ts'
import { TeamNav, type TeamPlace } from './team-nav.tsx'

interface TeamLayoutProps {
  readonly frame: Frame
  readonly title: string
  readonly me: Me
  /** The project this page belongs to; without it the page is the organisation's. */
  readonly project?: {
    readonly id: string
    readonly title: string
    readonly organisation: string
    readonly place: string
  }
  /** Which entry of the way around this page is. */
  readonly here?: TeamPlace
  /** Where the public may read what became of it. */
  readonly replyAddress?: string
  /** True where the page follows what others do. */
  readonly live?: boolean
  /** True where the page is for printing, exact to the millimetre. */
  readonly paper?: boolean
}

/** The frame of every partners' page. */
export const TeamLayout = (props: PropsWithChildren<TeamLayoutProps>) => {
  const { frame, title, me, project, here, replyAddress, live = false, paper = false, children } = props
  const { t } = frame
  return (
    <html lang={t.language} dir={t.dir} class="team">
      <TeamHead
        frame={frame}
        title={[title, project?.title, 'Evenground'].filter(Boolean).join(' · ')}
        paper={paper}
      />
      <body>
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <header class="top">
          <div class="wide">
            <Brand
              href={project && me.side ? `/p/${project.id}` : '/home'}
              name={project?.title ?? 'Evenground'}
            />
            <TeamNav frame={frame} me={me} project={project?.id} here={here} replyAddress={replyAddress} />
            <div class="me">
              <a href="/account" class={me.side ?? undefined} dir="auto">
                {me.name}
              </a>
              <form method="post" action="/sign-out" data-turbo="false">
                <button type="submit" class="linkish">
                  {t('sign-in.out')}
                </button>
              </form>
            </div>
          </div>
        </header>
        <main id="main" class="wide pad" tabindex={-1}>
          {project && me.side && isChoosePlace(here) && (
            <ChooseNav frame={frame} project={project.id} here={here} />
          )}
          {children}
        </main>
        <footer class="foot">
          <div class="wide between">
            <p dir="auto">
              {project ? t('dot', { first: project.organisation, second: project.place }) : t('help.public')}
            </p>
            <p>
              {t.rich('team.ground', {
                lived: (words) => <span class="lived">{words}</span>,
                learned: (words) => <span class="learned">{words}</span>,
              })}
            </p>
            {t.reviewed || <p>{t('language.unreviewed')}</p>}
          </div>
        </footer>
        {live && project && <even-live src={`/p/${project.id}/live`} />}
      </body>
    </html>
  )
}

interface TeamHeadProps {
  readonly frame: Frame
  readonly title: string
  readonly paper: boolean
}

const TeamHead = ({ frame: { assets, nonce }, title, paper }: TeamHeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>{title}</title>
    <link rel="icon" href="data:," />
    {nonce && <meta name="csp-nonce" content={nonce} />}
    <meta name="turbo-refresh-method" content="morph" />
    <meta name="turbo-refresh-scroll" content="preserve" />
    <meta name="turbo-cache-control" content="no-cache" />
    <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={assets.teamStyle} data-turbo-track="reload" />
    {paper && <link rel="stylesheet" href={assets.paperStyle} data-turbo-track="dynamic" />}
    <script type="module" src={assets.teamScript} data-turbo-track="reload" />
  </head>
)

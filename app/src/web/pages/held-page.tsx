import type { HoldDeed } from '../../domain/hold.ts'
import type { HeldItem, HeldView } from '../../readers/held.ts'
import { Done } from '../ui/done.tsx'
import { Empty } from '../ui/empty.tsx'
import type { Frame } from '../ui/frame.ts'
import { TeamLayout } from '../ui/team-layout.tsx'
import { Danger, lineOf, saidWhen, whyHeld } from './held-parts.tsx'

/** What was just done, as the address of the list carries it. */
export type HoldDone = Exclude<HoldDeed, 'looked'> | 'handed'

/** GET /p/:id/held?done=. Each row opens by POST, so that no look is left unwritten. */
export interface HeldPageProps {
  readonly frame: Frame
  readonly view: HeldView
  readonly done: HoldDone | null
}

/** What waits in the hold, without a word of it. */
export const HeldPage = ({ frame, view, done }: HeldPageProps) => {
  const { t } = frame
  return (
    <TeamLayout frame={frame} title={t('hold.title')} me={view.me} project={view.head} here="held">
      <div class="stack">
        <h1>{t('hold.title')}</h1>
        {done && <Done>{t(`hold.done-${done}`)}</Done>}
        <p>{t(view.safety ? 'hold.lead' : 'hold.lead-first')}</p>
        <p class="second">{t('hold.logged')}</p>
      </div>
      <div class="cols">
        <section class="stack">
          {view.items.length === 0 ? (
            <Empty>
              <p class="lead">{t('hold.none')}</p>
            </Empty>
          ) : (
            <ol class="rows">
              {view.items.map((item) => (
                <Row frame={frame} view={view} item={item} />
              ))}
            </ol>
          )}
          {view.more && <p class="notice">{t('hold.more')}</p>}
          <Floods frame={frame} view={view} />
          <Notes frame={frame} view={view} />
          {view.safety && (
            <p>
              <a href={`/p/${view.head.id}/held/log`}>{t('hold.log')}</a>
            </p>
          )}
        </section>
        <aside class="stack">
          <Danger frame={frame} by={view.by} open />
          <p class="notice">{t('hold.unread-lists')}</p>
        </aside>
      </div>
    </TeamLayout>
  )
}

const Row = ({ frame: { t }, view, item }: { frame: Frame; view: HeldView; item: HeldItem }) => {
  const why = whyHeld(t, item)
  const soon = item.held.includes('needs-a-person')
  return (
    <li class="between">
      <div class="stack">
        <h2 class={soon ? 'small soon' : 'small'}>{why}</h2>
        <p dir="auto">{item.question}</p>
        <p class="second small">{saidWhen(t, item)}</p>
        {item.last && <p class="second small">{lineOf(t, item.last)}</p>}
      </div>
      {item.mayOpen ? (
        <form method="post" action={`/p/${view.head.id}/held/open`}>
          <input type="hidden" name="voice" value={item.id} />
          <button
            type="submit"
            class={soon ? 'btn s' : 'btn s quiet'}
            aria-label={t('hold.open-one', { date: t.day(item.saidOn), why })}
          >
            {t('hold.open')}
          </button>
        </form>
      ) : (
        <p class="second small">{t('hold.not-you')}</p>
      )}
    </li>
  )
}

const Floods = ({ frame: { t }, view }: { frame: Frame; view: HeldView }) =>
  view.floods.length === 0 ? null : (
    <section class="stack">
      <h2>{t('hold.flood-title')}</h2>
      <p>{t('hold.flood-what')}</p>
      {view.floods.map(({ conversation, question }) => (
        <form method="post" action={`/p/${view.head.id}/held/open-many`}>
          <input type="hidden" name="conversation" value={conversation} />
          <button type="submit" class="btn s quiet">
            {t('hold.flood-open', { question })}
          </button>
        </form>
      ))}
    </section>
  )

const Notes = ({ frame: { t }, view }: { frame: Frame; view: HeldView }) =>
  view.notes.length === 0 ? null : (
    <section class="stack">
      <h2>{t('hold.notes')}</h2>
      <ol class="rows">
        {view.notes.map((note) => {
          const why = note.complaint
            ? t('hold.complaint')
            : t(note.held.length > 0 ? 'hold.back-held' : 'hold.back-own-new')
          return (
            <li class="between">
              <div class="stack">
                <h3 class="small">{why}</h3>
                <p class="second small">
                  {[whyHeld(t, note), t('hold.note-left', { date: t.day(note.leftOn) })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <form method="post" action={`/p/${view.head.id}/held/open-note`}>
                <input type="hidden" name="note" value={note.id} />
                <button
                  type="submit"
                  class="btn s quiet"
                  aria-label={t('hold.open-one', { date: t.day(note.leftOn), why })}
                >
                  {t('hold.open')}
                </button>
              </form>
            </li>
          )
        })}
      </ol>
    </section>
  )

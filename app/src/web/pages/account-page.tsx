import type { AccountView } from '../../readers/account.ts'
import type { Me } from '../../readers/project.ts'
import { Done } from '../ui/done.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { pageTitle } from '../ui/page-title.ts'
import { Passkey } from '../ui/passkey.tsx'
import { TeamLayout } from '../ui/team-layout.tsx'

/** GET /account, and its forms with errors. Fields: `name` of a new passkey; `code` to turn the code off. */
export interface AccountPageProps {
  readonly frame: Frame
  readonly me: Me
  readonly view: AccountView
  readonly form: FormState
  /** What people call the other place that lets them in here, where one is set. */
  readonly provider: string | null
}

/** Somebody's own account: how they sign in, and where they are signed in. */
export const AccountPage = ({ frame, me, view, form, provider }: AccountPageProps) => {
  const { t } = frame
  const fields = { name: t('account.passkey-name'), code: t('account.code-now') }
  return (
    <TeamLayout frame={frame} title={pageTitle(t, t('account.title'), form)} me={me}>
      <ErrorSummary frame={frame} form={form} fields={fields} />
      <div class="stack">
        <h1>{t('account.title')}</h1>
        <p class="lead" dir="auto">
          {view.name}
        </p>
        <h2>{t('account.ways')}</h2>
        <p>{t('account.by-mail', { email: view.email })}</p>
        {provider && <p>{t('account.by-other', { name: provider })}</p>}
      </div>
      <Passkeys frame={frame} view={view} form={form} />
      <SecondStep frame={frame} view={view} form={form} />
      <Sessions frame={frame} view={view} />
    </TeamLayout>
  )
}

interface PartProps {
  readonly frame: Frame
  readonly view: AccountView
  readonly form: FormState
}

const Passkeys = ({ frame, view, form }: PartProps) => {
  const { t } = frame
  return (
    <section class="stack narrow" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('account.passkeys')}</h2>
      <p>{t('account.passkeys-what')}</p>
      <PasskeyRows t={t} passkeys={view.passkeys} />
      {view.mayAdd === 'yes' ? (
        <Passkey
          frame={frame}
          ask="/account/passkeys/ask"
          action="/account/passkeys"
          go={t('account.passkey-add')}
          cannot={t('account.passkey-cannot')}
        >
          <Field
            frame={frame}
            form={form}
            name="name"
            label={t('account.passkey-name')}
            hint={t('account.passkey-name-hint')}
            maxlength={60}
            required
          />
        </Passkey>
      ) : (
        <p class="notice">{t(`account.${view.mayAdd}`)}</p>
      )}
    </section>
  )
}

const PasskeyRows = ({ t, passkeys }: { t: Frame['t']; passkeys: AccountView['passkeys'] }) =>
  passkeys.length === 0 ? null : (
    <ul class="rows">
      {passkeys.map(({ id, name, addedOn, usedOn }) => (
        <li class="between">
          <div>
            <b dir="auto">{name}</b>
            <p class="second small">
              {t('dot', {
                first: t('account.added', { date: t.day(addedOn) }),
                second: usedOn ? t('account.used', { date: t.day(usedOn) }) : t('account.never-used'),
              })}
            </p>
          </div>
          <form method="post" action="/account/passkeys/remove">
            <input type="hidden" name="passkey" value={id} />
            <button type="submit" class="btn quiet s" aria-label={t('account.remove-one', { name })}>
              {t('account.remove')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )

const SecondStep = ({ frame, view, form }: PartProps) => {
  const { t } = frame
  return (
    <section class="stack narrow" aria-labelledby="second-step">
      <h2 id="second-step">{t('account.code')}</h2>
      <p>{t('account.code-what')}</p>
      {view.code === 'on' ? (
        <>
          <Done>{t('account.code-on')}</Done>
          <p>{t('account.recovery-left', { count: view.recoveryCodesLeft })}</p>
          <form class="stack" method="post" action="/account/code/off" novalidate>
            <Field
              frame={frame}
              form={{ ...form, values: {} }}
              name="code"
              label={t('account.code-now')}
              hint={t('account.code-off-hint')}
              autocomplete="one-time-code"
              maxlength={40}
              required
            />
            <button type="submit" class="btn quiet">
              {t('account.code-off')}
            </button>
          </form>
        </>
      ) : view.mayAdd === 'yes' ? (
        <form method="post" action="/account/code/begin">
          <button type="submit" class="btn quiet">
            {t('account.code-begin')}
          </button>
        </form>
      ) : (
        <p class="notice">{t(`account.${view.mayAdd}`)}</p>
      )}
    </section>
  )
}

const Sessions = ({ frame: { t }, view }: Omit<PartProps, 'form'>) => (
  <section class="stack narrow" aria-labelledby="sessions">
    <h2 id="sessions">{t('account.sessions')}</h2>
    <p>{t('account.sessions-what')}</p>
    <ul class="rows">
      {view.sessions.map(({ id, begun, used, here }) => (
        <li class="between">
          <div>
            <b>{t('account.begun', { date: t.day(begun) })}</b>
            <p class="second small">{here ? t('account.here') : t('account.used', { date: t.day(used) })}</p>
          </div>
          {!here && (
            <form method="post" action="/account/sessions/end">
              <input type="hidden" name="session" value={id} />
              <button
                type="submit"
                class="btn quiet s"
                aria-label={t('account.end-one', { date: t.day(begun) })}
              >
                {t('account.end')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
    {view.sessions.length > 1 && (
      <form method="post" action="/account/sessions/end-others">
        <button type="submit" class="btn quiet">
          {t('account.end-others')}
        </button>
      </form>
    )}
  </section>
)

import type { PropsWithChildren } from 'hono/jsx'
import type { Frame } from './frame.ts'

interface PasskeyProps {
  readonly frame: Frame
  /** Where the script fetches what the browser is to be asked. */
  readonly ask: string
  /** Where the form with the browser's answer goes. */
  readonly action: string
  /** What the button says. */
  readonly go: string
  /** What is said where the browser cannot; nothing, where there are other ways beside it. */
  readonly cannot?: string
  readonly quiet?: boolean
}

/** The button that asks the browser for a passkey. It shows only where the browser can do that. */
export const Passkey = (props: PropsWithChildren<PasskeyProps>) => {
  const { frame, ask, action, go, cannot, quiet = false, children } = props
  return (
    <even-passkey ask={ask}>
      {cannot && (
        <p class="hint" data-cannot>
          {cannot}
        </p>
      )}
      <div data-can hidden>
        <form class="stack" method="post" action={action} data-turbo="false" novalidate>
          {children}
          <input type="hidden" name="credential" value="" />
          <button type="submit" class={quiet ? 'btn quiet full' : 'btn'}>
            {go}
          </button>
        </form>
        <div data-failed role="alert" hidden>
          <p class="err">{frame.t('sign-in.passkey-failed')}</p>
        </div>
      </div>
      <script type="module" src={frame.assets.passkeyScript} />
    </even-passkey>
  )
}

import type { PropsWithChildren } from 'hono/jsx'
import type { Frame } from '../ui/frame.ts'

/** What a form behind a key can ask for, as the field `do` of POST /key. */
export type KeyAct =
  | 'show'
  | 'withdraw'
  | 'change'
  | 'save'
  | 'note'
  | 'back'
  | 'complain'
  | 'words-yes'
  | 'words-no'
  | 'tell'
  | 'tell-each-time'
  | 'tell-weekly'
  | 'tell-off'

interface KeyFormProps {
  readonly frame: Frame
  /** The key as it was typed, carried in the forms of these pages and nowhere else. */
  readonly typedKey: string
  readonly fields?: Readonly<Record<string, string>>
}

/** A form that carries the key of the page it stands on. */
export const KeyForm = ({ frame, typedKey, fields = {}, children }: PropsWithChildren<KeyFormProps>) => (
  <form class="stack" method="post" action={`/key?lang=${frame.t.language}`} novalidate>
    <input type="hidden" name="key" value={typedKey} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

/** The button of such a form, which says what is asked. */
export const KeyButton = ({
  act,
  loud = false,
  children,
}: PropsWithChildren<{ act: KeyAct; loud?: boolean }>) => (
  <button type="submit" class={loud ? 'btn full' : 'btn quiet'} name="do" value={act}>
    {children}
  </button>
)

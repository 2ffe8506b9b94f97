// Asks the browser to make or to use a passkey, and sends what it says with the form around the button. Everything else
// about signing in works without this.

type Options = Record<string, unknown> & { challenge: string }
type Named = Record<string, unknown> & { id: string }

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const toText = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const withBytes = (list: unknown): object[] =>
  ((list ?? []) as Named[]).map((each) => ({ ...each, id: toBytes(each.id) }))

/** A passkey belongs to a name; an address of numbers has none. */
const canHere = (): boolean =>
  'PublicKeyCredential' in window && isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname)

async function made(options: Options): Promise<object> {
  const user = options.user as Named
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...user, id: toBytes(user.id) },
    excludeCredentials: withBytes(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return {
    ...{ id: made.id, rawId: toText(made.rawId), type: made.type },
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

async function used(options: Options): Promise<object> {
  const publicKey = {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: withBytes(options.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions
  const used = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = used.response as AuthenticatorAssertionResponse
  return {
    ...{ id: used.id, rawId: toText(used.rawId), type: used.type },
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : '',
    },
  }
}

class EvenPasskey extends HTMLElement {
  connectedCallback(): void {
    if (!canHere()) return
    this.#show('can', true)
    this.#show('cannot', false)
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      event.stopPropagation()
      void this.#send(event.target as HTMLFormElement)
    })
  }

  #show(part: string, shown: boolean): void {
    for (const element of this.querySelectorAll<HTMLElement>(`[data-${part}]`)) element.hidden = !shown
  }

  async #send(form: HTMLFormElement): Promise<void> {
    this.#show('failed', false)
    const name = form.querySelector<HTMLInputElement>('[name=name]')
    try {
      // Without a name nothing is made: the page that comes back says what is missing.
      if (name?.value.trim() !== '') {
        const answer = await fetch(this.getAttribute('ask') ?? '', { method: 'POST' })
        if (!answer.ok) throw new Error(String(answer.status))
        const options: Options = await answer.json()
        const credential = await ('rp' in options ? made(options) : used(options))
        const field = form.querySelector<HTMLInputElement>('[name=credential]')
        if (field) field.value = JSON.stringify(credential)
      }
      form.submit()
    } catch {
      // Somebody thought better of it, has none here, or the line is gone: the page says what else they can do.
      this.#show('failed', true)
    }
  }
}

if (!customElements.get('even-passkey')) customElements.define('even-passkey', EvenPasskey)

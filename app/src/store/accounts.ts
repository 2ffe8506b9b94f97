import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink, twoFactor } from 'better-auth/plugins'
import pg from 'pg'
import { z } from 'zod'
import type { Connection } from './database.ts'
import type { OutsideKey } from './outside-key.ts'

// A link from a mail works for a quarter of an hour, once.
export const linkMinutes = 15

export interface SignedIn {
  readonly user: string
  readonly name: string
  readonly email: string
}

/** Accounts and sessions, kept by better-auth in tables of their own. Nothing of its own HTTP interface is reachable from outside. */
export interface Accounts {
  /** Makes an account, or gives the one with this address. `unproven` until its holder came in by a link sent there. */
  ensure(email: string, name: string, proof?: 'proven' | 'unproven'): Promise<string>
  exists(email: string): Promise<boolean>
  /** A single-use token that signs the holder of this address in. Only its hash is stored. */
  makeLink(email: string): Promise<string>
  /** Uses a token up; gives the headers that set the session's cookie, or nothing when the token does not work. */
  followLink(token: string, headers: Headers): Promise<readonly string[] | undefined>
  /** Lets somebody in whom the program itself just made an account for. */
  letIn(user: string, headers: Headers): Promise<readonly string[]>
  signedIn(headers: Headers): Promise<SignedIn | null>
  /** Ends the session; gives the headers that clear its cookie. */
  signOut(headers: Headers): Promise<readonly string[]>
  close(): Promise<void>
}

/** An endpoint that only our own code can call: nothing of this library's HTTP interface is reachable. */
const letInByUs = {
  id: 'let-in',
  endpoints: {
    letIn: createAuthEndpoint(
      '/let-in',
      { method: 'POST', body: z.object({ user: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.user)
        if (!user) throw new Error('there is no such account')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({})
      },
    ),
  },
} satisfies BetterAuthPlugin

export function openAccounts(connection: Connection, key: OutsideKey, address: string): Accounts {
  const pool = new pg.Pool({
    ...connection,
    max: 4,
    options: '-c search_path=auth -c timezone=UTC -c synchronous_commit=on',
    application_name: 'evenground accounts',
  })
  pool.on('error', () => {})
  // One that dies at work fails its query as well; without a listener it would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  const tokens = new Map<string, string>()
  const auth = betterAuth({
    database: pool,
    baseURL: address,
    secret: key.derive('sign-in').toString('base64url'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'evenground',
      useSecureCookies: address.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        // The token goes into our own mail; this only hands it over to `makeLink` below.
        sendMagicLink: async ({ token, metadata }) => void tokens.set(String(metadata?.wanted), token),
      }),
      twoFactor({ issuer: 'Evenground' }),
      letInByUs,
    ],
  })
  const withoutUser = () => new Headers()
  return {
    async ensure(email, name, proof = 'proven') {
      const context = await auth.$context
      const found = await context.internalAdapter.findUserByEmail(email)
      if (found) return found.user.id
      const made = await context.internalAdapter.createUser(
        { email, name, emailVerified: proof === 'proven' },
        { method: 'first-link' },
      )
      return made.id
    },
    async exists(email) {
      const context = await auth.$context
      return (await context.internalAdapter.findUserByEmail(email)) !== null
    },
    async makeLink(email) {
      const wanted = crypto.randomUUID()
      await auth.api.signInMagicLink({ body: { email, metadata: { wanted } }, headers: withoutUser() })
      const token = tokens.get(wanted)
      tokens.delete(wanted)
      if (!token) throw new Error('no sign-in token was made')
      return token
    },
    async followLink(token, headers) {
      const answer = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true })
      return answer.status === 200 ? answer.headers.getSetCookie() : undefined
    },
    async letIn(user, headers) {
      const answer = await auth.api.letIn({ body: { user }, headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    async signedIn(headers) {
      const found = await auth.api.getSession({ headers })
      return found ? { user: found.user.id, name: found.user.name, email: found.user.email } : null
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    close: () => pool.end(),
  }
}

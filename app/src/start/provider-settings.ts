import { type ProviderSettings, safeIssuer } from '../channels/identity-provider.ts'
import { startProblem } from '../store/embedded/start-problem.ts'

/** Reads where an organisation's people may come in from, if anywhere. Half a setting is a mistake that the start tells of. */
export function providerSettings(environment: NodeJS.ProcessEnv): ProviderSettings | undefined {
  const issuer = environment.EVENGROUND_OIDC_ISSUER ?? ''
  const clientId = environment.EVENGROUND_OIDC_CLIENT_ID ?? ''
  const clientSecret = environment.EVENGROUND_OIDC_CLIENT_SECRET ?? ''
  if (issuer === '' && clientId === '' && clientSecret === '') return undefined
  if (issuer === '' || clientId === '' || clientSecret === '')
    throw startProblem(
      'EVENGROUND_OIDC_ISSUER, EVENGROUND_OIDC_CLIENT_ID and EVENGROUND_OIDC_CLIENT_SECRET belong together: set all three, or none.',
    )
  if (!safeIssuer(issuer))
    throw startProblem('EVENGROUND_OIDC_ISSUER must be an address that starts with https://')
  const name = environment.EVENGROUND_OIDC_NAME || new URL(issuer).hostname
  return { issuer, clientId, clientSecret, name }
}

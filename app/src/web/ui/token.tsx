/** What makes a double tap or a retry one and the same: made once for a form, sent with it. */
export const Token = ({ token }: { readonly token: string }) => (
  <input type="hidden" name="token" value={token} />
)

/**
 * Keys for `Idempotency-Key`: the same one as long as the same content is sent, so that sending again after a failure
 * stores it once, and another one for other content.
 */
export const sendingKeys = (): ((content: string) => string) => {
  let last = { content: '', key: '' }
  return (content) => {
    if (last.key === '' || last.content !== content) last = { content, key: crypto.randomUUID() }
    return last.key
  }
}

import { withoutZeroWidth } from '../../../functions/platform/content/without-zero-width.ts'

/** The text of a field, trimmed, and as it was before an e-mail showed it; undefined if nothing of it is left. */
export const enteredText = (value: ReturnType<FormData['get']>): string | undefined => {
  const text = typeof value === 'string' ? withoutZeroWidth(value).trim() : ''
  return text === '' ? undefined : text
}

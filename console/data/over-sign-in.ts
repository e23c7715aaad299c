import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { sessionEnded, signedInSubject } from '../session/session.ts'

const keyOf = (name: string) => `open:${signedInSubject()}:${name}`

/** What was kept under a name, which is taken: it is there once. */
const take = (name: string): string | null => {
  const kept = sessionStorage.getItem(keyOf(name))
  sessionStorage.removeItem(keyOf(name))
  return kept
}

/**
 * What is open on a page, as a text ('' for nothing), such as which customer was chosen. It is there again after somebody whose
 * sign-in had ended has signed in anew in this tab: it is kept from the end of the sign-in on, never in the page's address, and
 * goes with signing out.
 */
export const useOverSignIn = (name: string, first = ''): Signal<string> => {
  const now = useSignal('')
  const isNew = useSignal(true)
  if (isNew.peek()) {
    isNew.value = false
    now.value = take(name) ?? first
  }
  useEffect(() => {
    if (!sessionEnded.value) return
    if (now.value === '') sessionStorage.removeItem(keyOf(name))
    else sessionStorage.setItem(keyOf(name), now.value)
  }, [sessionEnded.value, now.value])
  return now
}

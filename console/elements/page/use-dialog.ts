import { removeDraft } from '../../data/drafts.ts'
import { useOverSignIn } from '../../data/over-sign-in.ts'

/**
 * Whether a dialog is open, which it is again after signing in anew; `name` is also that of its form's draft. Closing it keeps
 * what was typed; `cancel` gives that up, too.
 */
export const useDialog = (name: string, isFirstOpen = false) => {
  const state = useOverSignIn(name, isFirstOpen ? 'open' : '')
  const close = () => void (state.value = '')
  return {
    name,
    isOpen: state.value !== '',
    open: () => void (state.value = 'open'),
    close,
    cancel: () => {
      removeDraft(name)
      close()
    },
  }
}

/** A dialog for whoever shows it. */
export type OpenDialog = ReturnType<typeof useDialog>
